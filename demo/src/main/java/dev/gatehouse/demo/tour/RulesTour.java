package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import tools.jackson.databind.JsonNode;

/// A rule for one person: typed, previewed, in force at their next request, and taken back. Then how people were before
/// one of them was renamed.
final class RulesTour {
    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;
    private final Login bound;
    private String token = "";

    RulesTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
        bound = world.login("helpdesk", "acme");
    }

    void walk() throws IOException {
        tour.step("access rules", "a tenant without rules says what that means", () -> {
            hands.press(KeyCode.DIGIT5, KeyCode.CONTROL);
            hands.see("that there are none", Seen.containing("No access rules yet"));
        });
        tour.step("type the hours of a rule", "what is typed paints the week, and is told in a sentence", () -> {
            hands.use(hands.see("how to begin", Seen.text("New rule")));
            hands.fill("Name", "Weekdays at the desk");
            hands.use(hands.see("whom it binds", Seen.text("A person")));
            hands.fill("Person by name", bound.login());
            hands.press(KeyCode.ENTER);
            hands.await(
                    "the person by name",
                    () -> hands.find(Seen.named("Person by name"))
                            .filter(node -> !text(node).isEmpty() && !text(node).equals(bound.login()))
                            .isPresent());
            hands.fill("Hours", "Mon-Fri 8-18");
            hands.press(KeyCode.ENTER);
            hands.see("what it means", Seen.containing("Monday to Friday 08:00 to 18:00 in "));
            moveToWhereItIsShut();
        });
        tour.step("preview a rule", "it is told who loses entry, and who is cut now", () -> {
            token = signIn();
            require(200);
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("who loses", Seen.text("Lose 1"));
            hands.see("who is cut", Seen.text("Cut now 1"));
        });
        tour.step("a rule in force", "the next request of whom it binds is refused", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it is made", Seen.containing("Created rule “Weekdays at the desk”"));
            require(401);
            hands.see("how it stands", Seen.containing("Closed until "));
        });
        tour.step("take a rule back", "after the undo there is no rule, and one can sign in again", () -> {
            hands.use(hands.see("the way back", Seen.text("Undo")));
            hands.see("that there are none", Seen.containing("No access rules yet"));
            token = signIn();
            require(200);
        });
        lookBack();
    }

    /// Somebody is renamed today; yesterday they were called otherwise, and nothing can be changed there.
    private void lookBack() throws IOException {
        var administrator = new Administrator(world, "acme");
        JsonNode person =
                administrator.get("/users?q=smith&limit=1").get("users").get(0).get("user");
        String called = person.get("name").asString();
        administrator.change(List.of(Map.of(
                "type", "EditUser", "user", person.get("id").asString(), "set", Map.of("name", called + " Renamed"))));
        LocalDate yesterday =
                world.clock().instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        tour.step("as of yesterday", "the violet bar says so, the old name stands there, and nothing writes", () -> {
            hands.press(KeyCode.DIGIT3, KeyCode.CONTROL);
            hands.see("today’s list", Seen.containing("Users · 2,0"));
            hands.press(KeyCode.H, KeyCode.CONTROL);
            hands.see("the day", Seen.text("Day"));
            hands.type(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(yesterday));
            hands.fill("Time (London)", "14:00");
            hands.press(KeyCode.ENTER);
            hands.see("the bar", Seen.containing("You are looking at "));
            hands.press(KeyCode.F, KeyCode.CONTROL);
            hands.type(called);
            hands.see("the old name", Seen.both(Seen.text(called), node -> node instanceof Labeled));
            if (hands.on(() -> hands.find(Seen.text("New")).isPresent())) {
                throw new StepFailed("yesterday somebody could be created");
            }
        });
        tour.step("yesterday and now", "what differs is told field by field", () -> {
            hands.use(hands.see("the way to compare", Seen.text("Compare with…")));
            hands.see("the new name", Seen.text(called + " Renamed"));
            hands.see("what it was and became", Seen.containing(called + " → " + called + " Renamed"));
        });
        tour.step("who could yesterday", "everybody is decided as of then", () -> {
            hands.use(hands.see("the question", Seen.text("Who could…")));
            hands.use(hands.see("to ask", Seen.text("Ask")));
            hands.see("the question in words", Seen.containing("Who could “Sign in” on "));
            hands.see("why", Seen.text("Nothing stood in the way"));
        });
        tour.quietStep("back to now", "one step back at a time, in the end everything is as it is", () -> {
            hands.press(KeyCode.ESCAPE);
            hands.see("the list of then", Seen.containing(" as of then"));
            hands.use(hands.see("the way back", Seen.text("Back to now")));
            hands.see("today’s list", Seen.containing("Users · 2,0"));
        });
    }

    /// At no instant are London and Auckland both at work.
    private void moveToWhereItIsShut() {
        if (hands.on(() -> hands.find(Seen.containing("Open until")).isPresent())) {
            hands.fill("Zone", "Auckland");
            hands.press(KeyCode.ENTER);
        }
        hands.see("that it is shut now", Seen.containing("Closed until "));
    }

    private static String text(Node node) {
        return node instanceof TextInputControl input ? input.getText() : "";
    }

    private String signIn() throws IOException {
        PlainClient.Answer answer = world.stranger().signIn(bound.tenant(), bound.login(), bound.password());
        if (answer.status() != 201) {
            throw new StepFailed("expected 201, was " + answer.status() + " " + answer.text());
        }
        return answer.json().get("token").asString();
    }

    /// What the next request of whom the rule binds is answered.
    private void require(int status) throws IOException {
        PlainClient.Answer answer = world.stranger().get("/v1/tenants", token);
        if (answer.status() != status) {
            throw new StepFailed("expected " + status + ", was " + answer.status() + " " + answer.text());
        }
    }
}
