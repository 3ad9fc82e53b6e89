package dev.gatehouse.ui.controls;

import java.util.List;

/// How things stand. Shown as an icon and a word, never by colour alone.
public enum Status {
    /// Normal: plain words, no icon, no tint.
    QUIET("quiet"),
    /// Checked and good.
    OK("ok"),
    /// Needs a look.
    WARN("warn"),
    /// Needs somebody now.
    BAD("bad"),
    /// Nobody knows, or switched off.
    UNKNOWN("unknown");

    /// The style classes of all.
    static final List<String> STYLES = List.of("quiet", "ok", "warn", "bad", "unknown");

    private final String style;

    Status(String style) {
        this.style = style;
    }

    /// The style class of this status.
    public String style() {
        return style;
    }

    /// The icon of this status; four different outlines.
    public Icon icon() {
        return switch (this) {
            case QUIET, OK -> Icon.OK;
            case WARN -> Icon.WARN;
            case BAD -> Icon.BAD;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /// Gives the style classes of a node exactly this status.
    public void style(List<String> classes) {
        classes.removeAll(STYLES);
        classes.add(style);
    }
}
