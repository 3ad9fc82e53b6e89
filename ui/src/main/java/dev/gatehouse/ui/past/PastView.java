package dev.gatehouse.ui.past;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.past.compare.CompareView;
import dev.gatehouse.ui.past.compare.CompareViewModel;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.past.list.Things;
import dev.gatehouse.ui.past.list.ThingsView;
import dev.gatehouse.ui.past.list.ThingsViewModel;
import dev.gatehouse.ui.past.who.WhoView;
import dev.gatehouse.ui.past.who.WhoViewModel;
import dev.gatehouse.ui.port.log.Past;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands in a screen's place while another instant than now is looked at: the violet bar, and below it the list,
/// a comparison, or the question who could do something.
final class PastView extends VBox implements AutoCloseable {
    private final PastPorts ports;
    private final Past.Picture picture;
    private final ZoneId home;
    private final Tasks tasks;
    private final ScreenContext context;
    private final ThingsViewModel model;
    private final ThingsView list;
    private final StackPane place = new StackPane();
    private Optional<CompareView> compare = Optional.empty();
    private Optional<WhoView> who = Optional.empty();

    /// @param home the tenant's home zone
    /// @param back to now
    PastView(
            PastPorts ports,
            PastKind kind,
            Past.Picture picture,
            ZoneId home,
            Tasks tasks,
            ScreenContext context,
            Runnable back) {
        this.ports = ports;
        this.picture = picture;
        this.home = home;
        this.tasks = tasks;
        this.context = context;
        var words = context.words();
        model = new ThingsViewModel(kind, new Things(picture, words), tasks);
        list = new ThingsView(model, tasks, words, context.navigator()::go);
        getStyleClass().add("past-view");
        VBox.setVgrow(place, Priority.ALWAYS);
        place.getChildren().setAll(list);
        var bar = new MomentBar(words, picture, home, new MomentBar.Verbs(this::compare, this::who, back));
        getChildren().setAll(bar, place);
    }

    /// Opens one of the list.
    void open(Target target) {
        leave();
        model.open(Optional.of(target));
    }

    /// The one that is open.
    Optional<Target> opened() {
        return model.openProperty().get();
    }

    /// Compares, at first with now.
    void compare() {
        leave();
        var words = context.words();
        var comparing = new CompareViewModel(context.tenant().id(), ports.past(), picture, tasks, words);
        var row = new HBox();
        row.getStyleClass().add("past-fields");
        var instant = new InstantFields(words, "compare", home, at -> comparing.with(Optional.of(at)));
        row.getChildren().addAll(instant.fields());
        var verbs = new HBox(
                Buttons.of(
                        Verb.of(words.text("past.compareThen"), instant::take).key("Enter")),
                Buttons.flat(Verb.of(words.text("past.compareNow"), () -> comparing.with(Optional.empty()))));
        verbs.getStyleClass().add("past-verbs");
        row.getChildren().add(verbs);
        var view = new CompareView(comparing, tasks, words, row, this::leave);
        compare = Optional.of(view);
        place.getChildren().setAll(view);
        comparing.with(Optional.empty());
        view.focusStart();
    }

    /// Asks who could do something.
    void who() {
        leave();
        var view = new WhoView(
                new WhoViewModel(picture, home, tasks, context.words()),
                tasks,
                context.words(),
                PastView::copy,
                this::leave);
        who = Optional.of(view);
        place.getChildren().setAll(view);
        view.focusStart();
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void leave() {
        compare.ifPresent(CompareView::close);
        who.ifPresent(WhoView::close);
        boolean away = compare.isPresent() || who.isPresent();
        compare = Optional.empty();
        who = Optional.empty();
        if (away) {
            place.getChildren().setAll(list);
            list.focusStart();
        }
    }

    /// Goes one step back.
    ///
    /// @return whether there was one before now
    boolean escape() {
        if (compare.isPresent() || who.isPresent()) {
            if (compare.filter(CompareView::escape).isEmpty()) {
                leave();
            }
            return true;
        }
        return list.escape();
    }

    void focusStart() {
        compare.ifPresentOrElse(
                CompareView::focusStart, () -> who.ifPresentOrElse(WhoView::focusStart, list::focusStart));
    }

    void focusFilter() {
        leave();
        list.focusFilter();
    }

    List<Node> regions() {
        return compare.isPresent() || who.isPresent() ? List.of(place) : list.regions();
    }

    @Override
    public void close() {
        compare.ifPresent(CompareView::close);
        who.ifPresent(WhoView::close);
        list.close();
    }
}
