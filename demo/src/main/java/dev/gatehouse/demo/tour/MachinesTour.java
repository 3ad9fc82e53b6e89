package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess.Login;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.demo.tour.hand.StepFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import tools.jackson.databind.JsonNode;

/// A machine from its name to its end, at two workstations: one issues the code, the other enrols with it, is let in by
/// its key and by nothing else, and is out at once when the key is revoked.
final class MachinesTour {
    private static final String MACHINE = "PC-12";

    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;
    private final Login colleague;
    private final Administrator administrator;
    private final String rule = UUID.randomUUID().toString();
    private String code = "";
    private String person = "";
    private String machine = "";

    MachinesTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
        colleague = world.login("helpdesk", "acme");
        administrator = new Administrator(world, "acme");
    }

    void walk() throws IOException {
        network();
        begin();
        TourWorld desk = hands.on(() -> world.besides("desk"));
        Tour there = tour.at(desk);
        try {
            enrol(there);
            bind(there);
            revoke(there);
            comeBack(there);
        } finally {
            hands.on(() -> {
                desk.workstation().close();
                return true;
            });
        }
        tour.quietStep(
                "no rule on machines",
                "what was set up for this is taken back",
                () -> administrator.change(List.of(Map.of("type", "RemoveRule", "rule", rule))));
    }

    private void network() throws IOException {
        tour.step("machines", "a tenant without machines says what to do", () -> {
            hands.press(KeyCode.DIGIT6, KeyCode.CONTROL);
            hands.see("that there are none", Seen.containing("No machine is known by its key yet"));
        });
        tour.step("a network with host bits", "what is meant is told, and one key takes it", () -> {
            hands.use(hands.see("the networks", Seen.both(Seen.containing("Networks"), Seen.style("chip"))));
            hands.use(hands.see("how to begin", Seen.text("New network")));
            hands.fill("Name", "Claims floor");
            hands.fill("Network", "10.4.7.12/24");
            hands.see("what is meant", Seen.containing("has host bits. Did you mean 10.4.7.0/24?"));
        });
        tour.step("a network", "its addresses are told, and it is listed", () -> {
            hands.press(KeyCode.ENTER);
            hands.see("its addresses", Seen.containing("10.4.7.0 to 10.4.7.255, 256 addresses"));
            commit();
            hands.see("that it is made", Seen.containing("Created “Claims floor”"));
            hands.see("where it is listed", Seen.containing("Networks  1"));
        });
    }

    private void begin() throws IOException {
        tour.step("a machine", "a machine that was named waits for its key", () -> {
            hands.press(KeyCode.ESCAPE);
            hands.use(hands.see("those that wait", Seen.both(Seen.containing("Waiting"), Seen.style("chip"))));
            hands.use(hands.see("how to begin", Seen.text("New machine")));
            hands.fill("Name", MACHINE);
            commit();
            hands.see("that it is made", Seen.containing("Created “" + MACHINE + "”"));
            hands.see("what comes next", Seen.both(Seen.text("Enrol…"), Seen.style("button")));
        });
        tour.step("enrolment code", "the code is shown once; the panel waits for the machine", this::issue);
    }

    private void issue() {
        hands.use(hands.see("what comes next", Seen.both(Seen.text("Enrol…"), Seen.style("button"))));
        Node shown = hands.see("the code", LookedAt::isCode);
        code = hands.on(() -> Seen.textOf(shown));
        // A picture holds no secret: the code is hidden before it is taken.
        hands.use(hands.see("how to hide it", Seen.text("Hide the code")));
        hands.await("the code to be gone", () -> hands.find(LookedAt::isCode).isEmpty());
        hands.see("that it waits", Seen.containing("Still waiting for the machine"));
    }

    private void commit() {
        hands.press(KeyCode.ENTER, KeyCode.CONTROL);
        hands.see("who gains and who loses", Seen.text("Lose 0"));
        hands.press(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private void enrol(Tour there) throws IOException {
        Hands desk = there.hands();
        there.step("another workstation", "somebody signs in at a workstation that nobody knows yet", () -> {
            desk.on(() -> {
                there.world().workstation().console().open(world.invitation());
                return true;
            });
            desk.use(desk.see("the answer", Seen.text("They match")));
            desk.see("the sign-in", Seen.text("Sign in"));
            Entering.signIn(desk, there.world(), colleague);
            desk.use(desk.see("the settings", Seen.both(Seen.text("Settings"), Seen.style("navigation-entry"))));
            desk.see("that it is not enrolled", Seen.containing("Not enrolled"));
        });
        there.step("enrol a workstation", "the workstation makes its key and sends the code", () -> {
            desk.use(desk.see("how to begin", Seen.text("Enrol this workstation…")));
            desk.fill("Code", code);
            desk.press(KeyCode.ENTER);
            desk.see("that it is enrolled", Seen.containing("Enrolled as " + MACHINE));
            desk.see("what it is known as", Seen.containing("Known as " + MACHINE));
        });
        tour.step("enrolled", "the panel of whoever issued the code says so by itself", () -> {
            hands.see("that it is enrolled", Seen.containing(MACHINE + " enrolled at "));
            machine = administrator
                    .get("/passports")
                    .get("passports")
                    .get(0)
                    .get("machine")
                    .asString();
        });
        there.step("known by its key", "from the next sign-in on the session is bound to the key", () -> {
            Entering.signOut(desk, there.world());
            Entering.signIn(desk, there.world(), colleague);
            person = Administrator.good(entering(), 201).get("user").asString();
            if (!isBound()) {
                throw new StepFailed("no session of " + colleague + " is bound to the machine");
            }
        });
    }

    /// Whether somebody is signed in there by the machine's key, as the server says.
    private boolean isBound() throws IOException {
        for (JsonNode session : administrator.get("/sessions?user=" + person).get("sessions")) {
            if (machine.equals(session.path("machine").asString(""))) {
                return true;
            }
        }
        return false;
    }

    /// Signing in at a machine without a key.
    private PlainClient.Answer entering() throws IOException {
        return world.stranger().signIn(colleague.tenant(), colleague.login(), colleague.password());
    }

    private void bind(Tour there) throws IOException {
        Hands desk = there.hands();
        there.step("from this machine only", "with the key one is let in, without it one is not", () -> {
            administrator.change(List.of(Map.of("type", "SetRule", "rule", onlyFromThere())));
            PlainClient.Answer refused = entering();
            if (refused.status() != 403 || !refused.text().contains("machine_not_permitted")) {
                throw new StepFailed("expected a refusal, was " + refused.status() + " " + refused.excerpt());
            }
            Entering.signOut(desk, there.world());
            Entering.signIn(desk, there.world(), colleague);
            desk.see("that the server is heard", Seen.containing("Online · TLS 1.3"));
        });
    }

    private Map<String, Object> onlyFromThere() {
        return Map.of(
                "id",
                rule,
                "name",
                "From " + MACHINE + " only",
                "on",
                true,
                "scope",
                Map.of("kind", "user", "user", person),
                "ways",
                List.of(Map.of("machines", List.of(machine))));
    }

    private void revoke(Tour there) throws IOException {
        Hands desk = there.hands();
        tour.step("preview a revocation", "it is told who loses entry, and who is cut now", () -> {
            hands.press(KeyCode.ESCAPE);
            hands.see("the rule on it", Seen.containing("From " + MACHINE + " only"));
            hands.use(hands.see("how to revoke", Seen.both(Seen.text("Revoke…"), Seen.style("button"))));
            hands.see("who loses", Seen.text("Lose 1"));
            hands.see("who is cut", Seen.text("Cut now 1"));
        });
        tour.step("revoke a key", "the machine waits again", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it is revoked", Seen.containing("Revoked the key of " + MACHINE));
            hands.see("that it waits again", Seen.both(Seen.text("Enrol…"), Seen.style("button")));
        });
        there.step("out at once", "whoever was in there is out and told why, and the key is gone", () -> {
            desk.see("why", Seen.containing("This workstation was taken off the list"));
            desk.see("the sign-in", Seen.text("Sign in"));
            Path profile = there.world().workstation().profile();
            desk.await("the key to be gone", () -> isEmpty(profile.resolve("passports")));
        });
        there.step("not known any more", "without its key the machine is as good as any other", () -> {
            Entering.fillIn(desk, colleague);
            desk.press(KeyCode.ENTER);
            desk.see("the stage", Seen.containing("machine"));
        });
    }

    /// Nobody can sign in there now, and so nobody could enrol it from within.
    private void comeBack(Tour there) throws IOException {
        Hands desk = there.hands();
        tour.step("another code", "a machine whose key was revoked is enrolled anew", this::issue);
        there.step("enrolled from outside", "whoever is refused types the code, and is in without typing more", () -> {
            desk.use(desk.see("how to go on", Seen.both(Seen.text("I have an enrolment code"), Seen.style("button"))));
            desk.fill("Enrolment code for this workstation", code);
            desk.press(KeyCode.ENTER);
            desk.await(
                    "the window after signing in",
                    () -> there.world().window().navigator().isPresent());
            if (!isBound()) {
                throw new StepFailed("no session of " + colleague + " is bound to the machine");
            }
        });
        tour.quietStep("enrolled anew", "the panel says so by itself", () -> {
            hands.see("that it is enrolled", Seen.containing(MACHINE + " enrolled at "));
            hands.press(KeyCode.ESCAPE);
        });
        // One that waits, to look at.
        administrator.change(List.of(Map.of(
                "type",
                "SetMachine",
                "machine",
                Map.of("id", UUID.randomUUID().toString(), "name", "PC-13", "kind", "passport", "waiting", true))));
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
