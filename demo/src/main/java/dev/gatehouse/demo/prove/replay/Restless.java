package dev.gatehouse.demo.prove.replay;

import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// A tenant in which everything changes all the time: people, what they hold, roles, rules and what rules name.
final class Restless {
    /// What its roles bring, besides what the console asks for.
    static final List<String> PERMISSIONS = List.of("claims.read", "claims.approve", "payroll.read");

    private static final List<String> OF_THE_CONSOLE = List.of("directory.read", "sessions.end");
    private static final int ROLES = 6;
    private static final int NEWCOMERS = 12;

    private final TenantView view;
    private final InstantSource clock;
    private final List<String> people = new ArrayList<>();
    private long revision;
    private int sent;
    private int accepted;

    private Restless(TenantView view, InstantSource clock) {
        this.view = view;
        this.clock = clock;
    }

    /// Looks around, and makes the machine that stays.
    static Restless of(TenantView view, InstantSource clock) throws IOException, ProofFailed {
        var tenant = new Restless(view, clock);
        String me = view.client()
                .get("/v1/session", view.token())
                .json()
                .get("user")
                .asString();
        for (JsonNode row : view.get("users?limit=100").json().get("users")) {
            String id = row.get("user").get("id").asString();
            // Whoever is locked is kept out and may go on working: an application is told another thing than is
            // explained.
            if (!id.equals(me) && !row.get("facts").hasNonNull("lockedUntil")) {
                tenant.people.add(id);
            }
        }
        tenant.needs(List.of(RandomRules.here()));
        var roles = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < ROLES; i++) {
            roles.add(created(role(i), "First " + i, PERMISSIONS));
        }
        tenant.needs(roles);
        return tenant;
    }

    /// Gives everybody some roles, as far as an administrator may touch them: whoever holds nothing is refused for
    /// that alone.
    void endow() throws IOException, ProofFailed {
        int refused = 0;
        for (int i = 0; i < people.size(); i++) {
            var answer = send(List.of(
                    Changes.grant(people.get(i), role(i % ROLES)),
                    Changes.grant(people.get(i), role((i + 1) % ROLES))));
            refused += answer.status() == 200 ? 0 : 1;
        }
        ProofFailed.unless(refused < people.size() / 2, "%d of %d may be given no role", refused, people.size());
    }

    private void needs(List<Map<String, Object>> changes) throws IOException, ProofFailed {
        var answer = send(changes);
        ProofFailed.unless(answer.status() == 200, "what has to be there first answered %s", answer.excerpt());
    }

    /// Somebody of it.
    String anybody(RandomGenerator random) {
        return people.get(random.nextInt(people.size()));
    }

    /// The revision that the last accepted change led to.
    long revision() {
        return revision;
    }

    /// As its administrator sees it.
    TenantView view() {
        return view;
    }

    /// Somebody who was made elsewhere, and is a person like any other from now on.
    void employ(String person) throws IOException {
        people.add(person);
        revision = view.revision();
    }

    /// The time, as the server has it: both are on one machine.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// An instant some days from now.
    String inDays(int days) {
        return plus(24 * 60L * days);
    }

    /// How many changes were accepted of how many that were tried.
    String accepted() {
        return accepted + " of " + sent;
    }

    /// Whether most of what was tried came to nothing.
    boolean isIdle() {
        return sent > 100 && accepted * 4 < sent;
    }

    /// Changes something at random, or is refused.
    void change(RandomGenerator random) throws IOException, ProofFailed {
        var some = new ArrayList<Map<String, Object>>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(
                    switch (random.nextInt(5)) {
                        case 0, 1 -> ofSomebody(random);
                        case 2 -> ofRole(random);
                        default ->
                            new RandomRules(
                                            random,
                                            clock.instant()
                                                    .atZone(ZoneOffset.UTC)
                                                    .toLocalDate())
                                    .change(people, roles());
                    });
        }
        sent++;
        var answer = send(some);
        ProofFailed.unless(answer.status() < 500, "%s answered %s", some, answer.excerpt());
        if (answer.status() == 200) {
            accepted++;
        }
    }

    /// Sends changes that may be refused.
    PlainClient.Answer send(List<Map<String, Object>> changes) throws IOException {
        var answer = view.client()
                .post(
                        view.path("changes"),
                        view.token(),
                        Map.of(
                                "base",
                                revision,
                                "key",
                                UUID.randomUUID().toString(),
                                "reason",
                                "proof " + sent,
                                "ticket",
                                "T-" + sent,
                                "changes",
                                changes));
        if (answer.status() == 200) {
            revision = answer.json().get("revision").asLong();
        }
        return answer;
    }

    private static List<String> roles() {
        var all = new ArrayList<String>();
        for (int i = 0; i < ROLES; i++) {
            all.add(role(i));
        }
        return all;
    }

    static String role(int number) {
        return new UUID(80, number).toString();
    }

    private Map<String, Object> ofSomebody(RandomGenerator random) {
        String user = anybody(random);
        return switch (random.nextInt(16)) {
            case 0 -> newcomer(random);
            case 1 -> Changes.of("RemoveUser", "user", new UUID(81, random.nextInt(NEWCOMERS)).toString());
            case 2 -> Map.of("type", "SetValidFrom", "user", user, "from", near(random));
            case 3 -> ended(user, random);
            case 4 -> Changes.of("DisableUser", "user", user);
            case 5 -> Changes.of("EnableUser", "user", user);
            case 6 -> Map.of("type", "RevokeRole", "user", user, "role", role(random.nextInt(ROLES)));
            case 7 -> admitted(user, random);
            case 8 -> Map.of("type", "EditUser", "user", user, "set", Map.of("name", "Name " + random.nextInt(9)));
            default -> granted(user, random);
        };
    }

    private Map<String, Object> newcomer(RandomGenerator random) {
        String id = new UUID(81, random.nextInt(NEWCOMERS)).toString();
        if (!people.contains(id)) {
            people.add(id);
        }
        return Map.of(
                "type",
                "CreateUser",
                "user",
                id,
                "login",
                "new" + random.nextInt(1_000_000),
                "name",
                "Newcomer",
                "expiresAt",
                far(random));
    }

    private Map<String, Object> ended(String user, RandomGenerator random) {
        if (random.nextInt(3) > 0) {
            return Changes.expiry(user, near(random));
        }
        var never = new HashMap<String, Object>(Map.of("type", "ExtendExpiry", "user", user, "neverReason", "needed"));
        never.put("until", null);
        return never;
    }

    private Map<String, Object> admitted(String user, RandomGenerator random) {
        return random.nextInt(4) == 0
                ? Changes.of("AdmitUntil", "user", user)
                : Map.of("type", "AdmitUntil", "user", user, "until", soon(random));
    }

    private Map<String, Object> granted(String user, RandomGenerator random) {
        var grant = new HashMap<>(Changes.grant(user, role(random.nextInt(ROLES))));
        if (random.nextBoolean()) {
            grant.put("from", near(random));
        }
        if (random.nextInt(3) == 0) {
            grant.put("until", far(random));
        }
        return grant;
    }

    private static Map<String, Object> ofRole(RandomGenerator random) {
        String role = role(random.nextInt(ROLES));
        String name = "Role " + random.nextInt(1_000_000);
        return switch (random.nextInt(8)) {
            case 0 -> Changes.of("DeleteRole", "role", role);
            case 1, 2, 3 -> created(role, name, permissions(random));
            default ->
                Map.of(
                        "type",
                        "EditRole",
                        "role",
                        role,
                        "name",
                        name,
                        "add",
                        permissions(random),
                        "remove",
                        permissions(random));
        };
    }

    private static Map<String, Object> created(String role, String name, List<String> permissions) {
        return Map.of(
                "type",
                "CreateRole",
                "role",
                role,
                "name",
                name,
                "description",
                "about " + name,
                "permissions",
                permissions);
    }

    private static List<String> permissions(RandomGenerator random) {
        var some = new ArrayList<String>();
        PERMISSIONS.stream().filter(_ -> random.nextBoolean()).forEach(some::add);
        OF_THE_CONSOLE.stream().filter(_ -> random.nextInt(4) == 0).forEach(some::add);
        return some;
    }

    /// Within some days of now.
    private String near(RandomGenerator random) {
        return plus(random.nextInt(24 * 60 * 8) - 24 * 60 * 3L);
    }

    private String soon(RandomGenerator random) {
        return plus(1 + random.nextInt(230));
    }

    private String far(RandomGenerator random) {
        return plus(24 * 60L * (1 + random.nextInt(90)));
    }

    private String plus(long minutes) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return at.plus(minutes, ChronoUnit.MINUTES).toString();
    }
}
