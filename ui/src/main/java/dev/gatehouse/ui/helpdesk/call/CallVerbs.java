package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What may be done in a call, a wide button each, the likeliest first, and why it cannot be done now.
final class CallVerbs extends VBox {
    static final String VERB = "call-verb";

    private final CallViewModel model;
    private final List<VerbPlace> places = new ArrayList<>();
    private final Label why = new Label();

    CallVerbs(CallViewModel model) {
        this.model = model;
        getStyleClass().add("call-verbs");
        why.getStyleClass().addAll("secondary", "wrapped");
        getChildren().setAll(why);
    }

    void show() {
        List<Verb> verbs =
                new ArrayList<>(model.options().stream().map(this::verb).toList());
        model.enrolmentPlace().ifPresent(at -> verbs.add(Math.min(at, verbs.size()), enrolment()));
        while (places.size() < verbs.size()) {
            String look = places.isEmpty() ? "accent" : "plain";
            var place = new VerbPlace(verb -> wide(verb, look));
            getChildren().add(places.size(), place);
            places.add(place);
        }
        for (int at = 0; at < places.size(); at++) {
            places.get(at)
                    .show(Optional.of(at).filter(index -> index < verbs.size()).map(verbs::get));
        }
        boolean said = model.unavailable().isPresent() && !verbs.isEmpty();
        why.setText(model.unavailable().orElse(""));
        why.setVisible(said);
        why.setManaged(said);
    }

    /// Puts the focus on the likeliest that can be done.
    void focusStart() {
        lookupAll("." + VERB).stream()
                .filter(node -> !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Verb verb(Option option) {
        return Verb.of(model.label(option), () -> model.unfold(option)).unless(model.unavailable());
    }

    private Verb enrolment() {
        return Verb.of(model.callWords().words().text("helpdesk.enrol.verb"), model::unfoldEnrolment)
                .key("M")
                .unless(model.unavailable());
    }

    private static Node wide(Verb verb, String look) {
        Button button = Buttons.button(verb);
        button.getStyleClass().addAll(VERB, look);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
