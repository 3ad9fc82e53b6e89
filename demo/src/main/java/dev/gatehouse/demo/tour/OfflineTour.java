package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javafx.scene.input.KeyCode;

/// The server goes away and comes back; what was read stays.
final class OfflineTour {
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;

    OfflineTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    void walk() throws IOException {
        tour.step(
                "API stopped: the list is still there",
                "the pill says since when, the list stays and can be searched",
                () -> {
                    hands.press(KeyCode.DIGIT3, KeyCode.CONTROL);
                    hands.press(KeyCode.F, KeyCode.CONTROL);
                    hands.press(KeyCode.A, KeyCode.CONTROL);
                    hands.type("lopez");
                    hands.see("people called Lopez", Seen.containing("Lopez"));
                    world.server().stopApi();
                    hands.await(
                            "the pill to say since when",
                            RECOVERY,
                            () -> hands.find(Seen.containing("· as of ")).isPresent());
                    hands.see("people called Lopez, still", Seen.containing("Lopez"));
                    hands.press(KeyCode.A, KeyCode.CONTROL);
                    hands.type("smith");
                    hands.see("people called Smith, from the copy", Seen.containing("Smith"));
                });
        tour.step("API back: synced", "the console recovers by itself", () -> {
            try {
                world.server().startApi();
            } catch (GeneralSecurityException e) {
                throw new StepFailed("the API did not start again", e);
            }
            hands.await(
                    "the pill to be online again",
                    RECOVERY,
                    () -> hands.find(Seen.containing("Online · TLS 1.3")).isPresent());
        });
        tour.step("locked", "nothing can be read behind the lock", () -> {
            hands.press(KeyCode.L, KeyCode.CONTROL);
            hands.see("the card", Seen.containing("Locked"));
        });
        tour.quietStep("unlocked", "the password leads back to the same place", () -> {
            hands.type(world.login("administrator", "house").password());
            hands.press(KeyCode.ENTER);
            hands.see("the list again", Seen.containing("Smith"));
        });
    }
}
