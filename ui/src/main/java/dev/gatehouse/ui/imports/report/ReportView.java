package dev.gatehouse.ui.imports.report;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.AnswerBand;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.imports.file.ImportViewModel;
import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// What would become of a file: counts that filter, and the table line by line.
public final class ReportView extends VBox implements AutoCloseable {
    private final ImportViewModel model;
    private final Words words;
    private final Runnable saved;
    private final AnswerBand band = new AnswerBand();
    private final ChipRow<Optional<Imports.What>> chips;
    private final Label along = new Label();
    private final HBox foot = new HBox();
    private final DataTable<Imports.Row, Imports.Row> table;
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<RowWords> shownWords = Optional.empty();

    /// The report of a model.
    ///
    /// @param saved runs once a report was written
    public ReportView(ImportViewModel model, Tasks tasks, Runnable saved) {
        this.model = model;
        this.saved = saved;
        words = model.words();
        getStyleClass().add("import-report");
        chips = new ChipRow<>(words.messages());
        table = new DataTable<>(words, tasks, row -> row);
        table.view().setAccessibleText(words.text("imports.report"));
        along.getStyleClass().addAll("secondary", "wrapped");
        along.setMinHeight(Region.USE_PREF_SIZE);
        along.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(along, Priority.ALWAYS);
        foot.getStyleClass().add("report-foot");
        foot.getChildren().setAll(along, save());
        table.setColumns(columns());
        VBox.setVgrow(table, Priority.ALWAYS);
        // Where there is room for little, the rows give way, not what follows them.
        table.setMinHeight(0);
        setMinHeight(0);
        getChildren().setAll(band, chips, table, foot);
        // It keeps its place, and so the widths of its columns; and it is in sight before its rows come, so that they
        // are styled.
        subscriptions.value(model.openedProperty(), opened -> table.setVisible(opened.isPresent()));
        subscriptions.value(model.comparisonProperty(), this::show);
        subscriptions.invalidation(this::showBand, model.doneProperty(), model.problemProperty());
        subscriptions.change(chips.selectedProperty(), chosen -> showRows());
        showBand();
    }

    private Node save() {
        return Buttons.flat(Verb.of(
                words.text("imports.save"),
                () -> model.comparisonProperty().get().ifPresent(found -> save(found, Optional.empty()))));
    }

    private void save(Imports.Comparison what, Optional<Long> revision) {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("imports.save"));
        chooser.setInitialFileName("import-report.json");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(to -> model.save(what, revision, to, saved));
    }

    private void show(Optional<Imports.Comparison> found) {
        shown(chips, found.isPresent());
        shown(foot, found.isPresent());
        if (found.isEmpty()) {
            table.setEmpty(new Region());
            table.show(PageSource.of(List.of()));
        } else {
            table.setEmpty(new EmptyState(words.text("imports.noLines")));
        }
        found.ifPresent(now -> {
            var rowWords = new RowWords(words, now);
            shownWords = Optional.of(rowWords);
            chips.show(chips(now));
            along.setText(rowWords.along(model.openedProperty()
                    .get()
                    .map(opened -> opened.contents().hourPatterns())
                    .orElse(0)));
            showRows();
        });
        showBand();
    }

    private List<Column<Imports.Row>> columns() {
        return List.of(
                Column.<Imports.Row>count("line", words.text("imports.column.line"), 72, this::line)
                        .unsorted(),
                Column.<Imports.Row>shortenable("name", words.text("imports.column.name"), 200, this::name)
                        .unsorted(),
                new Column<>(
                        "what",
                        words.text("imports.column.what"),
                        156,
                        Column.Kind.STATUS,
                        row -> mark(row).text(),
                        this::mark,
                        row -> mark(row).text(),
                        false,
                        Column.Presence.ALWAYS,
                        row -> Optional.empty()),
                Column.<Imports.Row>shortenable("detail", words.text("imports.column.detail"), 420, this::detail)
                        .unsorted());
    }

    private Column.Mark mark(Imports.Row row) {
        return shownWords.map(said -> said.mark(row)).orElse(Column.Mark.of(Status.QUIET, ""));
    }

    private String detail(Imports.Row row) {
        return shownWords.map(said -> said.detail(row)).orElse("");
    }

    private String line(Imports.Row row) {
        return words.numbers().count(row.line());
    }

    private String name(Imports.Row row) {
        return row.name().isEmpty() ? NumberWords.NONE : row.name();
    }

    private List<ChipRow.Chip<Optional<Imports.What>>> chips(Imports.Comparison found) {
        var all = new ArrayList<ChipRow.Chip<Optional<Imports.What>>>();
        all.add(new ChipRow.Chip<>(
                Optional.empty(),
                words.text("imports.chip.all"),
                Optional.of(Count.of(found.rows().size()))));
        for (Imports.What what : Imports.What.values()) {
            long count = found.count(what);
            if (what != Imports.What.NOTE || count > 0) {
                all.add(new ChipRow.Chip<>(Optional.of(what), chip(what), Optional.of(Count.of(count))));
            }
        }
        return all;
    }

    private String chip(Imports.What what) {
        return switch (what) {
            case CREATE -> words.text("imports.chip.create");
            case CHANGE -> words.text("imports.chip.change");
            case UNCHANGED -> words.text("imports.chip.unchanged");
            case REFUSED -> words.text("imports.chip.refused");
            case NOT_CARRIED -> words.text("imports.chip.notCarried");
            case NOTE -> words.text("imports.chip.notes");
        };
    }

    private void showRows() {
        model.comparisonProperty().get().ifPresent(found -> {
            var wanted = chips.selectedProperty().get().flatMap(chosen -> chosen);
            table.show(PageSource.of(found.rows().stream()
                    .filter(row -> wanted.map(what -> row.what() == what).orElse(true))
                    .toList()));
        });
    }

    /// What is to be said above all else: what went wrong, what was made, or that there is nothing to do.
    private void showBand() {
        String problem = model.problemProperty().get();
        var done = model.doneProperty().get();
        var nothing =
                model.comparisonProperty().get().filter(found -> found.changes().isEmpty());
        shown(band, !problem.isEmpty() || done.isPresent() || nothing.isPresent());
        if (!problem.isEmpty()) {
            band.show(Status.BAD, problem, List.of(), Optional.empty());
        } else if (done.isPresent()) {
            var made = done.get();
            var line = new AnswerBand.Line(
                    nothing.map(this::nothingToDo).orElse(""),
                    Optional.of(Verb.of(
                            words.text("imports.saveDone"),
                            () -> save(made.comparison(), Optional.of(made.revision())))));
            band.show(Status.OK, words.text("imports.made", made.people()), List.of(line), Optional.empty());
        } else {
            nothing.ifPresent(found -> band.show(Status.OK, nothingToDo(found), List.of(), Optional.empty()));
        }
    }

    private String nothingToDo(Imports.Comparison found) {
        long unchanged = found.count(Imports.What.UNCHANGED);
        long refused = found.count(Imports.What.REFUSED);
        return refused == 0
                ? words.text("imports.nothing", unchanged)
                : words.text("imports.nothingBut", unchanged, refused);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
