package dev.gatehouse.ui.past.compare;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.history.Differing;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.side.ListAndSide;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What differs in two pictures: a list, and field by field beside it.
public final class CompareView extends VBox implements AutoCloseable {
    private static final double ROOM_FOR_BOTH = 1_060;

    private final CompareViewModel model;
    private final Words words;
    private final DataTable<Differing, Target> table;
    private final ChipRow<Optional<PastKind>> chips;
    private final SidePane side;
    private final ListAndSide both;
    private final Label title = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows a model's comparison.
    ///
    /// @param instant where another instant is asked for
    /// @param onBack back to the list
    public CompareView(CompareViewModel model, Tasks tasks, Words words, Node instant, Runnable onBack) {
        this.model = model;
        this.words = words;
        table = new DataTable<>(words, tasks, Differing::target);
        table.view().setAccessibleText(words.text("past.differences"));
        chips = new ChipRow<>(words.messages());
        side = new SidePane(new EmptyState(words.text("past.chooseDifference")));
        var list = new VBox(chips, table);
        list.getStyleClass().addAll("list-region", "past-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        both = new ListAndSide(list, side, ROOM_FOR_BOTH);
        both.getStyleClass().add("past-things");
        VBox.setVgrow(both, Priority.ALWAYS);
        title.getStyleClass().addAll("title", "wrapped");
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var close = Buttons.icon(
                Icon.CLOSE, Verb.of(words.text("past.toList"), onBack).key("Esc"));
        var head = new HBox(title, close);
        head.getStyleClass().add("header-row");
        var top = new VBox(head, instant);
        top.getStyleClass().addAll("list-header", "past-head");
        getChildren().setAll(top, both);
        subscriptions.value(model.comparedProperty(), found -> showCounts());
        subscriptions.change(chips.selectedProperty(), chosen -> chosen.ifPresent(model::only));
        subscriptions.value(model.shownProperty(), this::show);
        subscriptions.invalidation(this::showEmpty, model.problemProperty(), model.readingProperty());
        subscriptions.change(
                table.selectedProperty(),
                row -> row.filter(_ -> both.hasRoomForBoth()).ifPresent(this::open));
        table.setOnOpen(this::open);
        showEmpty();
    }

    private void showCounts() {
        Optional<CompareViewModel.Compared> found = model.comparedProperty().get();
        title.setText(found.map(compared -> words.text(
                        "past.compared",
                        words.times().cell(compared.before().at()),
                        words.times().cell(compared.after().at())))
                .orElseGet(() -> words.text("past.differences")));
        var all = new ArrayList<ChipRow.Chip<Optional<PastKind>>>();
        all.add(chip(found, Optional.empty(), words.text("past.everything")));
        for (PastKind kind : PastKind.values()) {
            all.add(chip(found, Optional.of(kind), kind.title(words)));
        }
        chips.show(all);
        found.ifPresent(compared -> {
            var said = new DifferenceWords(compared, words);
            table.setColumns(List.of(
                    Column.<Differing>shortenable("kind", words.text("past.column.kind"), 128, said::kind)
                            .unsorted(),
                    Column.<Differing>shortenable("name", words.text("past.column.name"), 176, Differing::name)
                            .unsorted(),
                    Column.<Differing>shortenable("what", words.text("past.column.what"), 240, said::brief)
                            .unsorted()));
        });
    }

    private static ChipRow.Chip<Optional<PastKind>> chip(
            Optional<CompareViewModel.Compared> found, Optional<PastKind> kind, String words) {
        return new ChipRow.Chip<>(kind, words, found.map(compared -> Count.of(compared.count(kind))));
    }

    private void show(List<Differing> shown) {
        side.close();
        table.show(PageSource.of(shown));
        showEmpty();
    }

    private void showEmpty() {
        String problem = model.problemProperty().get();
        if (model.readingProperty().get()) {
            table.setEmpty(new EmptyState(words.text("past.reading")));
        } else if (!problem.isEmpty()) {
            table.setEmpty(new EmptyState(problem));
        } else {
            table.setEmpty(new EmptyState(words.text("past.same")));
        }
    }

    private void open(Differing differing) {
        model.comparedProperty()
                .get()
                .ifPresent(found -> side.open(detail(differing, new DifferenceWords(found, words)), () -> {}));
    }

    private Node detail(Differing differing, DifferenceWords said) {
        var name = new Label(differing.name());
        name.getStyleClass().addAll("title", "wrapped");
        name.setMinHeight(Region.USE_PREF_SIZE);
        var kind = new Label(said.kind(differing));
        kind.getStyleClass().add("secondary");
        var head = new VBox(name, kind);
        var facts = new Facts();
        differing.fields().forEach(change -> facts.add(said.field(change), said.turn(change)));
        var pane = new DetailPane();
        pane.setHead(head);
        pane.setContent(List.of(facts));
        return pane;
    }

    /// Goes one step back.
    ///
    /// @return whether something was open
    public boolean escape() {
        if (!side.openProperty().get()) {
            return false;
        }
        side.close();
        table.focusRows();
        return true;
    }

    /// Puts the focus on what differs.
    public void focusStart() {
        table.focusRows();
    }

    @Override
    public void close() {
        model.close();
        subscriptions.close();
        side.close();
        both.close();
    }
}
