package dev.gatehouse.demo.prove.replay;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// Brings decisions about: an application asks, somebody signs in, somebody works.
final class Deciding {
    private static final String HERE = "127.0.0.1";
    private static final int WORKERS = 3;
    private static final int SIGN_IN_ONE_IN = 40;
    private static final int WORK_ONE_IN = 5;
    private static final int MOST_TRIES = 12;
    private static final List<String> OPERATIONS = List.of("users?limit=1", "events?limit=1", "sessions", "passports");

    private final Restless tenant;
    private final TenantView view;
    private final String program;
    private final List<Person> workers = new ArrayList<>();
    private final Map<String, String> sessions = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private Deciding(Restless tenant, String program) {
        this.tenant = tenant;
        this.view = tenant.view();
        this.program = program;
    }

    /// Makes an account for the application, and some people who work.
    static Deciding of(Restless tenant) throws Exception {
        String id = UUID.randomUUID().toString();
        String role = UUID.randomUUID().toString();
        var answer = tenant.send(List.of(
                Map.of(
                        "type",
                        "CreateRole",
                        "role",
                        role,
                        "name",
                        "Asking",
                        "description",
                        "",
                        "permissions",
                        List.of("access.evaluate")),
                Map.of(
                        "type",
                        "CreateServiceAccount",
                        "user",
                        id,
                        "login",
                        "application",
                        "name",
                        "Application",
                        "expiresAt",
                        "2040-01-01T00:00:00Z"),
                Map.of("type", "GrantRole", "user", id, "role", role)));
        ProofFailed.unless(answer.status() == 200, "the service account answered %s", answer.excerpt());
        answer = tenant.send(List.of(Map.of("type", "IssueServiceToken", "user", id, "until", tenant.inDays(30))));
        ProofFailed.unless(answer.status() == 200, "the token answered %s", answer.excerpt());
        var deciding = new Deciding(
                tenant, answer.json().get("applied").get(0).get("token").asString());
        for (int i = 0; i < WORKERS; i++) {
            Person worker = Person.admit(deciding.view, "worker" + i);
            deciding.workers.add(worker);
            deciding.sessions.put(worker.id(), worker.token());
            tenant.employ(worker.id());
        }
        tenant.endow();
        return deciding;
    }

    /// A decision that the log keeps; empty: nobody was refused, or what was refused is counted with others.
    Optional<Note> decide(RandomGenerator random) throws IOException, ProofFailed {
        Optional<Note> note = Optional.empty();
        for (int i = 0; i < MOST_TRIES && note.isEmpty(); i++) {
            if (random.nextInt(SIGN_IN_ONE_IN) == 0) {
                note = enter(any(workers, random));
            } else if (random.nextInt(WORK_ONE_IN) == 0) {
                note = work(any(workers, random), random);
            } else {
                note = ask(random);
            }
        }
        return note;
    }

    /// The application asks about somebody, who is somewhere.
    private Optional<Note> ask(RandomGenerator random) throws IOException, ProofFailed {
        String who = tenant.anybody(random);
        String action = random.nextInt(4) == 0 ? "enter" : any(Restless.PERMISSIONS, random);
        String from = RandomRules.address(random);
        Instant begun = tenant.now();
        var answer = view.client()
                .post(
                        "/access/v1/" + view.id() + "/evaluation",
                        program,
                        Map.of(
                                "subject",
                                Map.of("type", "user", "id", who),
                                "action",
                                Map.of("name", action),
                                "resource",
                                Map.of("type", "thing", "id", "1"),
                                "context",
                                Map.of("address", from)));
        ProofFailed.unless(answer.status() == 200, "an evaluation answered %s", answer.excerpt());
        return answer.json().get("decision").asBoolean()
                ? Optional.empty()
                : note(begun, "target=user/" + who + "&action=AccessEvaluated", who, from);
    }

    private Optional<Note> enter(Person worker) throws IOException, ProofFailed {
        Instant begun = tenant.now();
        var answer = view.client().signIn(worker.tenant(), worker.login(), worker.password());
        switch (answer.status()) {
            case 201 -> sessions.put(worker.id(), answer.json().get("token").asString());
            case 403 -> {
                // The log has why.
            }
            case 503 -> {
                return Optional.empty();
            }
            default -> throw new ProofFailed("the right password answered " + answer.excerpt());
        }
        return note(begun, "target=user/" + worker.id() + "&action=SignIn", worker.id(), HERE);
    }

    private Optional<Note> work(Person worker, RandomGenerator random) throws IOException, ProofFailed {
        String token = requireNonNull(sessions.get(worker.id()), "a worker without a session");
        Instant begun = tenant.now();
        var answer = view.client().get(view.path(any(OPERATIONS, random)), token);
        return switch (answer.status()) {
            case 401 -> note(begun, "target=user/" + worker.id() + "&action=SessionEnded", worker.id(), HERE);
            case 403 -> note(begun, "actor=" + worker.id() + "&action=RequestRefused", worker.id(), HERE);
            default -> Optional.empty();
        };
    }

    /// The newest event, if it keeps a decision that was made since: sessions that nobody uses any more end by
    /// themselves, between one case and the next.
    private Optional<Note> note(Instant begun, String query, String who, String from) throws IOException, ProofFailed {
        for (JsonNode event : view.get("events?limit=1&" + query).json().get("events")) {
            boolean decides = event.get("fields").toString().contains("judged.at");
            boolean made = !Instant.parse(event.get("time").asString()).isBefore(begun);
            if (decides && made && seen.add(event.get("id").asString())) {
                return Optional.of(Note.of(tenant, event, who, from));
            }
        }
        return Optional.empty();
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
