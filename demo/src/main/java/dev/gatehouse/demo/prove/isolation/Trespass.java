package dev.gatehouse.demo.prove.isolation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.demo.prove.Contract;
import dev.gatehouse.demo.prove.Contract.Operation;
import dev.gatehouse.demo.prove.PlainClient.Answer;
import dev.gatehouse.demo.prove.ProofFailed;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// The ways to reach for what is another's. What is theirs is answered as what does not exist, [Asking#alike].
enum Trespass {
    /// Their tenant in the path of any operation that names one.
    PATH {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            Operation operation = any(CONTRACT.inATenant(), random);
            String id = theirs.anyUser(random);
            String query = operation.path().endsWith("/changes") && random.nextBoolean() ? "?dryRun" : "";
            Optional<String> body = operation.method().equals("GET")
                    ? Optional.empty()
                    : Optional.of(asking.json(random.nextInt(4) == 0 ? Map.of() : set(theirs, disable(id))));
            Answer foreign = asking.call(
                    operation.method(),
                    operation.at(theirs.view().id(), id) + query,
                    mine.view().token(),
                    body);
            Answer missing = asking.call(
                    operation.method(),
                    operation.at(nobody(random), id) + query,
                    mine.view().token(),
                    body);
            asking.expect(foreign, Set.of(404));
            asking.alike(foreign, missing, Map.of());
        }
    },
    /// Their person, looked up here.
    USER_ID {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            String id = theirs.anyUser(random);
            String none = UUID.randomUUID().toString();
            Answer foreign = asking.get("users/" + id);
            asking.expect(foreign, Set.of(404));
            asking.alike(foreign, asking.get("users/" + none), Map.of(id, none));
        }
    },
    /// Their cursor, in each list here.
    CURSOR {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            String list = random.nextBoolean() ? "users" : "events";
            String cursor = requireNonNull(theirs.cursors().get(list), "cursor is null");
            Answer foreign = asking.get(list + "?limit=2&cursor=" + cursor);
            asking.expect(foreign, Set.of(400));
            String invented = "A".repeat(cursor.length());
            asking.alike(foreign, asking.get(list + "?limit=2&cursor=" + invented), Map.of());
        }
    },
    /// Their people and roles, changed here or only tried.
    CHANGE {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            boolean role = random.nextInt(5) > 2;
            String id = role ? theirs.role() : theirs.anyUser(random);
            String none = UUID.randomUUID().toString();
            int kind = random.nextInt(3);
            String own = mine.anyUser(random);
            String path = random.nextBoolean() ? "changes?dryRun" : "changes";
            Answer foreign = asking.post(path, set(mine, change(role, kind, id, own)));
            asking.expect(foreign, Set.of(403, 404, 409, 422));
            asking.alike(foreign, asking.post(path, set(mine, change(role, kind, none, own))), Map.of(id, none));
        }
    },
    /// Their idempotency key, used here: it means nothing, with another body or with the very same.
    KEY {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            var used = new HashMap<>(theirs.sent());
            if (random.nextBoolean()) {
                used.putAll(Map.of(
                        "base", mine.view().revision(),
                        "changes",
                                List.of(Map.of(
                                        "type",
                                        "EnableUser",
                                        "user",
                                        mine.known().getLast()))));
            }
            var fresh = new HashMap<>(used);
            String key = UUID.randomUUID().toString();
            fresh.put("key", key);
            Answer foreign = asking.post("changes", used);
            asking.expect(foreign, Set.of(400, 403, 404, 409, 422));
            asking.alike(
                    foreign,
                    asking.post("changes", fresh),
                    Map.of(
                            requireNonNull(theirs.sent().get("key"), "key is null")
                                    .toString(),
                            key));
        }
    },
    /// The random part of their token under the name of this tenant.
    TOKEN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            String token = theirs.view().token();
            String forged = mine.view().id() + token.substring(token.indexOf('.'));
            String invented = mine.view().id() + "." + "A".repeat(token.length() - token.indexOf('.') - 1);
            Operation operation = any(CONTRACT.inATenant(), random);
            String path = operation.at(
                    random.nextBoolean() ? mine.view().id() : theirs.view().id(), theirs.anyUser(random));
            Optional<String> body = operation.method().equals("GET") ? Optional.empty() : Optional.of("{}");
            Answer foreign = asking.call(operation.method(), path, forged, body);
            asking.expect(foreign, Set.of(401));
            asking.alike(foreign, asking.call(operation.method(), path, invented, body), Map.of());
        }
    },
    /// Their words and ids, searched here: nothing is found.
    SEARCH {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            String word = URLEncoder.encode(theirs.lure(), StandardCharsets.UTF_8);
            Answer found = switch (random.nextInt(5)) {
                case 0 -> asking.get("users?q=" + word);
                case 1 -> asking.get("events?q=" + word);
                case 2 -> asking.get("events?target=user/" + theirs.anyUser(random));
                case 3 -> asking.open("/v1/find?q=" + word);
                default -> asking.get("users?role=" + theirs.role());
            };
            asking.expect(found, Set.of(200));
            // In the trail are one's own attempts; people can only be theirs.
            for (String list : List.of("users", "people")) {
                JsonNode people = found.json().path(list);
                ProofFailed.unless(people.isEmpty(), "somebody of another tenant was found: %s", people);
            }
        }
    },
    /// Everything that one may read anyway: none of theirs is among it.
    OWN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            String rest = any(List.of("directory", "users?limit=200", "events?limit=100", "sessions"), random);
            asking.expect(asking.get(rest), Set.of(200));
            asking.expect(asking.open("/v1/tenants?counters=true"), Set.of(200));
            Operation operation = any(CONTRACT.readingElsewhere(), random);
            asking.expect(asking.open(operation.at("", theirs.anyUser(random))), Set.of(200, 400, 403, 404));
        }
    },
    /// Nobody in particular, or their login with its right password, but named as here.
    LOGIN {
        @Override
        void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed {
            var asking = new Asking(mine, theirs);
            // A password costs both sides a hash, so it is tried now and then only.
            if (random.nextInt(25) == 0) {
                var login = theirs.login();
                Answer foreign = asking.signIn(login.login(), login.password());
                Answer nobody = asking.signIn(UUID.randomUUID().toString(), login.password());
                asking.expect(foreign, Set.of(401));
                asking.alike(foreign, nobody, Map.of());
                return;
            }
            Operation operation = any(CONTRACT.inATenant(), random);
            String id = theirs.anyUser(random);
            Optional<String> body = operation.method().equals("GET") ? Optional.empty() : Optional.of("{}");
            Answer foreign =
                    asking.call(operation.method(), operation.at(theirs.view().id(), id), "", body);
            Answer missing = asking.call(operation.method(), operation.at(nobody(random), id), "", body);
            asking.expect(foreign, Set.of(401));
            asking.alike(foreign, missing, Map.of());
        }
    };

    private static final Contract CONTRACT = Contract.read();

    /// Tries once.
    ///
    /// @throws ProofFailed if the answer gives anything away
    abstract void attempt(Belongings mine, Belongings theirs, RandomGenerator random) throws IOException, ProofFailed;

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String nobody(RandomGenerator random) {
        return "nobody-" + random.nextInt(1000);
    }

    private static Map<String, Object> disable(String user) {
        return Map.of("type", "DisableUser", "user", user);
    }

    private static Map<String, Object> change(boolean role, int kind, String id, String own) {
        if (role) {
            return switch (kind) {
                case 0 -> Map.of("type", "DeleteRole", "role", id);
                case 1 -> Map.of("type", "GrantRole", "user", own, "role", id);
                default -> Map.of("type", "RevokeRole", "user", own, "role", id);
            };
        }
        return switch (kind) {
            case 0 -> disable(id);
            case 1 -> Map.of("type", "EditUser", "user", id, "set", Map.of("name", "x"));
            default -> Map.of("type", "IssueEntryCode", "user", id, "form", "spoken");
        };
    }

    private static Map<String, Object> set(Belongings base, Map<String, Object> change) throws IOException {
        return Map.of(
                "base", base.view().revision(),
                "key", UUID.randomUUID().toString(),
                "reason", "proof",
                "changes", List.of(change));
    }
}
