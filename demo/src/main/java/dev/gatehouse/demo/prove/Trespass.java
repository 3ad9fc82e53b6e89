package dev.gatehouse.demo.prove;

import dev.gatehouse.demo.prove.IsolationProof.Belongings;
import dev.gatehouse.demo.prove.PlainClient.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// The ways to reach for what is another's.
enum Trespass {
    /// Their tenant in the path: the same answer as for a tenant that does not exist.
    PATH {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            String rest = RESTS.get(random.nextInt(RESTS.size())).formatted(theirs.anyUser(random));
            Answer foreign = get(mine, "/v1/tenants/" + theirs.view().id() + "/" + rest);
            Answer missing = get(mine, "/v1/tenants/nobody-" + random.nextInt(1000) + "/" + rest);
            expect(foreign, theirs, Set.of(404));
            ProofFailed.unless(
                    foreign.text().equals(missing.text()) && foreign.status() == missing.status(),
                    "a foreign tenant (%d) and a missing one (%d) differ",
                    foreign.status(),
                    missing.status());
        }
    },
    /// Their person, looked up here.
    USER_ID {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            expect(mine.view().get("users/" + theirs.anyUser(random)), theirs, Set.of(404));
        }
    },
    /// Their cursor, in each list here.
    CURSOR {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            String list = random.nextBoolean() ? "users" : "events";
            String cursor = theirs.cursors().get(random.nextInt(theirs.cursors().size()));
            expect(mine.view().get(list + "?limit=2&cursor=" + cursor), theirs, Set.of(400));
        }
    },
    /// Their people and roles, changed here.
    CHANGE {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            Map<String, Object> change = switch (random.nextInt(5)) {
                case 0 -> Map.of("type", "DisableUser", "user", theirs.anyUser(random));
                case 1 -> Map.of("type", "EditUser", "user", theirs.anyUser(random), "set", Map.of("name", "x"));
                case 2 -> Map.of("type", "DeleteRole", "role", theirs.roles().getFirst());
                case 3 ->
                    Map.of(
                            "type",
                            "GrantRole",
                            "user",
                            mine.anyUser(random),
                            "role",
                            theirs.roles().getFirst());
                default -> Map.of("type", "IssueEntryCode", "user", theirs.anyUser(random), "form", "spoken");
            };
            Answer answer = mine.view().change(List.of(change));
            ProofFailed.unless(answer.status() != 200, "a change of theirs was made here: %s", change);
            expect(answer, theirs, Set.of(400, 403, 404, 409, 422));
        }
    },
    /// Their idempotency key, used here: it must mean nothing.
    KEY {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            Answer answer = mine.view()
                    .change(theirs.key(), List.of(Map.of("type", "EnableUser", "user", mine.anyUser(random))));
            ProofFailed.unless(
                    !answer.text().contains("key_reused"), "a key used elsewhere is known here: %s", answer.text());
            expect(answer, theirs, Set.of(200, 400, 403, 409, 422));
        }
    },
    /// Their random part under my tenant's name in a token, and mine under theirs.
    TOKEN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            String token = theirs.view().token();
            String forged = mine.view().id() + token.substring(token.indexOf('.'));
            Answer answer = mine.view().client().get(mine.view().path("users?limit=1"), forged);
            expect(answer, theirs, Set.of(401));
        }
    },
    /// Their words and ids, searched here.
    SEARCH {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            String word = URLEncoder.encode(theirs.lure(), StandardCharsets.UTF_8);
            String path = switch (random.nextInt(5)) {
                case 0 -> mine.view().path("users?q=" + word);
                case 1 -> mine.view().path("events?q=" + word);
                case 2 -> mine.view().path("events?target=user/" + theirs.anyUser(random));
                case 3 -> "/v1/find?q=" + word;
                default -> mine.view().path("users?role=" + theirs.roles().getFirst());
            };
            expect(get(mine, path), theirs, Set.of(200));
        }
    },
    /// Everything that is mine anyway: none of theirs is among it.
    OWN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            String path = List.of("directory", "users?limit=200", "events?limit=100", "sessions")
                    .get(random.nextInt(4));
            expect(mine.view().get(path), theirs, Set.of(200));
            expect(get(mine, "/v1/tenants?counters=true"), theirs, Set.of(200));
        }
    },
    /// Their login, with whatever password, named as mine.
    LOGIN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            Answer answer = mine.view()
                    .client()
                    .call(
                            "GET",
                            "/v1/tenants/" + theirs.view().id() + "/users?limit=1",
                            Optional.empty(),
                            Optional.empty());
            expect(answer, theirs, Set.of(401));
            expect(
                    mine.view()
                            .client()
                            .get("/v1/jobs/" + UUID.randomUUID(), mine.view().token()),
                    theirs,
                    Set.of(403, 404));
        }
    };

    static final List<String> RESTS =
            List.of("directory", "users?limit=2", "users/%s", "events?limit=2", "sessions", "feed");

    /// Tries once.
    ///
    /// @throws ProofFailed if the answer gives anything away
    abstract void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed;

    private static Answer get(Belongings mine, String path) throws IOException {
        return mine.view().client().get(path, mine.view().token());
    }

    /// The planted word never comes out.
    private static void expect(Answer answer, Belongings theirs, Set<Integer> statuses) throws ProofFailed {
        ProofFailed.unless(
                statuses.contains(answer.status()), "expected %s, was %d: %s", statuses, answer.status(), cut(answer));
        ProofFailed.unless(!answer.text().contains(theirs.canary()), "a planted word came out: %s", cut(answer));
    }

    private static String cut(Answer answer) {
        return answer.text().substring(0, Math.min(300, answer.text().length()));
    }
}
