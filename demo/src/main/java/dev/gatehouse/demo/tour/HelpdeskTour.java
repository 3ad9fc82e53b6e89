package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

/// The helpdesk: five interactions for a caller who has expired, is locked, and never chose a password.
final class HelpdeskTour {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{3,4}(-[0-9A-Z]{3,4})+");

    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;
    private String code = "";

    HelpdeskTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    void walk() throws IOException {
        tour.step("help desk", "the helpdesk starts at the help desk", () -> {
            Entering.signOut(hands, world);
            Entering.signIn(hands, world, world.login("helpdesk", "acme"));
            hands.see("the search", Seen.containing("Locked now"));
        });
        tour.step("the caller", "one text and one key show all that blocks her", () -> {
            hands.type("maria lopez");
            hands.see("her", Seen.containing("mlopez"));
            hands.press(KeyCode.ENTER);
            hands.see("all that blocks her", Seen.text("Cannot sign in: 3 reasons"));
        });
        tour.step("the fix", "the likeliest verb offers all of it as one change, and says what comes after", () -> {
            hands.press(KeyCode.ENTER);
            hands.see("what comes after", Seen.containing("After this Maria can sign in at once"));
            hands.type("INC-4471");
        });
        tour.step("help in five interactions", "the fifth interaction helps; the code is shown once", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it is done", Seen.text("Done. Ask Maria to try again."));
            Node shown = hands.see("the code", HelpdeskTour::isCode);
            code = hands.on(() -> ((Labeled) shown).getText());
            // A picture holds no secret: the code is hidden before it is taken.
            hands.use(hands.see("how to hide it", Seen.text("Hide the code")));
            hands.await(
                    "the code to be gone",
                    () -> hands.find(HelpdeskTour::isCode).isEmpty());
        });
        tour.step("the caller signs in", "her sign-in is seen on the call", () -> {
            chooseAPassword();
            hands.see("her sign-in", Seen.containing("signed in at"));
        });
    }

    private static boolean isCode(Node node) {
        return node instanceof Labeled label
                && label.getText() != null
                && CODE.matcher(label.getText()).matches();
    }

    /// What Maria does at her own workstation.
    private void chooseAPassword() throws IOException {
        PlainClient maria = world.stranger();
        var entered = maria.post("/v1/session", "", Map.of("tenant", "acme", "login", "mlopez", "entryCode", code));
        require(entered, 201);
        String token = entered.json().get("token").asString();
        String password = "a long walk along the river 7";
        require(maria.post("/v1/password", token, Map.of("password", password)), 200);
        require(maria.signIn("acme", "mlopez", password), 201);
    }

    private static void require(PlainClient.Answer answer, int status) {
        if (answer.status() != status) {
            throw new StepFailed("expected " + status + ", was " + answer.status() + " " + answer.text());
        }
    }
}
