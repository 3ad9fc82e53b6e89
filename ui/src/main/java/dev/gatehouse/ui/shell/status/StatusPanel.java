package dev.gatehouse.ui.shell.status;

import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What stands behind the status pill: the server, its authority, the copy of each tenant and its age, and what can be
/// done about the line.
public final class StatusPanel extends VBox {
    private static final int MOST_COPIES = 8;

    private final Words words;
    private final Link link;
    private final Tasks tasks;
    private final Facts copies = new Facts();

    /// @param server the one signed in to
    /// @param close closes the panel
    public StatusPanel(
            Words words,
            Link link,
            Tenants tenants,
            Tasks tasks,
            Door.KnownServer server,
            Instant workstation,
            Runnable close) {
        this.words = words;
        this.link = link;
        this.tasks = tasks;
        getStyleClass().addAll("overlay-panel", "status-panel");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Connection state = link.connection().getValue();
        var title = new Label(Pill.of(state, words, workstation).words());
        title.getStyleClass().addAll("section", "wrapped");
        var facts = new Facts()
                .add(words.text("shell.status.server"), server.name())
                .add(words.text("shell.status.trusted"), words.times().past(server.trusted()))
                .add(words.text("shell.status.authority"), mono(server.fingerprint()));
        leaseOf(state)
                .ifPresent(until -> facts.add(
                        words.text("shell.status.readable"), words.times().coming(until)));
        var heading = new Label(words.text("shell.status.copies"));
        heading.getStyleClass().add("medium");
        getChildren().setAll(title, facts, heading, copies, buttons(state, close));
        tasks.background(tenants::rows).onSuccess(this::show).start();
    }

    private Node buttons(Connection state, Runnable close) {
        var sync = Buttons.accent(Verb.of(words.text("shell.status.sync"), () -> {
                    close.run();
                    tasks.background(link::sync).start();
                })
                .key("F5"));
        var row = new HBox(sync);
        row.getStyleClass().add("verbs");
        if (state.isOnline()) {
            row.getChildren().add(Buttons.of(Verb.of(words.text("shell.status.offline"), () -> {
                close.run();
                tasks.background(link::workOffline).start();
            })));
        }
        return row;
    }

    private void show(List<Tenants.TenantRow> rows) {
        copies.getChildren().clear();
        rows.stream()
                .limit(MOST_COPIES)
                .forEach(row -> copies.add(
                        row.tenant().name(), words.times().past(row.origin().asOf())));
        if (rows.size() > MOST_COPIES) {
            copies.add("", words.text("shell.status.more", rows.size() - MOST_COPIES));
        }
    }

    private static Node mono(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("mono", "wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Optional<Instant> leaseOf(Connection state) {
        return state instanceof Connection.Offline offline ? Optional.of(offline.readableUntil()) : Optional.empty();
    }
}
