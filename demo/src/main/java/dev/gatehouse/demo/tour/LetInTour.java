package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import tools.jackson.databind.JsonNode;

/// The helpdesk lets somebody in outside their hours. That they are outside, somebody else saw to.
final class LetInTour {
    private final Tour tour;
    private final Hands hands;
    private final Administrator administrator;

    LetInTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        administrator = new Administrator(tour.world(), "acme");
    }

    void walk() throws IOException {
        String band = UUID.randomUUID().toString();
        String rule = UUID.randomUUID().toString();
        JsonNode caller = caller();
        String name = caller.get("name").asString();
        administrator.change(List.of(
                Map.of("type", "SetTimeBand", "timeBand", nextYear(band)),
                Map.of(
                        "type",
                        "SetRule",
                        "rule",
                        shutOut(rule, band, caller.get("id").asString()))));
        tour.step("outside hours", "the hours that keep somebody out are told, and what can be done", () -> {
            hands.press(KeyCode.ESCAPE);
            hands.press(KeyCode.F, KeyCode.CONTROL);
            hands.type(name);
            hands.see("who calls", Seen.containing(caller.get("login").asString()));
            hands.press(KeyCode.ENTER);
            hands.see("what blocks them", Seen.text("Cannot sign in: 1 reason"));
            hands.see("what can be done", Seen.containing("Let in until "));
        });
        tour.step("let in until", "the plan says until when, and that they can come in at once", () -> {
            hands.press(KeyCode.ENTER);
            hands.see("what comes after", Seen.containing("can sign in at once"));
            hands.see("what it does not waive", Seen.containing("never a machine"));
            hands.see("where the ticket is typed", node -> node instanceof TextInputControl && node.isFocused());
            hands.type("INC-4472");
        });
        tour.step("let in", "they are let in, on a ticket", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it is done", Seen.containing("Done. Ask "));
        });
        tour.quietStep(
                "hours of before",
                "what was set up for this is taken back",
                () -> administrator.change(List.of(
                        Map.of("type", "AdmitUntil", "user", caller.get("id").asString()),
                        Map.of("type", "RemoveRule", "rule", rule),
                        Map.of("type", "RemoveTimeBand", "timeBand", band))));
    }

    /// Somebody whom nothing keeps out, and whose name nobody else bears.
    private JsonNode caller() throws IOException {
        var known = new ArrayList<JsonNode>();
        administrator.get("/users?limit=500").get("users").forEach(known::add);
        return known.stream()
                .filter(row -> row.get("decision") == null
                        || row.get("decision").get("permitted").asBoolean())
                .map(row -> row.get("user"))
                .filter(user -> user.get("status").asString().equals("active")
                        && user.get("expiresAt").asString("").compareTo("2027") > 0
                        && user.get("validFrom").asString().compareTo("2026-06") < 0)
                .filter(user -> known.stream()
                                .filter(other -> other.get("user")
                                        .get("name")
                                        .asString()
                                        .equals(user.get("name").asString()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow(() -> new StepFailed("nobody can come in"));
    }

    /// Hours of one day, a year on.
    private Map<String, Object> nextYear(String band) {
        LocalDate day = LocalDate.ofInstant(tour.world().clock().instant(), ZoneOffset.UTC)
                .plusYears(1);
        return Map.of(
                "id",
                band,
                "name",
                "Next year",
                "zone",
                "Etc/UTC",
                "exceptions",
                List.of(Map.of("date", day.toString(), "kind", "open")));
    }

    private static Map<String, Object> shutOut(String rule, String band, String user) {
        return Map.of(
                "id",
                rule,
                "name",
                "Next year",
                "on",
                true,
                "scope",
                Map.of("kind", "user", "user", user),
                "ways",
                List.of(Map.of("bands", List.of(band))));
    }
}
