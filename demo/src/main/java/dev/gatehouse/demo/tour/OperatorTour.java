package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import java.io.IOException;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// An operator of the house: trusts the server, signs in, looks at all tenants, and extends an expired account.
final class OperatorTour {
    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;

    OperatorTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    void walk() throws IOException {
        comeIn();
        lookForPeople();
        extend();
        lookAround();
    }

    private void comeIn() throws IOException {
        tour.step(
                "first start",
                "without a trusted server the console asks for an invitation",
                () -> hands.see("the invitation", Seen.text("First, trust a server")));
        tour.step("compare fingerprints", "the invitation's fingerprint is shown to be compared", () -> {
            hands.on(() -> {
                world.window().signInModel().orElseThrow().open(world.invitation());
                return true;
            });
            hands.see("the question", Seen.text("Is this the right server?"));
        });
        tour.step("trust the server", "after the comparison the sign-in is shown", () -> {
            hands.use(hands.see("the answer", Seen.text("They match")));
            hands.see("the sign-in", Seen.text("Sign in"));
        });
        tour.step("all tenants", "an operator sees the three tenants and the house", () -> {
            signIn(world.login("administrator", "house"));
            for (String name : new String[] {"Acme Benefits", "Borea Marketing", "Clarion Exchange"}) {
                hands.see(name, Seen.containing(name));
            }
        });
        tour.step("one tenant", "Ctrl+T and part of a name lead to the tenant", () -> {
            hands.press(KeyCode.T, KeyCode.CONTROL);
            hands.type("acme");
            hands.press(KeyCode.ENTER);
            hands.await(
                    "the overview of Acme Benefits",
                    () -> world.window()
                            .navigator()
                            .orElseThrow()
                            .tenant()
                            .filter(tenant -> tenant.name().equals("Acme Benefits"))
                            .isPresent());
            hands.await(
                    "everything read",
                    () -> hands.find(Seen.containing("Reading")).isEmpty());
        });
    }

    private void lookForPeople() throws IOException {
        tour.step("users", "everybody of the tenant is listed, from this workstation", () -> {
            hands.press(KeyCode.DIGIT3, KeyCode.CONTROL);
            hands.see("the list", Seen.containing("Users · 2,0"));
            hands.see("where it came from", Seen.containing("on this workstation"));
            hands.see("the first of them", Seen.containing("Aisha"));
        });
        tour.step("find a person", "the palette finds Maria Lopez and opens her", () -> {
            hands.press(KeyCode.K, KeyCode.CONTROL);
            hands.type("maria lopez");
            hands.see("her", Seen.containing("mlopez"));
            hands.press(KeyCode.ENTER);
            hands.see("all that blocks her", Seen.containing("Cannot sign in: 3 reasons"));
        });
        tour.step("why", "every condition is told, and one step leads back to the person", () -> {
            hands.press(KeyCode.K, KeyCode.CONTROL);
            hands.type("? maria lopez");
            hands.see("the question", Seen.containing("Why? "));
            hands.press(KeyCode.ENTER);
            hands.see("the answer", Seen.containing("No. 3 reasons."));
            hands.see("each condition", Seen.text("Account and rules"));
        });
        tour.step("back from why", "the person stands where she stood", () -> {
            hands.press(KeyCode.ESCAPE);
            hands.see("all that blocks her", Seen.containing("Cannot sign in: 3 reasons"));
        });
        tour.step("expired accounts", "the list of expired accounts is not empty", () -> {
            hands.press(KeyCode.F, KeyCode.CONTROL);
            hands.press(KeyCode.A, KeyCode.CONTROL);
            hands.type("status:expired");
            hands.press(KeyCode.ENTER);
            hands.await(
                    "only expired ones",
                    () -> hands.find(Seen.containing("2,001 people")).isEmpty());
        });
    }

    private void lookAround() throws IOException {
        tour.step("the change is in the trail", "the newest event of the trail is the extension", () -> {
            hands.press(KeyCode.DIGIT7, KeyCode.CONTROL);
            hands.see("the trail", Seen.both(Seen.text("Audit trail"), Seen.style("title")));
            // It came before the list was read, or waits above it.
            var waiting = Seen.both(Seen.containing(" new"), Seen.style("button"));
            hands.await(
                    "the extension, or that something is new",
                    () -> hands.find(Seen.text("Extended")).isPresent()
                            || hands.find(waiting).isPresent());
            if (hands.on(() -> hands.find(Seen.text("Extended")).isEmpty())) {
                hands.use(hands.see("what is new", waiting));
            }
            hands.see("the extension", Seen.text("Extended"));
        });
        tour.step("one event", "an event opens with what it changed, before and after", () -> {
            firstRow();
            hands.see("before and after", Seen.containing("Before"));
        });
        tour.step("roles", "forty roles and the built-in ones", () -> {
            hands.press(KeyCode.DIGIT4, KeyCode.CONTROL);
            hands.see("how many", Seen.text("43 roles"));
            firstRow();
            hands.see("what it brings", Seen.containing("Permissions"));
        });
        tour.step("settings", "the look can be arranged", () -> {
            hands.press(KeyCode.DIGIT8, KeyCode.CONTROL);
            hands.see("the theme", Seen.containing("Theme"));
        });
    }

    private void extend() throws IOException {
        tour.step("extend an expired account", "an expired account is extended, and its reason is gone", () -> {
            // Not Escape, which would take the filter away.
            firstRow();
            hands.await(
                    "somebody else's detail",
                    () -> hands.find(Seen.containing("Cannot sign in: 3 reasons"))
                            .isEmpty());
            var verb = hands.see("the fix", Seen.both(Seen.text("Extend"), Seen.style("button")));
            hands.see("that it expired", Seen.containing("Cannot sign in"));
            hands.use(verb);
            tour.pictures().take(world.scene(), "extend-unfolded");
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.settle();
            tour.pictures().take(world.scene(), "extend-preview");
            hands.see("what comes after", Seen.containing("After this"));
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it was done", Seen.containing("Extended "));
            hands.await(
                    "that the reason is gone",
                    () -> hands.find(Seen.both(Seen.containing("Expired "), Seen.style("sentence")))
                            .isEmpty());
        });
    }

    /// Opens the first row of the list.
    private void firstRow() {
        var table = hands.see("the list", node -> node instanceof TableView<?>);
        hands.on(() -> {
            table.requestFocus();
            return true;
        });
        hands.press(KeyCode.HOME);
        hands.press(KeyCode.ENTER);
    }

    private void signIn(Login login) {
        Entering.signIn(hands, world, login);
    }
}
