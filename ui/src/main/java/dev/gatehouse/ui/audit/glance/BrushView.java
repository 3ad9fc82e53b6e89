package dev.gatehouse.ui.audit.glance;

import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailSummary.Histogram;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.figure.TimeBrush;
import dev.gatehouse.ui.port.Trail;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// When what was found happened: the brush, and below it from when to when.
public final class BrushView extends VBox implements AutoCloseable {
    private final Words words;
    private final TimeBrush brush;
    private final Label from = new Label();
    private final Label middle = new Label();
    private final Label to = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows a model's glance.
    ///
    /// @param onAsk searches for something else
    public BrushView(GlanceViewModel model, Words words, Consumer<EventQuery> onAsk) {
        this.words = words;
        brush = new TimeBrush(words.text("audit.brush"));
        brush.setOnChoose((first, end) -> model.within(first, end).ifPresent(onAsk));
        brush.setKeys(new TimeBrush.Keys(
                direction -> model.shifted(direction).ifPresent(onAsk),
                direction -> model.zoomed(direction).ifPresent(onAsk),
                () -> onAsk.accept(model.reset())));
        getStyleClass().add("brush");
        VBox.setVgrow(brush, Priority.ALWAYS);
        from.setMinWidth(Region.USE_PREF_SIZE);
        to.setMinWidth(Region.USE_PREF_SIZE);
        List.of(from, middle, to).forEach(label -> label.getStyleClass().add("secondary"));
        middle.getStyleClass().add("shortenable");
        var left = new Region();
        var right = new Region();
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        var ends = new HBox(from, left, middle, right, to);
        ends.getStyleClass().add("brush-ends");
        getChildren().setAll(brush, ends);
        subscriptions.value(model.glanceProperty(), this::show);
    }

    private void show(Optional<Trail.Glance> glance) {
        Optional<Histogram> histogram = glance.flatMap(found -> found.summary().histogram());
        brush.barsProperty()
                .set(histogram
                        .map(shown -> shown.buckets().stream()
                                .map(bucket -> new TimeBrush.Bar(bucket.done() + bucket.pending(), bucket.refused()))
                                .toList())
                        .orElse(List.of()));
        from.setText(histogram
                .map(shown -> words.times().cellWithSeconds(shown.from()))
                .orElse(""));
        to.setText(histogram
                .map(shown -> words.times().cellWithSeconds(shown.end()))
                .orElse(""));
        middle.setText(glance.map(this::told).orElse(""));
        brush.setAccessibleText(words.text("audit.brush") + " " + from.getText() + " " + to.getText());
    }

    private String told(Trail.Glance glance) {
        int refused = glance.summary()
                .histogram()
                .map(shown -> shown.buckets().stream()
                        .mapToInt(bucket -> bucket.refused())
                        .sum())
                .orElse(0);
        if (glance.summary().capped()) {
            return words.text("audit.brush.newest", glance.summary().count(), refused);
        }
        return glance.summary().count() == 0 ? "" : words.text("audit.brush.refused", refused);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
