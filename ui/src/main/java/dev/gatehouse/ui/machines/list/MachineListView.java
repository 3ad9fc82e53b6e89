package dev.gatehouse.ui.machines.list;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of machines, networks, groups, or machines that wait: title, filter, which list, rows.
public final class MachineListView extends VBox implements AutoCloseable {
    private final MachinesViewModel model;
    private final Words words;
    private final Runnable begin;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilterField filter;
    private final ChipRow<MachineTab> tabs;
    private final DataTable<MachineRow, RulePart.Key> table;
    private final VerbPlace beginPlace = new VerbPlace(Buttons::of);
    private final Label foot = new Label();
    private List<RulePart.Key> keys = List.of();

    /// Shows a model's machines.
    ///
    /// @param online whether the server can be asked
    /// @param begin begins what the chosen list holds
    public MachineListView(
            MachinesViewModel model, Tasks tasks, Words words, ObservableValue<Boolean> online, Runnable begin) {
        this.model = model;
        this.words = words;
        this.begin = begin;
        filter = new FilterField(words.messages(), words.text("machines.filter"));
        tabs = new ChipRow<>(words.messages());
        table = new DataTable<>(words, tasks, row -> row.part().key());
        table.view().setAccessibleText(words.text("machines.title"));
        getStyleClass().addAll("list-region", "machine-list");
        foot.getStyleClass().addAll("secondary", "list-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(header(), filter, tabs, table, foot);
        subscriptions.value(model.tabProperty(), this::showTab);
        subscriptions.value(model.knownProperty(), known -> showAll());
        subscriptions.change(model.filterProperty(), typed -> showRows());
        subscriptions.value(model.faultProperty(), fault -> showEmpty());
        subscriptions.value(online, now -> showVerbs());
        subscriptions.change(filter.queryProperty(), model::filter);
        subscriptions.change(tabs.selectedProperty(), chosen -> chosen.ifPresent(model.tabProperty()::set));
    }

    private VBox header() {
        var title = new Label(words.text("machines.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var header = new HBox(title, space, beginPlace);
        header.getStyleClass().add("header-row");
        var top = new VBox(header);
        top.getStyleClass().add("list-header");
        return top;
    }

    /// The rows.
    public DataTable<MachineRow, RulePart.Key> table() {
        return table;
    }

    /// The filter.
    public FilterField filter() {
        return filter;
    }

    /// Selects one, if it is shown.
    public void select(RulePart.Key key) {
        IntStream.range(0, keys.size())
                .filter(index -> keys.get(index).equals(key))
                .filter(index -> table.selectedProperty()
                        .get()
                        .filter(row -> row.part().key().equals(key))
                        .isEmpty())
                .findFirst()
                .ifPresent(table::select);
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void showTab(MachineTab tab) {
        tabs.select(tab);
        keys = List.of();
        table.setColumns(new MachineColumns(words).of(tab));
        table.show(PageSource.of(List.of()));
        showRows();
    }

    private void showAll() {
        tabs.show(Stream.of(MachineTab.values())
                .map(tab -> new ChipRow.Chip<>(
                        tab,
                        name(tab),
                        model.knownProperty()
                                .get()
                                .map(known -> Count.of(known.rows(tab).size()))))
                .toList());
        tabs.select(model.tabProperty().get());
        showRows();
    }

    private String name(MachineTab tab) {
        return switch (tab) {
            case MACHINES -> words.text("machines.tab.machines");
            case NETWORKS -> words.text("machines.tab.networks");
            case GROUPS -> words.text("machines.tab.groups");
            case WAITING -> words.text("machines.tab.waiting");
        };
    }

    private void showRows() {
        List<MachineRow> rows = model.shown();
        var now = rows.stream().map(row -> row.part().key()).toList();
        showEmpty();
        if (now.equals(keys)) {
            table.refresh(PageSource.of(rows));
        } else {
            keys = now;
            table.show(PageSource.of(rows));
            model.openProperty().get().ifPresent(this::select);
        }
        foot.setText(rows.isEmpty() ? "" : words.text("machines.foot", rows.size(), rows.size()));
        showVerbs();
    }

    private void showVerbs() {
        beginPlace.show(beginning().map(verb -> verb.key("N")));
    }

    private Optional<Verb> beginning() {
        return Optional.of(Verb.of(beginWords(), begin).unless(model.unavailable()))
                .filter(verb -> model.may(ConsolePermission.MACHINES_WRITE));
    }

    private String beginWords() {
        return switch (model.tabProperty().get()) {
            case MACHINES, WAITING -> words.text("machines.new.machine");
            case NETWORKS -> words.text("machines.new.network");
            case GROUPS -> words.text("machines.new.group");
        };
    }

    private void showEmpty() {
        var known = model.knownProperty().get();
        if (known.isEmpty()) {
            table.setEmpty(model.faultProperty()
                    .get()
                    .map(problem -> new EmptyState(
                            words.faults().full(problem), Verb.of(words.text("common.tryAgain"), model::read)))
                    .orElseGet(() -> new EmptyState(words.text("common.loading"))));
            return;
        }
        if (!known.get().rows(model.tabProperty().get()).isEmpty()) {
            table.setEmpty(new EmptyState(
                    words.text("machines.noMatch"),
                    Verb.of(words.text("common.clearFilter"), () -> filter.setQuery(""))));
            return;
        }
        table.setEmpty(new EmptyState(none(), beginning().stream().toArray(Verb[]::new)));
    }

    private String none() {
        return switch (model.tabProperty().get()) {
            case MACHINES -> words.text("machines.none.machines");
            case NETWORKS -> words.text("machines.none.networks");
            case GROUPS -> words.text("machines.none.groups");
            case WAITING -> words.text("machines.none.waiting");
        };
    }
}
