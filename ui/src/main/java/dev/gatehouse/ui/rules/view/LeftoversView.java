package dev.gatehouse.ui.rules.view;

import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Offers to delete what nothing would name any more. Nothing of it goes unless somebody says so.
public final class LeftoversView extends VBox {
    private final Words words;
    private final BiConsumer<RulePart.Key, Boolean> take;
    private final Map<RulePart.Key, CheckBox> boxes = new HashMap<>();
    private final Label head = new Label();
    private final VBox list = new VBox();

    /// @param take is told what to delete and what not
    public LeftoversView(Words words, BiConsumer<RulePart.Key, Boolean> take) {
        this.words = words;
        this.take = take;
        getStyleClass().add("leftovers");
        head.setText(words.text("rules.leftovers"));
        head.getStyleClass().add("wrapped");
        head.setMinHeight(Region.USE_PREF_SIZE);
        list.getStyleClass().add("lines");
        getChildren().setAll(head, list);
    }

    /// Shows what is left over.
    ///
    /// @param taken whether it is to be deleted
    public void show(List<RulePart> leftovers, Predicate<RulePart.Key> taken) {
        setVisible(!leftovers.isEmpty());
        setManaged(!leftovers.isEmpty());
        boxes.keySet().retainAll(leftovers.stream().map(RulePart::key).toList());
        Children.show(
                list.getChildren(),
                leftovers.stream()
                        .map(part -> box(part, taken.test(part.key())))
                        .toList());
    }

    private CheckBox box(RulePart part, boolean taken) {
        CheckBox box = boxes.computeIfAbsent(part.key(), key -> {
            var made = new CheckBox();
            made.setMinWidth(USE_PREF_SIZE);
            made.setMnemonicParsing(false);
            made.setOnAction(event -> take.accept(key, made.isSelected()));
            return made;
        });
        box.setText(words.text(
                part.key().kind() == RulePart.Kind.CALENDAR ? "rules.deleteCalendar" : "rules.deleteHours",
                part.name()));
        box.setSelected(taken);
        return box;
    }
}
