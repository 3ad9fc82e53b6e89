package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.Marks;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who holds the role: name, since, until, given by, ticket. Space marks, Delete takes the role away.
public final class MembersView extends VBox implements AutoCloseable {
    private static final int MOST_AT_ONCE = 512;

    private final MembersViewModel model;
    private final Tasks tasks;
    private final Words words;
    private final Actions actions;
    private final Subscriptions subscriptions = new Subscriptions();
    private final DataTable<Member, UserId> table;
    private final Label selected = new Label();
    private final VerbPlace add = new VerbPlace(Buttons::of);
    private final VerbPlace revoke = new VerbPlace(Buttons::of);
    private final HBox tools = new HBox(selected, add, revoke);

    /// What can be done here.
    ///
    /// @param mayChange whether the person at the console may give and take roles
    /// @param unavailable why it cannot be done now; empty: it can
    /// @param add asks whom to give the role
    /// @param revoke proposes to take it from these
    /// @param open goes to a person
    public record Actions(
            boolean mayChange,
            java.util.function.Supplier<Optional<String>> unavailable,
            Runnable add,
            Consumer<List<Member>> revoke,
            Consumer<UserId> open) {}

    /// Shows a model's members.
    public MembersView(MembersViewModel model, Tasks tasks, Words words, Actions actions) {
        this.model = model;
        this.tasks = tasks;
        this.words = words;
        this.actions = actions;
        getStyleClass().add("role-members");
        table = new DataTable<>(words, tasks, member -> member.user().id());
        table.view().setId("member-list");
        table.view().setAccessibleText(words.text("roles.tab.members"));
        table.setColumns(columns());
        table.setEmpty(new EmptyState(words.text("roles.noMembers")));
        table.setOnOpen(member -> actions.open().accept(member.user().id()));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && actions.mayChange()) {
                event.consume();
                revoke();
            }
        });
        selected.setMinWidth(Region.USE_PREF_SIZE);
        tools.getStyleClass().add("role-tools");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(tools, table);
        subscriptions.value(model.membersProperty(), found -> found.ifPresent(this::show));
        subscriptions.value(
                model.faultProperty(),
                fault -> fault.ifPresent(found -> table.setEmpty(new EmptyState(
                        words.faults().full(found), Verb.of(words.text("roles.tryAgain"), model::read)))));
        subscriptions.value(table.marksProperty(), marks -> showTools());
        subscriptions.change(table.selectedProperty(), row -> showTools());
    }

    private List<Column<Member>> columns() {
        return List.of(
                Column.<Member>shortenable(
                                "name",
                                words.text("roles.column.name"),
                                180,
                                member -> member.user().name())
                        .unsorted(),
                Column.<Member>whole(
                                "since",
                                words.times().header(words.text("roles.column.since")),
                                148,
                                member -> words.times().cell(member.grant().from()))
                        .copying(member -> member.grant().from().toString())
                        .unsorted(),
                Column.<Member>whole(
                                "until",
                                words.text("roles.column.until"),
                                148,
                                member -> member.grant()
                                        .until()
                                        .map(words.times()::cell)
                                        .orElse(NumberWords.NONE))
                        .copying(member ->
                                member.grant().until().map(Instant::toString).orElse(""))
                        .unsorted(),
                Column.<Member>shortenable("by", words.text("roles.column.by"), 130, Member::by)
                        .unsorted(),
                Column.<Member>shortenable(
                                "ticket",
                                words.text("roles.column.ticket"),
                                100,
                                member -> member.grant().ticket().orElse(NumberWords.NONE))
                        .unsorted());
    }

    /// Puts the focus on the rows.
    public void focusStart() {
        table.focusRows();
    }

    /// Shows what can be done now.
    public void showTools() {
        long marked = table.marksProperty().get().count(table.size());
        selected.setText(marked > 0 ? words.text("roles.selected", marked) : "");
        selected.setVisible(marked > 0);
        selected.setManaged(marked > 0);
        var why = actions.unavailable().get();
        add.showIf(
                actions.mayChange(),
                Verb.of(words.text("roles.addPeople"), actions.add()).unless(why));
        boolean somebody = marked > 0 || table.selectedProperty().get().isPresent();
        revoke.showIf(
                actions.mayChange(),
                Verb.of(words.text("roles.revoke"), this::revoke)
                        .key("Del")
                        .unless(somebody ? why : Optional.of(words.text("roles.chooseMember"))));
        tools.setManaged(marked > 0 || actions.mayChange());
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show(MembersViewModel.Members found) {
        var source = new PageSource<>(found.size(), false, found.rows()::rows);
        if (found.newer()) {
            table.refresh(source);
        } else {
            table.show(source);
        }
        showTools();
    }

    private void revoke() {
        Marks<UserId> marks = table.marksProperty().get();
        long count = marks.count(table.size());
        if (count == 0) {
            table.selectedProperty().get().ifPresent(member -> actions.revoke().accept(List.of(member)));
            return;
        }
        model.membersProperty()
                .get()
                .ifPresent(found -> tasks.background(() -> marked(found, marks))
                        .onSuccess(actions.revoke())
                        .start());
    }

    private static List<Member> marked(MembersViewModel.Members found, Marks<UserId> marks) {
        var all = new ArrayList<Member>();
        for (long start = 0; start < found.size(); start += MOST_AT_ONCE) {
            found.rows().rows(start, MOST_AT_ONCE).stream()
                    .filter(member -> marks.has(member.user().id()))
                    .forEach(all::add);
        }
        return all;
    }
}
