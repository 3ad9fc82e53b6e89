package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import javafx.scene.input.KeyCode;

/// How people come in and go out.
final class Entering {
    private Entering() {}

    /// Fills in the form, whatever it remembers, and enters.
    static void signIn(Hands hands, TourWorld world, Login login) {
        fillIn(hands, login);
        hands.press(KeyCode.ENTER);
        hands.await(
                "the window after signing in", () -> world.window().navigator().isPresent());
    }

    /// Fills in the form, whatever it remembers.
    static void fillIn(Hands hands, Login login) {
        hands.fill("Organisation", login.tenant());
        hands.fill("Login", login.login());
        hands.fill("Password", login.password());
    }

    /// Signs out.
    static void signOut(Hands hands, TourWorld world) {
        hands.on(() -> {
            world.window().signOut();
            return true;
        });
        hands.see("the sign-in", Seen.text("Sign in"));
    }
}
