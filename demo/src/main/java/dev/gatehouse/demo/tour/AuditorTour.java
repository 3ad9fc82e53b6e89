package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.engine.ClientCheck;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.tamper.Superuser;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.ui.audit.evidence.EvidenceView;
import dev.gatehouse.ui.audit.export.ExportView;
import dev.gatehouse.ui.audit.list.AuditListView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

/// An auditor: reads everything, changes nothing.
final class AuditorTour {
    private static final int MOST_ITEMS = 20;
    private static final String PACKAGE = "evidence-acme.zip";

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

    private void search() throws IOException {
        tour.step("a search at a glance", "a search says how many, when, and what else it can be narrowed to", () -> {
            find("outcome:refused", "Outcome: Refused");
            hands.see("how many were refused", Seen.both(Seen.style("shortenable"), Seen.containing("refused")));
            hands.see("the brush", Seen.style("time-brush"));
            hands.see("the reasons to choose from", Seen.text("Reason"));
        });
        tour.step("the difference", "an event says what each field was and what it became", () -> {
            find("action:ExtendExpiry", "Did: Extended");
            hands.see("the difference", Seen.text("Before → after"));
            hands.see("what it was and became", Seen.both(Seen.style("wrapped"), Seen.containing("→")));
        });
        tour.step("the proof of one event", "it is in the tree that this workstation keeps itself", () -> {
            hands.press(KeyCode.V);
            hands.see("the proof", Seen.containing("proved against this workstation’s tree"));
            hands.see("the proof as text", Seen.containing("c2sp.org/tlog-proof@v1"));
        });
        tour.quietStep("all events again", "nothing is searched for any more", () -> find("", "Did"));
    }

    /// Searches, waits until a chip says so, and goes to a row.
    private void find(String text, String chip) {
        hands.press(KeyCode.F, KeyCode.CONTROL);
        hands.press(KeyCode.A, KeyCode.CONTROL);
        hands.press(KeyCode.DELETE);
        if (!text.isEmpty()) {
            hands.type(text + " ");
        }
        hands.press(KeyCode.ENTER);
        hands.see("what is searched for", Seen.text(chip));
        hands.press(KeyCode.DOWN);
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
            find("action:ExtendExpiry", "Did: Extended");
            hands.see("the change", Seen.text("Extended"));
        });
        search();
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
        takeAway();
        review();
        tour.step("nothing to change", "no write action is to be seen in the list of people", () -> {
            hands.press(KeyCode.DIGIT2, KeyCode.CONTROL);
            hands.see("the list", Seen.containing("Users · 2,0"));
            if (hands.on(() -> hands.find(Seen.text("New")).isPresent())) {
                throw new StepFailed("an auditor is offered to create people");
            }
        });
    }

    /// What is searched for, as a file; whoever has it checks it with the log's key and nothing of the server.
    private void takeAway() throws IOException {
        tour.step("the package taken away", "it lies on disk, with how to check it", () -> {
            hands.use(hands.see("the offer", Seen.text("Evidence package…")));
            hands.see("that it is noted", Seen.text("This export is itself recorded."));
            hands.fill("Sample", "5");
            hands.fill("Seed", "tour");
            Path file = world.out().resolve(PACKAGE);
            // The window that asks for a file is the system's, and nobody's here.
            var view = (EvidenceView) hands.see("the side", EvidenceView.class::isInstance);
            hands.on(() -> {
                view.take(file);
                return true;
            });
            hands.see("how to check it", Seen.text("Verify with: gatehouse verify " + PACKAGE));
        });
        tour.quietStep("the package proved", "its check says so, and refutes it once a bit is another", () -> {
            Path file = world.out().resolve(PACKAGE);
            String key = key();
            check(file, key, 0);
            flip(file);
            check(file, key, 1, 2);
            flip(file);
            hands.press(KeyCode.ESCAPE);
        });
    }

    /// The log's key, as it is read out to whoever checks.
    private String key() {
        try {
            var login = world.login("auditor", "acme");
            PlainClient client = world.stranger();
            var token = client.signIn("acme", login.login(), login.password())
                    .json()
                    .get("token");
            return client.get("/v1/tenants/acme/log", token.asString())
                    .json()
                    .get("keys")
                    .get(0)
                    .asString();
        } catch (IOException e) {
            throw new StepFailed("the key of the log could not be read", e);
        }
    }

    private static void check(Path file, String key, Integer... expected) {
        var said = ClientCheck.here(file, key);
        if (!List.of(expected).contains(said.exit())) {
            throw new StepFailed("the package was checked with " + said.exit() + ": " + said.last());
        }
    }

    private static void flip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new StepFailed("the package could not be changed", e);
        }
    }

    /// The daily review: what nobody settled yesterday, item by item, until the day is signed off.
    private void review() throws IOException {
        tour.step("the daily review", "the day that was missed is a red square, yesterday waits with its items", () -> {
            hands.use(hands.see(
                    "the entry with its count", Seen.both(Seen.style("navigation-entry"), AuditorTour::waits)));
            hands.see("the missed day", Seen.both(Seen.style("review-day"), Seen.style("bad")));
            hands.use(hands.see("yesterday", AuditorTour::isYesterday));
            hands.see("what waits", Seen.containing("Here because"));
        });
        tour.quietStep("the items settled", "each gets a verdict with a reason, none is left open", () -> {
            for (int i = 0; i < MOST_ITEMS && !maySignOff(); i++) {
                Node item = hands.see("which item", Seen.containing("Item "));
                String place = Seen.textOf(item);
                hands.fill("Reason", "Asked the help desk, nothing came of it");
                hands.use(hands.see("the verdict", Seen.text("Fine")));
                hands.await(
                        "the item to be settled",
                        () -> maySignOff() || hands.find(Seen.text(place)).isEmpty());
            }
            if (!maySignOff()) {
                throw new StepFailed("items are left open");
            }
        });
        tour.step("the day signed off", "it says who signed it off, and nothing can be said any more", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("who signed it off", Seen.containing("By Ruth Brandt"));
        });
        tour.quietStep("the sign-off in the trail", "it is an event like any other", () -> {
            hands.use(
                    hands.see("the trail", Seen.both(Seen.style("navigation-entry"), Seen.containing("Audit trail"))));
            find("action:ReviewSignedOff", "Did: Day signed off");
            hands.see("the event", Seen.text("Day signed off"));
        });
    }

    private static boolean waits(Node entry) {
        return entry.getAccessibleText() != null && entry.getAccessibleText().matches("Reviews, \\d+ waiting");
    }

    private static boolean isYesterday(Node day) {
        return Seen.style("review-day").test(day)
                && day.getAccessibleText() != null
                && day.getAccessibleText().contains("to be signed off");
    }

    private boolean maySignOff() {
        return hands.on(() -> hands.find(node ->
                        node instanceof Button button && button.getText().startsWith("Sign off"))
                .filter(button -> !button.isDisabled())
                .isPresent());
    }
}
