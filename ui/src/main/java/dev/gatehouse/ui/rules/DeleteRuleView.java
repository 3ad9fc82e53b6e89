package dev.gatehouse.ui.rules;

import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.rules.edit.Leftovers;
import dev.gatehouse.ui.rules.view.LeftoversView;
import dev.gatehouse.ui.words.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks, before a rule is deleted, what of what only it named is to go with it.
final class DeleteRuleView extends StackPane {
    private final AccessRule rule;
    private final Restrictions after;
    private final Set<RulePart.Key> taken = new LinkedHashSet<>();
    private final LeftoversView leftovers;
    private final CommitBar bar;

    /// @param after all there would be without the rule
    /// @param review is told what goes with it
    DeleteRuleView(
            AccessRule rule, Restrictions after, Words words, Runnable back, Consumer<List<RulePart.Key>> review) {
        this.rule = rule;
        this.after = after;
        leftovers = new LeftoversView(words, this::take);
        bar = new CommitBar(
                words.messages(), words.text("common.back"), back, () -> review.accept(List.copyOf(inOrder())));
        bar.setCommit(words.text("rules.review"), Optional.empty());
        bar.listenIn(this);
        var title = new Label(words.text("rules.deleteOne", rule.name()));
        title.getStyleClass().addAll("title", "shortenable");
        var pane = new DetailPane();
        pane.setHead(new VBox(title));
        pane.setContent(List.of(leftovers));
        pane.setFoot(bar);
        getChildren().setAll(pane);
        show();
    }

    private void take(RulePart.Key leftover, boolean delete) {
        if (delete) {
            taken.add(leftover);
        } else {
            taken.remove(leftover);
        }
        show();
    }

    private void show() {
        leftovers.show(Leftovers.of(rule, after, taken), taken::contains);
    }

    private List<RulePart.Key> inOrder() {
        return Leftovers.of(rule, after, taken).stream()
                .map(RulePart::key)
                .filter(taken::contains)
                .toList();
    }

    /// Puts the focus on going on.
    void focusStart() {
        bar.commitButton().requestFocus();
    }
}
