package dev.gatehouse.ui.audit;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.audit.detail.EventText;
import dev.gatehouse.ui.audit.detail.EventView;
import dev.gatehouse.ui.audit.detail.Refusal;
import dev.gatehouse.ui.audit.list.AuditViewModel;
import dev.gatehouse.ui.audit.query.Steps;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What leads from one event to others, by keys and by buttons.
final class AuditKeys {
    private static final Set<String> LASTING = Set.of("user", "role", "machine", "rule", "timeBand");

    private final AuditViewModel model;
    private final Words words;
    private final Notices notices;
    private final Supplier<Optional<AuditEvent>> current;
    private final Consumer<Place.Why> onWhy;
    private final Runnable onProve;
    private final Runnable onSave;

    /// @param onWhy answers why somebody was refused
    /// @param onProve proves the event
    /// @param onSave keeps the search, or forgets it
    AuditKeys(
            AuditViewModel model,
            Words words,
            Notices notices,
            Supplier<Optional<AuditEvent>> current,
            Consumer<Place.Why> onWhy,
            Runnable onProve,
            Runnable onSave) {
        this.model = model;
        this.words = words;
        this.notices = notices;
        this.current = current;
        this.onWhy = onWhy;
        this.onProve = onProve;
        this.onSave = onSave;
    }

    /// Keys that work everywhere on the screen.
    void anywhere(KeyEvent event) {
        if (event.getCode() == KeyCode.S && event.isShortcutDown() && !event.isShiftDown()) {
            event.consume();
            onSave.run();
        }
    }

    /// Single letters, while the list has the focus.
    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<Runnable> action = switch (event.getCode()) {
            case F -> Optional.of(this::onlyActor);
            case T -> Optional.of(this::onlyTarget);
            case A -> Optional.of(this::about);
            case X -> Optional.of(event.isShiftDown() ? this::excludeAction : this::excludeActor);
            case B -> Optional.of(this::before);
            case N -> Optional.of(this::after);
            case C -> Optional.of(this::copy);
            case V -> Optional.of(onProve);
            default -> Optional.empty();
        };
        action.ifPresent(run -> {
            event.consume();
            run.run();
        });
    }

    /// A question mark lies elsewhere on each keyboard, so it is told by what it types.
    void typed(KeyEvent event) {
        if ("?".equals(event.getCharacter())) {
            event.consume();
            why();
        }
    }

    private void why() {
        with(event -> Refusal.of(event).ifPresent(onWhy));
    }

    EventView.Actions actions(Runnable close) {
        return new EventView.Actions(
                this::onlyActor, this::onlyTarget, this::before, this::after, this::why, this::copy, close);
    }

    private void onlyActor() {
        step(event -> model.queryProperty().get().withActor(Optional.of(event.actor())));
    }

    private void onlyTarget() {
        with(event -> event.target()
                .ifPresent(target -> step(_ -> model.queryProperty().get().withTarget(Optional.of(target)))));
    }

    /// Everything about whom or what it was done to; where that is nothing one could look for, about who did it.
    private void about() {
        with(event ->
                involved(event).ifPresent(target -> step(_ -> EventQuery.ALL.withInvolving(Optional.of(target)))));
    }

    private static Optional<Target> involved(AuditEvent event) {
        return event.target()
                .filter(target -> LASTING.contains(target.kind()))
                .or(() -> event.actor()
                        .user()
                        .filter(_ -> !event.actor().isOperator())
                        .map(user -> new Target("user", user.toString())));
    }

    private void excludeActor() {
        step(event -> {
            EventQuery now = model.queryProperty().get();
            return now.withActor(Optional.empty()).without(now.excluded().and(event.actor()));
        });
    }

    private void excludeAction() {
        step(event -> {
            EventQuery now = model.queryProperty().get();
            return now.withAction(Optional.empty()).without(now.excluded().and(event.action()));
        });
    }

    private void before() {
        step(Steps::before);
    }

    private void after() {
        step(Steps::after);
    }

    private void copy() {
        with(event -> {
            var content = new ClipboardContent();
            content.putString(new EventText(model.eventWordsProperty().get(), words).paragraph(event));
            Clipboard.getSystemClipboard().setContent(content);
            notices.say(words.text("audit.copied"));
        });
    }

    private void step(Function<AuditEvent, EventQuery> next) {
        with(event -> model.ask(next.apply(event), Optional.of(event.id())));
    }

    private void with(Consumer<AuditEvent> action) {
        current.get().ifPresent(action);
    }

    List<ScreenAction> offered() {
        var all = new ArrayList<ScreenAction>();
        if (current.get().isPresent()) {
            all.add(ScreenAction.of(words.text("audit.onlyActor"), "F", this::onlyActor));
            all.add(ScreenAction.of(words.text("audit.onlyTarget"), "T", this::onlyTarget));
            all.add(ScreenAction.of(words.text("audit.about"), "A", this::about));
            all.add(ScreenAction.of(words.text("audit.notActor"), "X", this::excludeActor));
            all.add(ScreenAction.of(words.text("audit.notAction"), "Shift+X", this::excludeAction));
            all.add(ScreenAction.of(words.text("audit.before"), "B", this::before));
            all.add(ScreenAction.of(words.text("audit.after"), "N", this::after));
            all.add(ScreenAction.of(words.text("audit.copy"), "C", this::copy));
            all.add(ScreenAction.of(words.text("audit.proof.show"), "V", onProve));
            if (current.get().flatMap(Refusal::of).isPresent()) {
                all.add(ScreenAction.of(words.text("why.verb"), "?", this::why));
            }
        }
        return all;
    }

    List<KeyHint> hints() {
        return List.of(
                new KeyHint("F", words.text("audit.onlyActor")),
                new KeyHint("T", words.text("audit.onlyTarget")),
                new KeyHint("A", words.text("audit.about")),
                new KeyHint("X", words.text("audit.notActor")),
                new KeyHint("Shift+X", words.text("audit.notAction")),
                new KeyHint("B", words.text("audit.before")),
                new KeyHint("N", words.text("audit.after")),
                new KeyHint("C", words.text("audit.copy")),
                new KeyHint("V", words.text("audit.proof.show")),
                new KeyHint("?", words.text("why.verb")),
                new KeyHint("Ctrl+S", words.text("controls.filter.save")),
                new KeyHint("Ctrl+C", words.text("audit.copyRow")),
                new KeyHint("Ctrl+F", words.text("audit.filter.prompt")));
    }
}
