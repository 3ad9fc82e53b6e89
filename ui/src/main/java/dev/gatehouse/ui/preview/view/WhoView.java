package dev.gatehouse.ui.preview.view;

import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who gains, who loses, who is cut now: counts that open lists of names.
final class WhoView extends VBox {
    private static final int MOST_NAMES = 20;

    private final PreviewViewModel model;
    private final Tasks tasks;
    private final Words words;
    private final Label names = new Label();

    WhoView(PreviewViewModel model, Tasks tasks, Words words) {
        this.model = model;
        this.tasks = tasks;
        this.words = words;
        getStyleClass().add("who");
        names.getStyleClass().addAll("wrapped", "secondary");
        names.setMinHeight(Region.USE_PREF_SIZE);
    }

    void show(Impact impact) {
        names.setText("");
        names.setManaged(false);
        var counts = new FlowPane();
        counts.getStyleClass().add("counts");
        counts.getChildren()
                .addAll(
                        count("preview.who.gain", impact.gain()),
                        count("preview.who.lose", impact.lose()),
                        count("preview.who.cut", impact.cutNow()),
                        new Label(you(impact)));
        getChildren().setAll(counts, names);
        if (!model.noteProperty().get().isEmpty()) {
            getChildren().add(wrapped(model.noteProperty().get()));
        }
    }

    /// Says that it is being counted, or what is needed first.
    void wait(boolean counting) {
        String note = model.noteProperty().get();
        if (counting) {
            getChildren().setAll(wrapped(words.text("preview.counting")));
        } else {
            getChildren().setAll(wrapped(note.isEmpty() ? words.text("preview.obstacle.papers") : note));
        }
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", "muted");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String you(Impact impact) {
        if (model.isMe(impact.cutNow())) {
            return words.text("preview.you.cut");
        }
        if (model.isMe(impact.lose())) {
            return words.text("preview.you.lose");
        }
        return words.text(model.isMe(impact.gain()) ? "preview.you.gain" : "preview.you.unaffected");
    }

    private Region count(String key, List<UserId> people) {
        String text = words.text(key, people.size());
        if (people.isEmpty()) {
            var label = new Label(text);
            label.getStyleClass().add("muted");
            return label;
        }
        var link = new Hyperlink(text);
        link.setOnAction(event -> open(people));
        return link;
    }

    private void open(List<UserId> people) {
        tasks.background(() -> model.names(people, MOST_NAMES))
                .onSuccess(found -> {
                    String all = String.join(", ", found);
                    names.setText(
                            people.size() > MOST_NAMES
                                    ? words.text("preview.who.more", all, people.size() - MOST_NAMES)
                                    : all);
                    names.setManaged(true);
                })
                .start();
    }
}
