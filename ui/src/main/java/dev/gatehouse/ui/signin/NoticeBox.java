package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.navigation.AttemptWords;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the last try came to, below the form.
final class NoticeBox extends VBox {
    private final Words words;
    private final SignInWords sentences;
    private final SignInViewModel model;
    private final Runnable again;

    /// @param again lets one try once more
    NoticeBox(Words words, SignInViewModel model, Runnable again) {
        this.words = words;
        this.sentences = new SignInWords(words);
        this.model = model;
        this.again = again;
        getStyleClass().add("notice-box");
        managedProperty().bind(visibleProperty());
        model.noticeProperty().subscribe(this::show);
    }

    private void show(SignInNotice notice) {
        var sentence = sentences.sentence(notice);
        setVisible(sentence.isPresent());
        getStyleClass().removeAll("warn", "bad");
        getStyleClass().add(status(notice).style());
        var rows = new ArrayList<Node>();
        sentence.ifPresent(text -> {
            Label head = wrapped(text);
            head.setGraphic(icon(notice).node());
            rows.add(head);
            setAccessibleText(text);
        });
        sentences.lines(notice).forEach(line -> rows.add(wrapped("• " + line)));
        sentences.then(notice).ifPresent(then -> rows.add(wrapped(then)));
        List<Node> verbs = verbs(notice);
        if (!verbs.isEmpty()) {
            var row = new FlowPane();
            row.getStyleClass().add("verbs");
            row.getChildren().setAll(verbs);
            rows.add(row);
        }
        getChildren().setAll(rows);
    }

    private List<Node> verbs(SignInNotice notice) {
        return switch (notice) {
            case SignInNotice.Busy _ -> List.of(Buttons.of(Verb.of(words.text("signin.stop"), model::stop)));
            case SignInNotice.Unreachable gone -> unreachable(gone);
            case SignInNotice.Stages stages -> stages(stages);
            case SignInNotice.None _, SignInNotice.Failed _, SignInNotice.Rejected _ -> List.of();
        };
    }

    private List<Node> stages(SignInNotice.Stages stages) {
        return model.isEnrollable(stages)
                ? List.of(Buttons.of(Verb.of(
                        words.text("signin.haveEnrolment"),
                        () -> model.enrolsProperty().set(true))))
                : List.of();
    }

    private List<Node> unreachable(SignInNotice.Unreachable gone) {
        var verbs = new ArrayList<Node>();
        if (gone.copy().isPresent()) {
            verbs.add(Buttons.of(Verb.of(words.text("signin.offline.work"), model::workOffline)));
        }
        verbs.add(Buttons.of(Verb.of(words.text("signin.offline.again"), again)));
        if (!gone.attempts().isEmpty()) {
            var link = new Hyperlink(words.text("signin.tried.show"));
            link.setOnAction(event -> {
                link.setDisable(true);
                gone.attempts().forEach(attempt -> getChildren().add(step(attempt)));
            });
            verbs.add(link);
        }
        return verbs;
    }

    private Node step(Link.Attempt attempt) {
        Label line = wrapped(AttemptWords.step(words, attempt));
        line.setGraphic((attempt.worked() ? Icon.DONE : Icon.CLOSE).node());
        line.getStyleClass().add("tried");
        return line;
    }

    private static Status status(SignInNotice notice) {
        return switch (notice) {
            case SignInNotice.Busy _, SignInNotice.Unreachable _, SignInNotice.None _ -> Status.WARN;
            case SignInNotice.Failed _, SignInNotice.Stages _, SignInNotice.Rejected _ -> Status.BAD;
        };
    }

    private static Icon icon(SignInNotice notice) {
        return notice instanceof SignInNotice.Unreachable
                ? Icon.OFFLINE
                : status(notice).icon();
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
