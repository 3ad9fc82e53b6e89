package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.ui.common.Children;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.ChipRow;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.words.Count;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The days on top, then how the chosen one is, then one of its items.
final class ReviewsView extends VBox implements AutoCloseable {
    private final ReviewsViewModel model;
    private final Words words;
    private final ReviewWords reviews;
    private final Runnable signOff;
    private final Runnable openDay;
    private final ChipRow<String> tabs;
    private final DayStrip strip;
    private final Label date = new Label();
    private final StatusLabel state = StatusLabel.ofSentences();
    private final HBox dayHead = new HBox();
    private final VBox page = new VBox();
    private final ItemView item;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param signOff signs the day off
    /// @param open shows an item's events in the trail
    /// @param openDay shows all of the day in the trail
    ReviewsView(ReviewsViewModel model, Words words, Runnable signOff, Consumer<ReviewItem> open, Runnable openDay) {
        this.model = model;
        this.words = words;
        this.signOff = signOff;
        this.openDay = openDay;
        reviews = new ReviewWords(words);
        strip = new DayStrip(words, reviews, model::choose);
        item = new ItemView(model, words, reviews, open);
        tabs = new ChipRow<>(words.messages());
        getStyleClass().add("reviews");
        date.getStyleClass().add("section");
        date.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        dayHead.getStyleClass().add("day-head");
        page.getStyleClass().add("page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var title = new Label(words.text("reviews.title"));
        title.getStyleClass().add("title");
        var head = new VBox(title, tabs, strip, dayHead);
        head.getStyleClass().add("reviews-head");
        getChildren().setAll(head, scroll);
        subscriptions.invalidation(
                this::show,
                model.daysProperty(),
                model.dayProperty(),
                model.sightProperty(),
                model.faultProperty(),
                model.busyProperty());
        show();
    }

    /// Puts the focus where one says why; without an item, on the day one is at.
    void focusStart() {
        if (model.item().isPresent()) {
            item.focusStart();
        } else {
            strip.focusChosen();
        }
    }

    /// Puts the focus on the day one is at.
    void focusDays() {
        strip.focusChosen();
    }

    List<Node> regions() {
        return List.of(strip, page);
    }

    private void show() {
        List<DayAtAGlance> days = model.daysProperty().get();
        long open = days.stream()
                .filter(day -> day.state().isWaiting())
                .mapToLong(DayAtAGlance::open)
                .sum();
        tabs.show(List.of(new ChipRow.Chip<>(
                "daily", words.text("reviews.tab.daily"), open == 0 ? Optional.empty() : Optional.of(Count.of(open)))));
        strip.show(days, model.dayProperty().get());
        showHead();
        Children.show(page.getChildren(), List.of(content()));
    }

    private void showHead() {
        Optional<DayReview> review = model.review();
        dayHead.setVisible(review.isPresent());
        review.ifPresent(now -> {
            date.setText(reviews.date(now.day()));
            state.show(ReviewWords.status(now.state()), ReviewWords.icon(now.state()), sentence(now));
            if (now.signOff().isPresent() || now.state() == DayState.TODAY) {
                dayHead.getChildren().setAll(date, state);
            } else {
                Optional<String> why = model.busyProperty().get()
                        ? Optional.of(words.text("reviews.busy"))
                        : model.unsignable().map(words.faults()::sentence);
                Verb verb = Verb.of(words.text("reviews.signOff", words.times().dayOfYear(now.day())), signOff)
                        .key("Ctrl+Enter")
                        .unless(why);
                dayHead.getChildren().setAll(date, state, Buttons.accent(verb));
            }
        });
    }

    private String sentence(DayReview now) {
        return now.signOff()
                .map(done -> reviews.state(now.state()) + ". " + reviews.signedOff(done))
                .orElseGet(() -> switch (now.state()) {
                    case TODAY ->
                        words.text("reviews.sentence.today", now.items().size());
                    case MISSED ->
                        words.text("reviews.sentence.missed", now.open().size());
                    case BEFORE -> words.text("reviews.sentence.before");
                    case DUE, SIGNED_OFF, SIGNED_OFF_LATE ->
                        words.text("reviews.sentence.due", now.open().size());
                });
    }

    private Node content() {
        return switch (model.sightProperty().get()) {
            case Sight.Reading _ -> new EmptyState(words.text("reviews.reading"));
            case Sight.Away _ -> new EmptyState(words.text("reviews.away"));
            case Sight.Failed failed ->
                new EmptyState(words.faults().full(failed.fault()), Verb.of(words.text("reviews.again"), model::read));
            case Sight.Here here ->
                here.page().review().items().isEmpty() ? nothing(here.page().review()) : item;
        };
    }

    private Node nothing(DayReview now) {
        String day = words.times().dayOfYear(now.day());
        if (now.state() == DayState.TODAY) {
            return new EmptyState(words.text("reviews.nothingYet"));
        }
        return new EmptyState(
                words.text(now.signOff().isPresent() ? "reviews.nothingDone" : "reviews.nothing", day),
                Verb.of(words.text("reviews.openInTrail"), openDay));
    }

    @Override
    public void close() {
        subscriptions.close();
        item.close();
    }
}
