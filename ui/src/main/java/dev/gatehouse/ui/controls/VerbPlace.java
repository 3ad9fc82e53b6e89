package dev.gatehouse.ui.controls;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place of one verb. A verb that is shown again keeps its button, so a press that has begun on it is not lost when
/// what stands around it is read anew.
public final class VerbPlace extends StackPane {
    private final Function<Verb, Node> look;
    private Optional<Verb> shown = Optional.empty();

    /// An empty place.
    ///
    /// @param look makes the button, for example `Buttons::flat`
    public VerbPlace(Function<Verb, Node> look) {
        this.look = look;
        setVisible(false);
        setManaged(false);
    }

    /// Shows a verb, or none. What was there before is never pressed in its stead.
    public void show(Optional<Verb> verb) {
        boolean same = verb.map(one -> shown.filter(one::looksLike).isPresent()).orElse(shown.isEmpty());
        shown = verb;
        if (!same) {
            getChildren()
                    .setAll(verb.map(one -> look.apply(one.doing(this::run))).stream()
                            .toList());
            setVisible(verb.isPresent());
            setManaged(verb.isPresent());
        }
    }

    /// Shows a verb if it is offered.
    public void showIf(boolean offered, Verb verb) {
        show(Optional.of(verb).filter(_ -> offered));
    }

    private void run() {
        shown.ifPresent(verb -> verb.action().run());
    }
}
