package dev.gatehouse.ui.preview;

import dev.gatehouse.model.access.Impact;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What must be so before a change is made: a server, papers, and for a wide change the number typed by hand.
public final class CommitGuard {
    private static final int MANY_LOSE = 100;
    private static final int MANY_CUT = 10;

    private final Link link;
    private final Words words;
    private final PapersViewModel papers;
    private final ReadOnlyObjectProperty<Optional<Impact>> impact;
    private final StringProperty typedNumber = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper effectUnknown = new ReadOnlyBooleanWrapper();

    CommitGuard(Link link, Words words, PapersViewModel papers, ReadOnlyObjectProperty<Optional<Impact>> impact) {
        this.link = link;
        this.words = words;
        this.papers = papers;
        this.impact = impact;
    }

    /// Whether nothing but a click is missing.
    boolean isReady() {
        return isOnline()
                && (impact.get().isPresent() || effectUnknown.get())
                && papers.complete().get()
                && isNumberRight();
    }

    boolean isOnline() {
        return link.connection().getValue().isOnline();
    }

    /// What is missing, as a sentence; empty text: nothing.
    String obstacle() {
        if (!isOnline()) {
            return words.text("common.needsServer");
        }
        if (!papers.complete().get()) {
            return words.text("preview.obstacle.papers");
        }
        return isNumberRight()
                ? ""
                : words.text("preview.obstacle.number", numberToType().orElse(0L));
    }

    /// The number to type before a change this wide is made.
    public Optional<Long> numberToType() {
        return impact.get().flatMap(found -> {
            long lose = found.lose().size();
            long cut = found.cutNow().size();
            if (lose > MANY_LOSE) {
                return Optional.of(lose);
            }
            return cut > MANY_CUT ? Optional.of(cut) : Optional.empty();
        });
    }

    /// The number typed to confirm a wide change.
    public StringProperty typedNumberProperty() {
        return typedNumber;
    }

    /// Whether it may be done without its effect being known: papers are missing, or a row of many is refused.
    boolean isEffectUnknown() {
        return effectUnknown.get();
    }

    void allowUnknownEffect(boolean now) {
        effectUnknown.set(now);
    }

    /// What is observed to know whether it is ready.
    List<Observable> inputs() {
        return List.of(impact, papers.complete(), typedNumber, effectUnknown, link.connection());
    }

    private boolean isNumberRight() {
        return numberToType()
                .map(number -> typedNumber.get().strip().equals(Long.toString(number)))
                .orElse(true);
    }
}
