package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import javafx.scene.input.KeyCode;

/// An auditor: reads everything, changes nothing.
final class AuditorTour {
    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;

    AuditorTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    void walk() throws IOException {
        tour.step("the trail of an auditor", "the auditor starts at the trail and finds the helpdesk's change", () -> {
            Entering.signOut(hands, world);
            Entering.signIn(hands, world, world.login("auditor", "acme"));
            hands.see("the trail", Seen.text("Audit trail"));
            hands.see("the change", Seen.text("Extended"));
        });
        tour.step("nothing to change", "no write action is to be seen in the list of people", () -> {
            hands.press(KeyCode.DIGIT2, KeyCode.CONTROL);
            hands.see("the list", Seen.containing("Users · 2,0"));
            if (hands.on(() -> hands.find(Seen.text("New")).isPresent())) {
                throw new StepFailed("an auditor is offered to create people");
            }
        });
    }
}
