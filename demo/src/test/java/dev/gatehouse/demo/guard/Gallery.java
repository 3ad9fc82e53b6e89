package dev.gatehouse.demo.guard;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Stripe;
import dev.gatehouse.ui.controls.ToastHost;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.ExpiryField;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.field.SecretField;
import dev.gatehouse.ui.controls.figure.FigureTile;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.shell.status.StatusPill;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Pages that show every shared control.
final class Gallery {
    static final Instant NOW = Instant.parse("2026-11-22T17:20:00Z");
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Status> STATUSES = List.of(Status.values());

    private Gallery() {}

    static Parent statuses(Words words) {
        var labels = new FlowPane();
        for (Status status : Status.values()) {
            labels.getChildren().add(new StatusLabel(status, status.name()));
        }
        var marks = new FlowPane();
        for (Environment environment : Environment.values()) {
            marks.getChildren().add(Stripe.mark(environment, environment.name()));
        }
        var pills = new FlowPane();
        for (Status status : Status.values()) {
            var pill = new StatusPill(() -> {});
            pill.show(status, status.icon(), "Online · TLS 1.3 · synced 3 s ago", false);
            pills.getChildren().add(pill);
        }
        var alarm = new StatusPill(() -> {});
        alarm.show(Status.BAD, Icon.BAD, "Log alarm: Acme Benefits", true);
        pills.getChildren().add(alarm);
        var figure = new FigureTile(words.messages(), "Refused today", () -> {});
        figure.show("1,204", "of 2,004", List.of(1.0, 4.0, 2.0, 7.0, 3.0, 9.0, 4.0, 4.0, 1.0));
        var unknown = new FigureTile(words.messages(), "Signed in now", () -> {});
        unknown.showUnknown("not known offline");
        var toasts = new ToastHost(words.messages());
        toasts.show("Extended Maria to 22 Dec 2026", Optional.of(Verb.of("Undo", () -> {})));
        var buttons = new FlowPane(
                Buttons.of(Verb.of("Back", () -> {})),
                Buttons.accent(Verb.of("Extend 14 people in Acme Benefits · Production", () -> {})),
                Buttons.danger(Verb.of("Delete role", () -> {})),
                Buttons.flat(Verb.of("Discard", () -> {})),
                Buttons.icon(Icon.MORE, Verb.of("More", () -> {}).key("M")),
                Buttons.of(Verb.of("Send", () -> {}).unless(Optional.of("Needs the server: you are offline"))));
        buttons.getChildren().get(1).getStyleClass().add("focus-me");
        for (FlowPane pane : List.of(labels, marks, pills, buttons)) {
            pane.getStyleClass().add("chip-row");
        }
        var page = new VBox(
                16, new Stripe(Environment.PRODUCTION), labels, marks, pills, buttons, new HBox(16, figure, unknown));
        page.getStyleClass().add("page");
        page.getChildren().add(new EmptyState("Nothing needs you. Checked 3 s ago."));
        return new StackPane(page, toasts);
    }

    static Parent list(Words words, Tasks tasks) {
        record Person(int id, String name) {}
        var table = new DataTable<Person, Integer>(words, tasks, Person::id);
        table.setColumns(List.of(
                Column.status(
                        "status",
                        "Status",
                        136,
                        person -> new Column.Mark(
                                STATUSES.get(person.id() % 5), Optional.empty(), "Password due", person.id() % 3)),
                Column.shortenable("name", "Name", 168, Person::name),
                Column.code("login", "Login", 132, person -> "mlopez" + person.id()),
                Column.count("roles", "Roles", 72, person -> words.numbers().count(person.id() * 7L)),
                Column.whole(
                        "expires",
                        words.times().header("Expires"),
                        148,
                        person -> words.times().cell(NOW.plusSeconds(86_400L * person.id())))));
        table.show(PageSource.of(IntStream.range(0, 300)
                .mapToObj(id -> new Person(id, "Maria Lopez the " + id + "th of a very long line of Lopez"))
                .toList()));
        table.select(4);
        table.view().getStyleClass().add("focus-me");
        table.marksProperty().set(table.marksProperty().get().toggle(6).toggle(7));
        var chips = new ChipRow<String>(words.messages());
        chips.show(List.of(
                new ChipRow.Chip<>("", "All", Optional.empty()),
                new ChipRow.Chip<>("expired", "Expired", Optional.of(Count.of(31))),
                new ChipRow.Chip<>("locked", "Locked", Optional.of(new Count(10_000, true)))));
        var filter = new FilterField(words.messages(), "status:expired role:claims lopez");
        var empty = new EmptyState("Nothing matches.", Verb.of("Clear filter", () -> {}));
        HBox.setHgrow(table, Priority.ALWAYS);
        var both = new HBox(table, empty);
        VBox.setVgrow(both, Priority.ALWAYS);
        return new VBox(8, filter, chips, both);
    }

    static Parent detail(Words words) {
        var band = new AnswerBand();
        band.show(
                Status.BAD,
                "Cannot sign in: 2 reasons",
                List.of(
                        new AnswerBand.Line(
                                "Expired 2 days ago (20 Nov 2026, 17:00 London · 17:00 UTC)",
                                Optional.of(Verb.of("Extend", () -> {}))),
                        new AnswerBand.Line(
                                "Locked after 5 wrong passwords; unlocks by itself at 17:32 (in 12 min)",
                                Optional.of(Verb.of("Unlock", () -> {})))),
                Optional.of("Next possible: Mon 23 Nov, 08:00 London · 08:00 UTC, from PC-12"));
        var good = new AnswerBand();
        good.show(Status.OK, "Can sign in now, until today 18:00", List.of(), Optional.empty());
        var section = new Section(words.messages(), "Access");
        section.setBody(List.of(new Facts()
                .add("Valid from", "1 Jan 2026, 09:00")
                .add("Expires", "20 Nov 2026, 17:00 London · 17:00 UTC, and then a longer sentence that wraps")));
        var pane = new DetailPane();
        var head = new VBox(new Label("Maria Lopez"), new Label("mlopez · Acme Benefits"));
        head.getChildren().getFirst().getStyleClass().add("title");
        head.getChildren().getLast().getStyleClass().add("muted");
        pane.setHead(head);
        pane.setContent(List.of(band, good, section));
        var bar = new CommitBar(words.messages(), "Discard", () -> {}, () -> {});
        bar.setChanges(2);
        bar.setCommit("Review", Optional.empty());
        pane.setFoot(bar);
        bar.commitButton().getStyleClass().add("focus-me");
        return beside(pane);
    }

    static Parent form(Words words) {
        var login = new Field("Login", new TextField("mlopez"));
        login.setError(Optional.of("There is already a “mlopez” here (Maria Lopez, disabled)"));
        var name = new Field("Name", new TextField("Maria Lopez"));
        name.setWas(Optional.of("was: Maria Lopes"));
        var secret = new SecretField(words.messages());
        secret.textProperty().set("correct horse");
        secret.getStyleClass().add("focus-me");
        var expiry = new ExpiryField(words, LONDON);
        expiry.setPresent(new Expiry.At(NOW.minusSeconds(86_400)));
        var form = new VBox(12, login, name, new Field("Password", secret), new Field("Expires", expiry));
        form.getStyleClass().add("page");
        return beside(form);
    }

    private static Parent beside(Parent page) {
        var empty = new EmptyState("Choose somebody in the list to see whether they can sign in.");
        HBox.setHgrow(empty, Priority.ALWAYS);
        return new HBox(page, empty);
    }
}
