package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One item: what it is, why it is here, its events, and what a person makes of it.
final class ItemView extends VBox implements AutoCloseable {
    private final ReviewsViewModel model;
    private final Words words;
    private final ReviewWords reviews;
    private final Consumer<ReviewItem> open;
    private final Label place = label("", "secondary");
    private final HBox head;
    private final VBox item = new VBox();
    private final TextField reason = new TextField();
    private final Field reasonField;
    private final FlowPane verdicts = new FlowPane();
    private final Label trouble = label("", "error-text");
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param open shows an item's events in the trail
    ItemView(ReviewsViewModel model, Words words, ReviewWords reviews, Consumer<ReviewItem> open) {
        this.model = model;
        this.words = words;
        this.reviews = reviews;
        this.open = open;
        getStyleClass().add("review-item");
        item.getStyleClass().add("lines");
        verdicts.getStyleClass().add("verbs");
        reason.setId("review-reason");
        reason.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= Disposition.LONGEST_REASON ? change : null));
        reasonField = new Field(words.text("reviews.reason"), reason);
        reasonField.setHint(words.text("reviews.reason.hint"));
        HBox.setHgrow(place, Priority.ALWAYS);
        head = new HBox(
                place,
                Buttons.icon(
                        Icon.EARLIER,
                        Verb.of(words.text("reviews.previous"), () -> model.step(-1))
                                .key("K")),
                Buttons.icon(
                        Icon.LATER,
                        Verb.of(words.text("reviews.next"), () -> model.step(1)).key("J")));
        head.getStyleClass().add("head-row");
        subscriptions.bindBoth(reason.textProperty(), model.reasonProperty());
        subscriptions.invalidation(
                this::show, model.sightProperty(), model.atProperty(), model.faultProperty(), model.busyProperty());
        subscriptions.value(model.reasonProperty(), _ -> showVerdicts());
    }

    /// Puts the focus where one says why; where nothing can be said, on the next item.
    void focusStart() {
        if (reasonField.getParent() != null) {
            reason.requestFocus();
        } else {
            head.getChildren().getLast().requestFocus();
        }
    }

    private void show() {
        Optional<DayPage> page = model.page();
        Optional<ReviewItem> one = model.item();
        if (page.isEmpty() || one.isEmpty()) {
            return;
        }
        place.setText(words.text(
                "reviews.place",
                model.atProperty().get() + 1,
                page.get().review().items().size()));
        item.getChildren().setAll(lines(one.get(), page.get()));
        Optional<Fault> refused = model.unspeakable();
        // How the day is, and that so nothing is said any more, stands above.
        Optional<String> own =
                refused.filter(fault -> fault.code() == FaultCode.OWN_REVIEW).map(words.faults()::sentence);
        trouble.setText(model.faultProperty()
                .get()
                .map(words.faults()::full)
                .or(() -> own)
                .orElse(""));
        showVerdicts();
        var nodes = new ArrayList<Node>(List.of(head, item));
        if (refused.isEmpty()) {
            nodes.add(reasonField);
            nodes.add(verdicts);
        }
        if (!trouble.getText().isEmpty()) {
            nodes.add(trouble);
        }
        Children.show(getChildren(), nodes);
    }

    private List<Node> lines(ReviewItem one, DayPage page) {
        var nodes = new ArrayList<Node>();
        nodes.add(label(reviews.what(one, page), "title"));
        nodes.add(label(reviews.why(one), "muted"));
        one.events().stream()
                .map(page.events()::get)
                .filter(Objects::nonNull)
                .map(event -> label(reviews.line(event), "review-event"))
                .forEach(nodes::add);
        long untold = one.count() - one.events().size();
        if (untold > 0 && !one.events().isEmpty()) {
            nodes.add(label(words.text("reviews.moreEvents", untold), "muted"));
        }
        nodes.add(Buttons.of(Verb.of(words.text("reviews.openInTrail"), () -> open.accept(one))));
        model.said().ifPresent(said -> nodes.add(label(reviews.said(said), "review-said")));
        return nodes;
    }

    private void showVerdicts() {
        Optional<String> why = model.busyProperty().get()
                ? Optional.of(words.text("reviews.busy"))
                : model.hasReason() ? Optional.empty() : Optional.of(words.text("reviews.reason.hint"));
        verdicts.getChildren()
                .setAll(
                        Buttons.of(verb(Verdict.FINE).unless(why)),
                        Buttons.of(verb(Verdict.FOLLOW_UP).unless(why)),
                        Buttons.danger(verb(Verdict.INCIDENT).unless(why)));
    }

    private Verb verb(Verdict verdict) {
        return Verb.of(reviews.verdict(verdict), () -> {
            // The button goes while the server is asked; where one writes stays.
            reason.requestFocus();
            model.say(verdict);
        });
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
