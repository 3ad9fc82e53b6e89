package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.table.ColumnMenu;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.Sort;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.filters.FilterBox;
import dev.gatehouse.ui.filters.SavedFilters;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.users.program.ProgramColumns;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The list of people: header, filter, usual lists, rows, and where they came from.
public final class UserListView extends VBox implements AutoCloseable {
    private static final String COLUMNS = "users-columns";
    private static final String PROGRAM_COLUMNS = "users-columns-programs";

    private final UsersViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilterField filter;
    private final FilterBox box;
    private final Preferences preferences;
    private final ChipRow<Optional<UserFilter>> chips;
    private final DataTable<Account, UserId> table;
    private final Label foot = new Label();
    private boolean ofPrograms;

    /// Shows a model's people.
    ///
    /// @param preferences keeps saved filters and columns
    /// @param header what stands above the filter
    /// @param firstSteps what an empty tenant offers, the likeliest first
    /// @param newProgram what a tenant without programs offers
    public UserListView(
            UsersViewModel model,
            Tasks tasks,
            Words words,
            Preferences preferences,
            UserListHeader header,
            List<Verb> firstSteps,
            Optional<Verb> newProgram) {
        this.model = model;
        this.words = words;
        this.preferences = preferences;
        filter = new FilterField(words.messages(), words.text("users.filter.prompt"));
        box = new FilterBox(words, filter, new SavedFilters(preferences, "users-filters"), header.copy());
        chips = new ChipRow<>(words.messages());
        table = new DataTable<>(words, tasks, account -> account.user().id());
        table.view().setAccessibleText(words.text("users.title"));
        getStyleClass().add("list-region");
        foot.getStyleClass().addAll("secondary", "list-foot");
        VBox.setVgrow(table, Priority.ALWAYS);
        header.offer(new ColumnMenu(words.messages(), table));
        getChildren().setAll(header, box, chips, table, foot);
        subscriptions.value(model.textsProperty(), this::showColumns);
        subscriptions.value(model.countsProperty(), this::showCounts);
        subscriptions.value(model.answerProperty(), answer -> {
            showEmpty(firstSteps, newProgram);
            answer.ifPresent(this::show);
        });
        subscriptions.change(filter.queryProperty(), this::typed);
        subscriptions.value(model.filterTextProperty(), this::follow);
        subscriptions.change(model.queryProperty(), query -> chips.select(query.filter()));
        subscriptions.change(model.queryProperty(), query -> {
            if (model.isOfPrograms() != ofPrograms) {
                changeColumns();
            }
        });
        subscriptions.change(model.programsProperty(), programs -> table.view().refresh());
        subscriptions.change(model.hoursProperty(), hours -> table.view().refresh());
        subscriptions.change(chips.selectedProperty(), chosen -> chosen.ifPresent(this::chosen));
        subscriptions.change(table.orderProperty(), this::order);
        subscriptions.value(model.problemProperty(), problem -> showEmpty(firstSteps, newProgram));
        subscriptions.change(model.countsProperty(), counts -> showEmpty(firstSteps, newProgram));
    }

    /// The rows.
    public DataTable<Account, UserId> table() {
        return table;
    }

    /// The filter.
    public FilterField filter() {
        return filter;
    }

    /// Saves what stands in the filter, or forgets it.
    public void saveFilter() {
        box.save();
    }

    /// Keeps how the columns were arranged.
    public void keepColumns() {
        preferences.put(columns(), table.arrangement());
    }

    private String columns() {
        return ofPrograms ? PROGRAM_COLUMNS : COLUMNS;
    }

    /// Programs have other columns than everybody, arranged on their own.
    private void changeColumns() {
        keepColumns();
        ofPrograms = model.isOfPrograms();
        setColumns(model.textsProperty().get());
        preferences.get(columns()).ifPresent(table::arrange);
    }

    /// Puts the focus on the rows. Nobody is opened by that: only a key or a click does.
    public void focusStart() {
        table.view().requestFocus();
    }

    @Override
    public void close() {
        box.close();
        subscriptions.close();
    }

    private void showColumns(QueryText texts) {
        filter.setCompletions(texts::completions);
        Optional<String> arranged =
                table.view().getColumns().isEmpty() ? preferences.get(columns()) : Optional.of(table.arrangement());
        setColumns(texts);
        arranged.ifPresent(table::arrange);
    }

    private void setColumns(QueryText texts) {
        Map<RoleId, String> names = texts.roles().stream()
                .map(People.RoleRow::role)
                .collect(Collectors.toMap(role -> role.id(), role -> role.name()));
        var columns = new UserColumns(
                words,
                names,
                new ProgramColumns(words, model.programsProperty()::get),
                new HoursColumn(words, model.hoursProperty()::get));
        table.setColumns(ofPrograms ? columns.ofPrograms() : columns.all());
    }

    private void showCounts(Optional<People.Counts> counts) {
        var shown = new ArrayList<ChipRow.Chip<Optional<UserFilter>>>();
        shown.add(new ChipRow.Chip<>(
                Optional.empty(), words.text("users.chip.all"), counts.map(found -> Count.of(found.all()))));
        for (UserFilter one : UserFilter.values()) {
            Optional<Count> many = counts.map(
                            found -> Optional.ofNullable(found.lists().get(one)))
                    .flatMap(found -> found)
                    .map(Count::of);
            shown.add(new ChipRow.Chip<>(Optional.of(one), chip(one), many));
        }
        chips.show(shown);
        chips.select(model.queryProperty().get().filter());
    }

    private String chip(UserFilter filter) {
        return switch (filter) {
            case EXPIRED -> words.text("users.chip.expired");
            case EXPIRING -> words.text("users.chip.expiring", UserFilter.SOON.toDays());
            case LOCKED -> words.text("users.chip.locked");
            case DISABLED -> words.text("users.chip.disabled");
            case UNVERIFIED -> words.text("users.chip.unverified");
            case NEVER_SIGNED_IN -> words.text("users.chip.neverSignedIn");
            case NO_END -> words.text("users.chip.noEnd");
            case PROGRAM -> words.text("users.chip.program");
        };
    }

    private void show(UsersViewModel.Answer answer) {
        var listing = answer.listing();
        var source = new PageSource<>(listing.size(), listing.isCapped(), listing::rows);
        if (answer.newer()) {
            table.refresh(source);
        } else {
            table.show(source);
        }
        foot.setText(model.foot());
    }

    private void showEmpty(List<Verb> firstSteps, Optional<Verb> newProgram) {
        String problem = model.problemProperty().get();
        if (problem.isEmpty() && model.answerProperty().get().isEmpty()) {
            // Nothing was read yet: that is neither nobody nor no match.
            table.setEmpty(new Region());
            return;
        }
        if (!problem.isEmpty()) {
            table.setEmpty(new EmptyState(
                    problem,
                    Verb.of(words.text("common.clearFilter"), this::clear),
                    Verb.of(words.text("common.tryAgain"), () -> model.read(false))));
            table.show(PageSource.of(List.of()));
            return;
        }
        boolean unfiltered = model.queryProperty().get().text().isBlank()
                && model.queryProperty().get().role().isEmpty();
        if (model.isOfPrograms() && unfiltered) {
            table.setEmpty(new EmptyState(
                    words.text("users.program.none"),
                    newProgram.map(verb -> new Verb[] {verb}).orElse(new Verb[0])));
            return;
        }
        boolean nobody =
                model.countsProperty().get().map(counts -> counts.all() == 0).orElse(false);
        table.setEmpty(
                nobody
                        ? new EmptyState(words.text("users.nobody"), firstSteps.toArray(Verb[]::new))
                        : new EmptyState(
                                words.text("users.noMatch"), Verb.of(words.text("common.clearFilter"), this::clear)));
    }

    private void clear() {
        filter.setQuery("");
        model.filter("");
    }

    private void typed(String text) {
        if (!text.equals(model.filterTextProperty().get())) {
            model.filter(text);
        }
    }

    private void follow(String text) {
        if (!text.equals(filter.queryProperty().get())) {
            filter.setQuery(text);
        }
    }

    private void chosen(Optional<UserFilter> wanted) {
        if (!wanted.equals(model.queryProperty().get().filter())) {
            model.choose(wanted);
        }
    }

    private void order(List<Sort> wanted) {
        var first = wanted.stream().findFirst();
        var column =
                first.flatMap(sort -> UserQuery.Order.ofWire(sort.column())).orElse(UserQuery.Order.NAME);
        model.order(column, first.map(sort -> !sort.ascending()).orElse(false));
    }
}
