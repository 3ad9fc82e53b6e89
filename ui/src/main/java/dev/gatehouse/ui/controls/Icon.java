package dev.gatehouse.ui.controls;

import javafx.scene.Node;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the window: Material Design 2, outline forms. Size and colour come from the stylesheet.
public enum Icon {
    /// Everything is as it should be.
    OK("mdi2c-check-circle-outline"),
    /// Needs a look.
    WARN("mdi2a-alert-outline"),
    /// Needs somebody now.
    BAD("mdi2a-alert-octagon-outline"),
    /// Nobody knows.
    UNKNOWN("mdi2h-help-circle-outline"),
    /// The overview.
    OVERVIEW("mdi2v-view-dashboard-outline"),
    /// The help desk.
    HELP_DESK("mdi2a-account-search-outline"),
    /// People.
    USERS("mdi2a-account-group-outline"),
    /// Roles.
    ROLES("mdi2s-shield-account-outline"),
    /// Access rules.
    RULES("mdi2c-calendar-clock"),
    /// Machines.
    MACHINES("mdi2l-laptop"),
    /// Reviews.
    REVIEWS("mdi2c-clipboard-check-outline"),
    /// A day that was missed: a square.
    MISSED("mdi2c-close-box-outline"),
    /// Nothing was asked.
    NOTHING("mdi2m-minus"),
    /// The audit trail.
    AUDIT("mdi2t-text-box-search-outline"),
    /// Backups.
    BACKUPS("mdi2d-database-check-outline"),
    /// Settings.
    SETTINGS("mdi2c-cog-outline"),
    /// Validity has ended.
    EXPIRED("mdi2c-clock-alert-outline"),
    /// Locked.
    LOCKED("mdi2l-lock-outline"),
    /// Disabled.
    DISABLED("mdi2c-cancel"),
    /// Validity has not begun.
    STARTS("mdi2t-timer-sand"),
    /// Outside the permitted hours.
    OUTSIDE_HOURS("mdi2w-weather-night"),
    /// Never verified, or a password is due.
    KEY("mdi2k-key-outline"),
    /// No line to the server.
    OFFLINE("mdi2c-cloud-off-outline"),
    /// In step with the server.
    ONLINE("mdi2c-cloud-check-outline"),
    /// Getting in step.
    SYNC("mdi2s-sync"),
    /// Takes something back.
    UNDO("mdi2u-undo-variant"),
    /// Does again what was taken back.
    REDO("mdi2r-redo-variant"),
    /// A machine's key.
    FINGERPRINT("mdi2f-fingerprint"),
    /// A network.
    NETWORK("mdi2i-ip-network-outline"),
    /// Searches.
    SEARCH("mdi2m-magnify"),
    /// Takes away.
    CLOSE("mdi2c-close"),
    /// Adds.
    ADD("mdi2p-plus"),
    /// Changes.
    EDIT("mdi2p-pencil-outline"),
    /// Copies.
    COPY("mdi2c-content-copy"),
    /// Shows what is hidden.
    SHOW("mdi2e-eye-outline"),
    /// Hides what is shown.
    HIDE("mdi2e-eye-off-outline"),
    /// Folded in.
    FOLDED("mdi2c-chevron-right"),
    /// Unfolded.
    UNFOLDED("mdi2c-chevron-down"),
    /// More actions.
    MORE("mdi2d-dots-horizontal"),
    /// Done.
    DONE("mdi2c-check"),
    /// A day to choose.
    CALENDAR("mdi2c-calendar-blank-outline"),
    /// Hours of its own, or a change of clocks.
    OTHER_HOURS("mdi2c-clock-outline"),
    /// Lets in all day.
    LET_IN("mdi2d-door-open"),
    /// A holiday.
    HOLIDAY("mdi2b-beach"),
    /// One page back.
    EARLIER("mdi2c-chevron-left"),
    /// One page on.
    LATER("mdi2c-chevron-right"),
    /// Alarms.
    BELL("mdi2b-bell-outline"),
    /// Edits not yet sent.
    DRAFTS("mdi2f-file-document-edit-outline"),
    /// Work in progress.
    TASKS("mdi2p-progress-clock"),
    /// The person at the console.
    PERSON("mdi2a-account-circle-outline"),
    /// A tenant.
    TENANT("mdi2d-domain"),
    /// Marked as a favourite.
    STAR_ON("mdi2s-star"),
    /// Can be marked as a favourite.
    STAR_OFF("mdi2s-star-outline"),
    /// Columns of a table.
    COLUMNS("mdi2v-view-column-outline"),
    /// The look of the window.
    THEME("mdi2t-theme-light-dark"),
    /// A language.
    LANGUAGE("mdi2t-translate"),
    /// Signs out.
    SIGN_OUT("mdi2l-logout"),
    /// Comes in from a file.
    IMPORT("mdi2i-import"),
    /// Goes out to a file.
    EXPORT("mdi2e-export"),
    /// Asks why.
    WHY("mdi2h-help-rhombus-outline"),
    /// Filters.
    FILTER("mdi2f-filter-variant");

    private final String code;

    Icon(String code) {
        this.code = code;
    }

    /// A new node of this icon, hidden from screen readers: the words beside it say the same.
    public Node node() {
        var node = new FontIcon(code);
        node.getStyleClass().add("icon");
        return node;
    }
}
