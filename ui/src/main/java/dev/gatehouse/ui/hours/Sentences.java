package dev.gatehouse.ui.hours;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Warning;
import dev.gatehouse.ui.hours.words.Elsewhere;
import dev.gatehouse.ui.hours.words.HoursWords;
import dev.gatehouse.ui.hours.words.WeekSentence;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the band means, in sentences: as a whole, for somebody elsewhere, and what is odd about it.
final class Sentences extends VBox implements AutoCloseable {
    private final BandViewModel edited;
    private final HoursWords words;
    private final Label whole = sentence("whole");
    private final Label elsewhere = sentence("secondary");
    private final VBox warnings = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();

    Sentences(BandViewModel edited) {
        this.edited = edited;
        words = new HoursWords(edited.words());
        getStyleClass().add("hours-sentences");
        warnings.getStyleClass().add("warnings");
        getChildren().setAll(whole, elsewhere, warnings);
        subscriptions.invalidation(
                this::show,
                edited.bandProperty(),
                edited.surroundingsProperty(),
                edited.nowProperty(),
                edited.problemProperty());
        show();
    }

    private static Label sentence(String style) {
        var label = new Label();
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show() {
        Optional<ZoneId> zone = edited.zone();
        var now = edited.nowProperty().get();
        var today = now.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDate();
        whole.setText(new WeekSentence(words, edited.surroundings().calendars(), today)
                .of(edited.bandProperty().get(), zone));
        Optional<String> line = zone.flatMap(known -> new Elsewhere(words, now)
                .line(edited.week(), known, edited.words().times().zone()));
        elsewhere.setText(line.orElse(""));
        elsewhere.setVisible(line.isPresent());
        List<Node> all = edited.warnings().stream().map(Sentences::label).toList();
        warnings.getChildren().setAll(all);
        edited.problemProperty()
                .get()
                .ifPresent(problem -> warnings.getChildren().add(label(new Warning(true, problem))));
    }

    private static Node label(Warning warning) {
        var label = new StatusLabel(warning.refused() ? Status.BAD : Status.WARN, warning.sentence());
        label.getStyleClass().add("wrapped");
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
