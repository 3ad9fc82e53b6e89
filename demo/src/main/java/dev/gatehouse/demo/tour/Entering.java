package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.ServeProcess.Login;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/// How people come in and go out.
final class Entering {
    private Entering() {}

    /// Fills in the form, whatever it remembers, and enters.
    static void signIn(Hands hands, TourWorld world, Login login) {
        fill(hands, "Organisation", login.tenant());
        fill(hands, "Login", login.login());
        fill(hands, "Password", login.password());
        hands.press(KeyCode.ENTER);
        hands.await(
                "the window after signing in", () -> world.window().navigator().isPresent());
    }

    private static void fill(Hands hands, String name, String text) {
        Node field = hands.see(
                "the field " + name,
                node -> node instanceof TextInputControl input
                        && name.equals(input.getAccessibleText())
                        && input.isEditable());
        hands.on(() -> {
            field.requestFocus();
            ((TextInputControl) field).selectAll();
            return true;
        });
        hands.type(text);
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
