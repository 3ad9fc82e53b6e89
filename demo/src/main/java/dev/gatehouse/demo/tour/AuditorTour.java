package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.tamper.Superuser;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.audit.export.ExportView;
import dev.gatehouse.ui.audit.list.AuditListView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
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

    /// What the owner of the database could do: one event says that it went otherwise; and back again.
    private void rewrite() {
        try (var owner = Superuser.of(world.server().accounts().resolveSibling("postgresql"), "acme")) {
            owner.run("UPDATE event SET outcome = CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END"
                    + " WHERE id = (SELECT event FROM leaf WHERE index = 40)");
        } catch (IOException | SQLException e) {
            throw new StepFailed("the owner of the database could not change an event", e);
        }
    }

    private Optional<ExportView> exporting() {
        return hands.find(AuditListView.class::isInstance).stream()
                .flatMap(list -> ((AuditListView) list).getChildrenUnmodifiable().stream())
                .filter(ExportView.class::isInstance)
                .map(ExportView.class::cast)
                .findFirst();
    }

    void walk() throws IOException {
        tour.step("the trail of an auditor", "the auditor starts at the trail and finds the helpdesk's change", () -> {
            Entering.signOut(hands, world);
            Entering.signIn(hands, world, world.login("auditor", "acme"));
            hands.see("the trail", Seen.text("Audit trail"));
            hands.see("the change", Seen.text("Extended"));
        });
        tour.step("the trail taken out", "a file with its count and hash, and the words that this is recorded", () -> {
            Path file = world.out().resolve("trail-acme.csv");
            hands.see("the button", Seen.text("Export…"));
            // Where to, a dialog of the system asks, which no robot can answer.
            var _ = hands.on(() -> exporting().map(view -> {
                        view.take(TrailFormat.CSV, file);
                        return true;
                    }))
                    .orElseThrow(() -> new StepFailed("nothing takes the trail out"));
            hands.see("the file", Seen.containing("SHA-256"));
            hands.see("that it is recorded", Seen.containing("This export is itself recorded."));
            if (!Files.exists(file)) {
                throw new StepFailed("the file is not there");
            }
        });
        tour.step("the log rewritten", "a bar says which entry is not what was signed, whatever screen is open", () -> {
            rewrite();
            hands.press(KeyCode.F5);
            hands.see("the alarm", Seen.containing("was altered"));
        });
        tour.step("the alarm acknowledged", "it goes once somebody says what they know of it", () -> {
            hands.use(hands.see("the reason", Seen.named("What do you know of it?")));
            hands.type("Restore drill of the database team");
            hands.press(KeyCode.ENTER);
            hands.await(
                    "the bar to go",
                    () -> hands.find(Seen.containing("was altered")).isEmpty());
        });
        tour.quietStep("the log as it was", "once the event is as it was signed, nothing is said", () -> {
            rewrite();
            hands.press(KeyCode.F5);
            hands.await(
                    "no alarm", () -> hands.find(Seen.containing("was altered")).isEmpty());
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
