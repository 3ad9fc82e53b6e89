package dev.gatehouse.ui.controls.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DataTableTest {
    record Person(int id, String name) {}

    private final Words words = Words.of(Language.ENGLISH, () -> Instant.EPOCH, ZoneId.of("UTC"));
    private final Tasks atOnce = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });
    private final List<Long> starts = new ArrayList<>();
    private final Stage stage;
    private final DataTable<Person, Integer> table;

    DataTableTest() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        table = fx(() -> new DataTable<>(words, atOnce, Person::id));
    }

    @BeforeEach
    void show() {
        fx(() -> {
            table.setColumns(List.of(
                    Column.status(
                            "status",
                            "Status",
                            60,
                            person -> Column.Mark.of(dev.gatehouse.ui.controls.Status.WARN, "Password due soon")),
                    Column.shortenable("name", "Name", 168, Person::name),
                    Column.code("id", "Id", 80, person -> Integer.toString(person.id()))));
            try (var look = new Look()) {
                var scene = new Scene(table, 620, 400);
                look.dress(scene);
                stage.setScene(scene);
            }
            stage.show();
            return stage;
        });
    }

    @Test
    void aChangeBeforeTheSelectedRowLeavesItAtTheSameHeight() {
        fx(() -> showAndSelect(people(2000), 500));
        double before = fx(() -> topOf(500));
        fx(() -> refresh(Stream.concat(Stream.of(new Person(-1, "New"), new Person(-2, "Newer")), people(2000).stream())
                .toList()));
        assertThat(fx(() -> table.selectedProperty().get())).contains(new Person(500, "Person 500"));
        assertThat(fx(() -> topOf(502))).isEqualTo(before);
    }

    @Test
    void aChangedRowShowsInPlaceAndTheSelectionFollows() {
        fx(() -> showAndSelect(people(300), 5));
        fx(() -> refresh(people(300).stream()
                .map(person -> person.id() == 5 ? new Person(5, "Maria") : person)
                .toList()));
        assertThat(fx(() -> table.selectedProperty().get())).contains(new Person(5, "Maria"));
    }

    @Test
    void aRowThatIsGoneIsNotSelectedAnyMore() {
        fx(() -> showAndSelect(people(300), 5));
        fx(() -> refresh(people(300).stream().filter(person -> person.id() != 5).toList()));
        assertThat(fx(() -> table.selectedProperty().get())).isEmpty();
        assertThat(table.size()).isEqualTo(299);
    }

    @Test
    void onlyThePagesInSightAreRead() {
        fx(() -> {
            table.show(counting(1_000_000));
            return layout();
        });
        assertThat(starts).containsExactly(0L);
        fx(() -> {
            table.select(700_000);
            return layout();
        });
        assertThat(starts).allMatch(start -> start % 128 == 0).hasSizeLessThan(6);
        assertThat(fx(() -> table.selectedProperty().get())).contains(new Person(700_000, "Person 700000"));
    }

    @Test
    void wordsThatNeverShortenWidenTheirColumn() {
        fx(() -> {
            table.show(PageSource.of(people(20)));
            return layout();
        });
        var column = table.view().getColumns().getFirst();
        assertThat(column.getMinWidth()).isGreaterThan(120);
        assertThat(column.getWidth()).isGreaterThanOrEqualTo(column.getMinWidth());
        assertThat(fx(() -> table.lookupAll(".scroll-bar").stream()
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == javafx.geometry.Orientation.HORIZONTAL)
                        .noneMatch(ScrollBar::isVisible)))
                .isTrue();
    }

    @Test
    void keysMarkAndUnmark() {
        fx(() -> showAndSelect(people(300), 0));
        fx(() -> {
            table.focusRows();
            return layout();
        });
        var robot = new FxRobot();
        robot.type(KeyCode.SPACE);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(table.marksProperty().get().keys()).containsExactlyInAnyOrder(0, 1, 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(table.marksProperty().get().count(table.size())).isEqualTo(300);
        robot.type(KeyCode.ESCAPE);
        assertThat(table.marksProperty().get()).isEqualTo(Marks.none());
    }

    @Test
    void copyGivesAHeaderAndTabs() {
        fx(() -> showAndSelect(people(300), 2));
        assertThat(fx(() -> {
                    table.copy();
                    return Clipboard.getSystemClipboard().getString();
                }))
                .isEqualTo("Status\tName\tId\nPassword due soon\tPerson 2\t2\n");
    }

    @Test
    void aHeaderAsksForAnOrder() {
        fx(() -> showAndSelect(people(300), 2));
        // The headless platform takes every click for the one that opens a menu, which headers ignore.
        fx(() -> sortBy(table.view(), 1, TableColumn.SortType.ASCENDING));
        assertThat(table.orderProperty().get()).containsExactly(new Sort("name", true));
        fx(() -> sortBy(table.view(), 1, TableColumn.SortType.DESCENDING));
        assertThat(table.orderProperty().get()).containsExactly(new Sort("name", false));
        assertThat(fx(() -> table.selectedProperty().get())).contains(person(2));
    }

    @Test
    void whatThePersonArrangedComesBack() {
        fx(() -> showAndSelect(people(300), 2));
        fx(() -> {
            table.arrange("id:120 gone:40 name:-200 | name- gone+");
            return layout();
        });
        assertThat(table.view().getColumns())
                .extracting(TableColumnBase::getId)
                .containsExactly("id", "name", "status");
        assertThat(table.view().getColumns().get(1).isVisible()).isFalse();
        assertThat(table.orderProperty().get()).containsExactly(new Sort("name", false));
        assertThat(fx(table::arrangement)).startsWith("id:").contains("name:-").endsWith("| name-");
        fx(() -> {
            table.resetColumns();
            return layout();
        });
        assertThat(table.view().getColumns())
                .extracting(TableColumnBase::getId)
                .containsExactly("status", "name", "id");
        assertThat(table.orderProperty().get()).isEmpty();
    }

    @Test
    void newRowsWaitUntilTheyAreTaken() {
        fx(() -> showAndSelect(people(300), 2));
        fx(() -> {
            table.offerNew(7, () -> table.show(PageSource.of(people(307))));
            return layout();
        });
        assertThat(table.size()).isEqualTo(300);
        new FxRobot().clickOn("7 new");
        assertThat(table.size()).isEqualTo(307);
        assertThat(fx(() -> table.lookup(".table-news").isVisible())).isFalse();
    }

    @Test
    void grayBarsStandForRowsThatAreRead() throws Exception {
        var waiting = new java.util.concurrent.CountDownLatch(1);
        try (var behind = Tasks.onVirtualThreads(fault -> {})) {
            var slow = fx(() -> new DataTable<Person, Integer>(words, behind, Person::id));
            fx(() -> {
                slow.setColumns(List.of(Column.shortenable("name", "Name", 168, Person::name)));
                stage.getScene().setRoot(slow);
                slow.show(new PageSource<>(50, false, (start, count) -> {
                    await(waiting);
                    return people(50);
                }));
                return slow;
            });
            var bars = PseudoClass.getPseudoClass("slow");
            WaitForAsyncUtils.waitFor(
                    30, TimeUnit.SECONDS, () -> slow.getPseudoClassStates().contains(bars));
            assertThat(fx(() -> slow.lookupAll(".skeleton"))).isNotEmpty();
            waiting.countDown();
            WaitForAsyncUtils.waitFor(
                    30, TimeUnit.SECONDS, () -> !slow.getPseudoClassStates().contains(bars));
            WaitForAsyncUtils.waitFor(
                    5,
                    TimeUnit.SECONDS,
                    () -> fx(() -> slow.lookupAll(".skeleton")).isEmpty());
        }
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void columnsComeAndGoWithTheRoom() {
        fx(() -> {
            table.setColumns(List.of(
                    Column.shortenable("name", "Name", 200, Person::name),
                    Column.<Person>whole("end", "End", 150, person -> "20 Nov 2026, 17:00"),
                    Column.<Person>whole("seen", "Last sign-in (London)", 150, person -> "20 Nov 2026, 17:00")
                            .whenRoom()));
            table.show(PageSource.of(people(20)));
            stage.setWidth(620);
            return layout();
        });
        assertThat(visibleColumns()).containsExactly("name", "end", "seen");
        resize(420);
        assertThat(visibleColumns()).containsExactly("name", "end");
        assertThat(fx(table::arrangement)).doesNotContain("seen:-");
        resize(620);
        assertThat(visibleColumns()).containsExactly("name", "end", "seen");
    }

    private void resize(double width) {
        fx(() -> {
            table.resize(width, 400);
            return layout();
        });
    }

    private List<String> visibleColumns() {
        return table.view().getVisibleLeafColumns().stream()
                .map(TableColumnBase::getId)
                .toList();
    }

    private static <S> boolean sortBy(TableView<S> view, int column, TableColumn.SortType type) {
        var chosen = view.getColumns().get(column);
        chosen.setSortType(type);
        return view.getSortOrder().setAll(List.of(chosen));
    }

    private boolean showAndSelect(List<Person> people, int index) {
        table.show(PageSource.of(people));
        layout();
        table.select(index);
        return layout();
    }

    private boolean refresh(List<Person> people) {
        table.refresh(PageSource.of(people));
        return layout();
    }

    private boolean layout() {
        table.applyCss();
        table.layout();
        return true;
    }

    private double topOf(int index) {
        var flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        IndexedCell<?> cell = flow.getCell(index);
        return Optional.of(cell).map(shown -> shown.localToScene(0, 0).getY()).orElseThrow();
    }

    private PageSource<Person> counting(int size) {
        return new PageSource<>(size, false, (start, count) -> {
            starts.add(start);
            return IntStream.range((int) start, (int) start + count)
                    .mapToObj(DataTableTest::person)
                    .toList();
        });
    }

    private static List<Person> people(int count) {
        return IntStream.range(0, count).mapToObj(DataTableTest::person).toList();
    }

    private static Person person(int id) {
        return new Person(id, "Person " + id);
    }

    private static <V> V fx(Callable<V> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }
}
