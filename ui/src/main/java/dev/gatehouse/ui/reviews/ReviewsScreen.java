package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The screen of the daily review.
public final class ReviewsScreen implements Screen {
    private final ScreenContext context;
    private final Words words;
    private final ReviewsViewModel model;
    private final ReviewsView view;

    /// A screen that has read nothing yet.
    public ReviewsScreen(ReviewsPorts ports, Tasks tasks, ScreenContext context) {
        this.context = context;
        words = context.words();
        model = new ReviewsViewModel(context.tenant().id(), ports, tasks);
        view = new ReviewsView(model, words, this::signOff, this::open, this::openDay);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            event.consume();
            signOff();
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (typing || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K) {
            event.consume();
            model.step(event.getCode() == KeyCode.J ? 1 : -1);
        }
    }

    private void signOff() {
        model.signOff((day, done) -> {
            context.notices().say(words.text("reviews.done", words.times().dayOfYear(day), done.items()));
            view.focusDays();
        });
    }

    private void openDay() {
        model.page()
                .ifPresent(page -> context.navigator()
                        .go(Place.audit(EventQuery.ALL.within(Optional.of(page.from()), Optional.of(page.to())))));
    }

    private void open(ReviewItem item) {
        model.page().ifPresent(page -> context.navigator().go(Place.audit(new ReviewWords(words).trail(item, page))));
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public String title() {
        return words.text("reviews.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Reviews reviews) {
            reviews.day().ifPresent(model::choose);
        }
    }

    @Override
    public Place place() {
        return new Place.Reviews(model.dayProperty().get());
    }

    @Override
    public void onActivate() {
        model.activate();
    }

    @Override
    public void onDeactivate() {
        model.deactivate();
    }

    @Override
    public void close() {
        view.close();
    }

    @Override
    public void focusStart() {
        view.focusStart();
    }

    @Override
    public List<Node> regions() {
        return view.regions();
    }

    @Override
    public List<ScreenAction> actions() {
        return model.review()
                .filter(now -> now.signOff().isEmpty())
                .map(now -> List.of(new ScreenAction(
                        words.text("reviews.signOff", words.times().dayOfYear(now.day())),
                        "Ctrl+Enter",
                        refusal(),
                        this::signOff)))
                .orElse(List.of());
    }

    private Optional<String> refusal() {
        return model.unsignable().map(words.faults()::sentence);
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(
                new KeyHint("J", words.text("reviews.next")),
                new KeyHint("K", words.text("reviews.previous")),
                new KeyHint("← →", words.text("reviews.keys.days")),
                new KeyHint("Ctrl+Enter", words.text("reviews.keys.signOff")));
    }
}
