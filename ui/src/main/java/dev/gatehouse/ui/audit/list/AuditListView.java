package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.glance.BrushView;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.FilterField;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.filters.FilterBox;
import dev.gatehouse.ui.filters.SavedFilters;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The list of events: title, search, chips, rows, and where they came from.
public final class AuditListView extends VBox implements AutoCloseable {
    /// Each search is recorded, so half a word is none.
    private static final Duration TYPED = Duration.millis(700);

    private final AuditViewModel model;
    private final SuggestionsViewModel suggestions;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final FilterField filter;
    private final FilterBox box;
    private final Label complaint = new Label();
    private final ChipMenus chips;
    private final BrushView brush;
    private final DataTable<AuditEvent, EventId> table;
    private final Label foot = new Label();
    private final PauseTransition typing = new PauseTransition(TYPED);
    private final HBox verbs = new HBox();
    private boolean wide = true;

    /// Shows a model's events.
    ///
    /// @param saved searches that the person keeps
    /// @param copy puts the search's text on the clipboard
    public AuditListView(
            AuditViewModel model,
            SuggestionsViewModel suggestions,
            SavedFilters saved,
            Consumer<String> copy,
            Tasks tasks,
            Words words) {
        this.model = model;
        this.suggestions = suggestions;
        this.words = words;
        filter = new FilterField(words.messages(), words.text("audit.filter.prompt"));
        filter.setCompletions(suggestions::of);
        box = new FilterBox(words, filter, saved, copy);
        chips = new ChipMenus(words, query -> model.ask(query, selected()));
        brush = new BrushView(model.glance(), words, query -> model.ask(query, selected()));
        table = new DataTable<>(words, tasks, AuditEvent::id);
        table.view().setAccessibleText(words.text("audit.title"));
        var columns = new EventColumns(words, () -> model.eventWordsProperty().get());
        table.setColumns(columns.all());
        typing.setOnFinished(event -> search());
        getStyleClass().add("list-region");
        foot.getStyleClass().addAll("secondary", "list-foot", "shortenable");
        complaint.getStyleClass().addAll("wrapped", "error-text", "complaint");
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        complaint.managedProperty().bind(complaint.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(header(), box, complaint, chips, brush, table, foot);
        follow();
    }

    /// Offers something to do with the whole list.
    ///
    /// @param verb stands at the end of the title
    /// @param below says what came of it
    public void offer(Node verb, Node below) {
        verbs.getChildren().add(verb);
        getChildren().add(1, below);
    }

    private Node header() {
        var title = new Label(words.text("audit.title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(title, verbs);
        row.getStyleClass().add("header-row");
        var header = new VBox(row);
        header.getStyleClass().add("list-header");
        return header;
    }

    private void follow() {
        subscriptions.value(model.answerProperty(), answer -> answer.ifPresent(this::show));
        subscriptions.value(model.glance().glanceProperty(), glance -> {
            foot.setText(model.foot());
            showChips();
        });
        subscriptions.value(model.faultProperty(), fault -> showEmpty());
        subscriptions.value(model.misunderstoodProperty(), word -> showComplaint());
        subscriptions.value(model.waitingProperty(), found -> showWaiting());
        subscriptions.change(model.eventWordsProperty(), now -> {
            table.view().refresh();
            showChips();
        });
        subscriptions.change(filter.queryProperty(), typed -> typing.playFromStart());
        subscriptions.value(model.textProperty(), this::write);
        subscriptions.list(suggestions.logins(), change -> filter.completeAgain());
    }

    /// Offers to take something away, right of the title.
    public void offer(Verb verb) {
        verbs.getChildren().add(Buttons.flat(verb));
    }

    /// What Enter in the search does after it was taken.
    public void setOnEnter(Runnable action) {
        filter.setOnEnter(() -> {
            search();
            action.run();
        });
    }

    private void search() {
        typing.stop();
        model.type(filter.queryProperty().get());
    }

    /// The rows.
    public DataTable<AuditEvent, EventId> table() {
        return table;
    }

    /// The search.
    public FilterField filter() {
        return filter;
    }

    /// Keeps what is searched for, or forgets it.
    public void saveFilter() {
        box.save();
    }

    /// Shows more columns while there is no detail beside the list.
    public void setWide(boolean alone) {
        if (wide != alone) {
            wide = alone;
            table.view()
                    .getColumns()
                    .forEach(column -> column.setVisible(wide || !EventColumns.ONLY_WIDE.contains(column.getId())));
        }
    }

    @Override
    public void close() {
        typing.stop();
        brush.close();
        box.close();
        subscriptions.close();
    }

    private Optional<EventId> selected() {
        return table.selectedProperty().get().map(AuditEvent::id);
    }

    private void show(Answer answer) {
        var listing = answer.listing();
        var source = new PageSource<>(listing.size(), listing.isCapped(), answer::rows);
        if (answer.newer()) {
            table.refresh(source);
        } else {
            table.show(source);
            answer.keep().map(answer::indexOf).ifPresent(index -> index.ifPresent(table::select));
        }
        suggestions.see(answer.head());
        foot.setText(model.foot());
        showChips();
        showEmpty();
    }

    private void showChips() {
        chips.show(new Choices(
                model.queryProperty().get(),
                model.glance().summary(),
                model.eventWordsProperty().get(),
                words));
    }

    private void showEmpty() {
        var fault = model.faultProperty().get();
        if (fault.isPresent()) {
            table.setEmpty(new EmptyState(
                    words.faults().full(fault.get()),
                    Verb.of(words.text("audit.tryAgain"), () -> model.read(Optional.empty()))));
            table.show(PageSource.of(List.of()));
        } else if (model.queryProperty().get().equals(EventQuery.ALL)) {
            table.setEmpty(new EmptyState(words.text("audit.nothingYet")));
        } else {
            table.setEmpty(new EmptyState(
                    words.text("audit.noMatch"),
                    Verb.of(words.text("audit.clearFilter"), () -> model.ask(EventQuery.ALL, Optional.empty()))));
        }
    }

    private void showComplaint() {
        Optional<String> sentence = model.complaint();
        complaint.setVisible(sentence.isPresent());
        complaint.setText(sentence.orElse(""));
    }

    private void showWaiting() {
        table.offerNew(model.newCount().map(Count::value).orElse(0L), model::takeNew);
    }

    private void write(String text) {
        if (!text.equals(filter.queryProperty().get())) {
            filter.setQuery(text);
        }
    }
}
