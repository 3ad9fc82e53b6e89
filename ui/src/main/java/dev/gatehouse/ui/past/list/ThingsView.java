package dev.gatehouse.ui.past.list;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.side.ListAndSide;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of a picture's people, roles or rules, and beside it what was known of one. Nothing can be changed here.
public final class ThingsView extends StackPane implements AutoCloseable {
    private static final double ROOM_FOR_BOTH = 1_060;

    private final ThingsViewModel model;
    private final Words words;
    private final Consumer<Place> go;
    private final DataTable<Thing, Target> table;
    private final FilterField filter;
    private final SidePane side;
    private final ListAndSide both;
    private final Subscriptions subscriptions = new Subscriptions();

    /// Shows a model's rows.
    ///
    /// @param go where a link leads
    public ThingsView(ThingsViewModel model, Tasks tasks, Words words, Consumer<Place> go) {
        this.model = model;
        this.words = words;
        this.go = go;
        table = new DataTable<>(words, tasks, Thing::target);
        table.view().setAccessibleText(model.kind().title(words));
        table.setColumns(columns());
        table.setEmpty(new EmptyState(words.text("past.noMatch")));
        filter = new FilterField(words.messages(), words.text("past.filter"));
        filter.setOnEnter(table::focusRows);
        var title = new Label(model.kind().title(words));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var header = new HBox(title);
        header.getStyleClass().add("header-row");
        var top = new VBox(header);
        top.getStyleClass().add("list-header");
        var foot = new Label();
        foot.getStyleClass().addAll("secondary", "list-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        var list = new VBox(top, filter, table, foot);
        list.getStyleClass().addAll("list-region", "past-list");
        side = new SidePane(new EmptyState(words.text("past.choose")));
        both = new ListAndSide(list, side, ROOM_FOR_BOTH);
        both.getStyleClass().add("past-things");
        getChildren().setAll(both);
        subscriptions.change(filter.queryProperty(), model::filter);
        subscriptions.value(model.shownProperty(), shown -> {
            table.show(PageSource.of(shown));
            foot.setText(words.text("past.foot", shown.size()));
            model.openProperty().get().ifPresent(this::select);
        });
        subscriptions.change(
                table.selectedProperty(),
                row -> row.filter(_ -> both.hasRoomForBoth())
                        .ifPresent(thing -> model.open(Optional.of(thing.target()))));
        subscriptions.value(model.openProperty(), this::show);
        table.setOnOpen(thing -> model.open(Optional.of(thing.target())));
    }

    private List<Column<Thing>> columns() {
        var all = new ArrayList<Column<Thing>>();
        all.add(Column.<Thing>shortenable("name", words.text("past.column.name"), 160, Thing::name)
                .unsorted());
        List<String> titles = Things.columns(model.kind(), words);
        for (int i = 0; i < titles.size(); i++) {
            all.add(column(i, titles.get(i)).unsorted());
        }
        return all;
    }

    private Column<Thing> column(int place, String title) {
        String id = "cell" + place;
        Function<Thing, String> text = thing -> thing.cells().get(place);
        return switch (model.kind()) {
            case PEOPLE ->
                switch (place) {
                    case 2 -> Column.shortenable(id, title, 160, text).whenRoom();
                    case 3 -> Column.whole(id, title, 152, text);
                    default -> Column.shortenable(id, title, 120, text);
                };
            case ROLES -> Column.count(id, title, 96, text);
            case RULES -> Column.shortenable(id, title, place == 0 ? 72 : 176, text);
        };
    }

    private void show(Optional<Target> target) {
        if (target.isEmpty()) {
            side.close();
            return;
        }
        select(target.get());
        side.open(
                model.known().<Node>map(this::detail).orElseGet(() -> new EmptyState(words.text("past.notThen"))),
                () -> {});
    }

    private void select(Target target) {
        List<Thing> shown = model.shownProperty().get();
        boolean selected = table.selectedProperty()
                .get()
                .filter(thing -> thing.target().equals(target))
                .isPresent();
        for (int i = 0; i < shown.size() && !selected; i++) {
            if (shown.get(i).target().equals(target)) {
                table.select(i);
                return;
            }
        }
    }

    private Node detail(Known known) {
        var title = new Label(known.name());
        title.getStyleClass().addAll("title", "wrapped");
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var close = Buttons.icon(
                Icon.CLOSE,
                Verb.of(words.text("past.close"), () -> model.open(Optional.empty()))
                        .key("Esc"));
        var head = new HBox(title, close);
        head.getStyleClass().add("header-row");
        var facts = new Facts();
        known.lines().forEach(line -> {
            if (line.leads().isPresent()) {
                var link = new Hyperlink(line.value());
                link.setWrapText(true);
                link.setOnAction(event -> go.accept(line.leads().get()));
                link.setAccessibleText(line.field() + ": " + line.value());
                facts.add(line.field(), link);
            } else {
                facts.add(line.field(), line.value());
            }
        });
        var pane = new DetailPane();
        pane.setHead(head);
        var content = new ArrayList<Node>(List.of(facts));
        if (!known.note().isEmpty()) {
            var note = new Label(known.note());
            note.getStyleClass().addAll("wrapped", "secondary");
            note.setMinHeight(Region.USE_PREF_SIZE);
            content.add(note);
        }
        pane.setContent(content);
        return pane;
    }

    /// Goes one step back.
    ///
    /// @return whether something was open
    public boolean escape() {
        if (model.openProperty().get().isEmpty() || !side.openProperty().get()) {
            return false;
        }
        model.open(Optional.empty());
        table.focusRows();
        return true;
    }

    /// Puts the focus on the rows.
    public void focusStart() {
        table.focusRows();
    }

    /// Puts the focus into the filter.
    public void focusFilter() {
        filter.requestFocus();
    }

    /// The list, and what is open.
    public List<Node> regions() {
        return side.openProperty().get() ? List.of(table, side) : List.of(table);
    }

    @Override
    public void close() {
        subscriptions.close();
        side.close();
        both.close();
    }
}
