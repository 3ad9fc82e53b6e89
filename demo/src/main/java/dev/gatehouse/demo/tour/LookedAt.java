package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.ui.controls.table.page.Slot;
import dev.gatehouse.ui.machines.list.MachineRow;
import dev.gatehouse.ui.machines.list.MachineTab;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// Something to look at: a place, and what is unfolded there. Found by style and place, never by a word, for it is
/// looked at in every language.
///
/// @param name of its pictures
/// @param place where it is
/// @param unfold shows it
/// @param veil hides what no picture may hold
/// @param fold leaves it
record LookedAt(String name, Place place, Runnable unfold, Runnable veil, Runnable fold) {
    private static final int NETWORKS = 1;
    private static final int WAITING = 3;

    /// Every place, and what it takes a code or a machine to see.
    ///
    /// @param imported a file to import
    static List<LookedAt> all(Hands hands, Path imported) {
        var all = new ArrayList<LookedAt>();
        for (Area area : Area.values()) {
            if (area != Area.REVIEWS) {
                all.add(new LookedAt(area.name(), Place.of(area), () -> {}, () -> {}, () -> {}));
            }
        }
        all.add(new LookedAt("import", new Place.Import(Optional.of(imported)), () -> {}, () -> {}, () -> {}));
        all.add(new LookedAt(
                "a machine", Place.of(Area.MACHINES), () -> open(hands), () -> {}, () -> hands.press(KeyCode.ESCAPE)));
        all.add(new LookedAt(
                "a network", Place.of(Area.MACHINES), () -> write(hands), () -> {}, () -> hands.press(KeyCode.ESCAPE)));
        all.add(new LookedAt(
                "a code",
                Place.of(Area.MACHINES),
                () -> issue(hands),
                () -> hide(hands),
                () -> hands.press(KeyCode.ESCAPE)));
        return all;
    }

    /// What an auditor has besides: a day that was missed, and the items of one that waits.
    static List<LookedAt> ofAuditor(Hands hands) {
        Place reviews = Place.of(Area.REVIEWS);
        return List.of(
                new LookedAt("a missed day", reviews, () -> choose(hands, "bad"), () -> {}, () -> {}),
                new LookedAt("a day that waits", reviews, () -> choose(hands, "warn"), () -> {}, () -> {}));
    }

    private static void choose(Hands hands, String style) {
        hands.use(hands.see("the day", Seen.both(Seen.style("review-day"), Seen.style(style))));
    }

    /// A machine that waits for its key.
    private static void open(Hands hands) {
        choose(hands, WAITING);
        hands.see("rows", node -> node instanceof TableView<?> table && waits(table));
        rows(hands);
        hands.press(KeyCode.HOME);
        hands.press(KeyCode.ENTER);
        hands.see("a machine", Seen.style("machine-detail"));
    }

    /// Whether a table holds machines that wait and nothing else: the list before it goes when this one has come.
    private static boolean waits(TableView<?> table) {
        return !table.getItems().isEmpty()
                && table.getItems().stream()
                        .allMatch(item -> item instanceof Slot<?> slot
                                && slot.row()
                                        .filter(row -> row instanceof MachineRow machine
                                                && MachineTab.WAITING.holds(machine.part()))
                                        .isPresent());
    }

    /// A network that is none, as somebody types it.
    private static void write(Hands hands) {
        choose(hands, NETWORKS);
        rows(hands);
        hands.press(KeyCode.N);
        Node network = hands.see("the field", node -> "machine-network".equals(node.getId()));
        hands.on(() -> {
            network.requestFocus();
            return true;
        });
        hands.type("10.4.7.12/24");
    }

    /// The code of a machine.
    private static void issue(Hands hands) {
        open(hands);
        hands.use(hands.see("what gives out a code", Seen.both(Seen.style("accent"), LookedAt::isOfMachine)));
        hands.see("the code", LookedAt::isCode);
    }

    private static boolean isOfMachine(Node node) {
        return node.getStyleClass().contains("machine-detail")
                || (node.getParent() != null && isOfMachine(node.getParent()));
    }

    private static void hide(Hands hands) {
        hands.on(() -> hands.find(LookedAt::isCode)).ifPresent(code -> {
            hands.use(hands.on(() -> code.getParent().lookup(".button")));
            hands.await(
                    "the code to be gone", () -> hands.find(LookedAt::isCode).isEmpty());
        });
    }

    /// Whether a code can be read in it.
    static boolean isCode(Node node) {
        return "entry-code".equals(node.getId()) && !Seen.textOf(node).isEmpty();
    }

    private static void choose(Hands hands, int list) {
        Node chips = hands.see("the lists", Seen.style("chip-row"));
        hands.use(hands.on(() -> ((Parent) chips).getChildrenUnmodifiable().get(list)));
    }

    private static void rows(Hands hands) {
        Node table = hands.see("the list", node -> node instanceof TableView<?>);
        hands.on(() -> {
            table.requestFocus();
            return true;
        });
    }
}
