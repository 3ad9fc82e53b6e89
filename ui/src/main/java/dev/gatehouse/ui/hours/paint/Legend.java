package dev.gatehouse.ui.hours.paint;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.hours.band.BandViewModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// The names of the bands beside the one that is painted, each with its edge, in the order in which they stack.
public final class Legend extends FlowPane implements AutoCloseable {
    private final BandViewModel edited;
    private final Subscriptions subscriptions = new Subscriptions();

    /// The names beside a band; nothing if there are none.
    public Legend(BandViewModel edited) {
        this.edited = edited;
        getStyleClass().add("week-legend");
        // A band's name has its place where that is another than the painted one's.
        subscriptions.value(edited.bandProperty().map(band -> band.zone()), zone -> show());
    }

    private void show() {
        List<Beside> bands = Beside.of(edited);
        setVisible(!bands.isEmpty());
        setManaged(!bands.isEmpty());
        var words = new Label(edited.words().text("hours.legend"));
        words.getStyleClass().add("secondary");
        words.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(List.of(words));
        for (int index = 0; index < bands.size(); index++) {
            var edge = new Region();
            edge.getStyleClass().addAll("edge", WeekPen.edge(index).css().substring("-week-".length()));
            var name = new Label(bands.get(index).name(), edge);
            name.getStyleClass().add("secondary");
            getChildren().add(name);
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
