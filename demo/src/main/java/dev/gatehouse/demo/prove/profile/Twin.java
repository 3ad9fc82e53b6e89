package dev.gatehouse.demo.prove.profile;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.change.Applied;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeStamp;
import dev.gatehouse.model.change.Changes;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.wire.ChangeWire;
import dev.gatehouse.model.wire.DecisionWire;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.TraceWire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A tenant twice: in the store of a server, and as a picture here.
final class Twin {
    private static final String REASON = "proof";
    private static final int FORTNIGHT = 14 * 86_400;
    private static final int AHEAD = 300;
    // These the server judges by who asks and by what is then left; the picture alone does not know.
    private static final Set<String> NOT_OF_THE_PICTURE = Set.of(
            "rank",
            "own_access",
            "grant_not_allowed",
            "not_liftable",
            "forbidden",
            "locked_out",
            "last_administrator",
            "has_entered");

    private final InstantSource clock;
    private final TenantView view;
    private final ActorId me;
    private Directory picture;

    private Twin(TenantView view, InstantSource clock, ActorId me, Directory picture) {
        this.clock = clock;
        this.view = view;
        this.me = me;
        this.picture = picture;
    }

    static Twin of(ServeProcess server, InstantSource clock) throws Exception {
        var login = TenantView.administrators(server).getFirst();
        var view = TenantView.enter(server.steadyClient(), login);
        String user = view.client()
                .get("/v1/session", view.token())
                .json()
                .get("user")
                .asString();
        var twin = new Twin(view, clock, new ActorId(user), read(view));
        boolean there = twin.change(List.of(new Change.SetPart(new RulePart.OfMachine(RandomParts.HERE))));
        ProofFailed.unless(there, "a first machine was refused");
        return twin;
    }

    Directory picture() {
        return picture;
    }

    /// Sends a change set, and compares what came of it with what comes of it here.
    ///
    /// @return whether it was accepted
    boolean change(List<Change> changes) throws IOException, ProofFailed {
        String all = changes.stream()
                .map(change -> CanonicalJson.text(ChangeWire.encode(change)))
                .collect(Collectors.joining(","));
        String body = "{\"base\":%d,\"key\":\"%s\",\"reason\":\"%s\",\"changes\":[%s]}"
                .formatted(picture.revision(), UUID.randomUUID(), REASON, all);
        PlainClient.Answer answer =
                view.client().call("POST", view.path("changes"), Optional.of(view.token()), Optional.of(body));
        var stamp = new ChangeStamp(clock.instant(), me, REASON, Optional.empty());
        Applied here = Changes.apply(picture, changes, stamp);
        if (answer.status() != 200) {
            refusedThereToo(answer, here, all);
            return false;
        }
        switch (here) {
            case Applied.Refused refused ->
                throw new ProofFailed(
                        "the server accepted what the picture refuses as %s: %s".formatted(refused.fault(), all));
            case Applied.Done done -> same(done.directory(), read(view), all);
        }
        return true;
    }

    private static void refusedThereToo(PlainClient.Answer answer, Applied here, String all) throws ProofFailed {
        String code = answer.json().path("code").asString("");
        ProofFailed.unless(answer.status() < 500, "the server answered %s to %s", answer, all);
        if (NOT_OF_THE_PICTURE.contains(code)) {
            return;
        }
        String said = switch (here) {
            case Applied.Refused refused -> refused.fault().code().wire();
            case Applied.Done _ -> "nothing";
        };
        ProofFailed.unless(code.equals(said), "the server refuses as %s, the picture as %s: %s", code, said, all);
    }

    private void same(Directory here, Directory there, String all) throws ProofFailed {
        Essence mine = Essence.of(here);
        Essence theirs = Essence.of(there);
        picture = there;
        ProofFailed.unless(mine.equals(theirs), "after %s: %s", all, mine.difference(theirs));
    }

    /// Compares what is decided of somebody: as they usually come, and at a random instant from a random machine.
    void decide(User user, RandomGenerator random) throws IOException, ProofFailed {
        JsonFields shown = fields(view.get("users/" + user.id()), "user");
        AccountFacts facts = DirectoryWire.decodeFacts(shown.object("facts").orElseThrow());
        var profile = picture.profileOf(user.id()).orElseThrow();
        ProofFailed.unless(
                DirectoryWire.decodeUser(shown.object("user").orElseThrow()).equals(user),
                "the store has another account than the picture: %s",
                user);
        var usual = AccessDecider.decide(profile, AccessRequest.usual(shown.instant("time"), facts));
        equal(
                user,
                "now",
                DecisionWire.encode(usual),
                shown.optional("decision").orElseThrow());

        // Of what is over when the server gets to it, it would tell by the rules of then.
        Instant at = shown.instant("time")
                .plusSeconds(AHEAD + random.nextInt(FORTNIGHT))
                .truncatedTo(ChronoUnit.MINUTES);
        var from = RandomChanges.address(random);
        Optional<Permission> permission = permission(user, random);
        var asked = new JsonBuilder()
                .put("user", user.id().toString())
                .put("address", from)
                .put("at", at);
        permission.ifPresent(one -> asked.put("permission", one.name()));
        var explained = view.client()
                .call(
                        "POST",
                        view.path("explain"),
                        Optional.of(view.token()),
                        Optional.of(CanonicalJson.text(asked.build())));
        var request = new AccessRequest(at, facts, permission, Standpoint.at(Address.parse(from)));
        Json mine = TraceWire.encode(AccessDecider.trace(Gate.of(profile), request));
        JsonFields theirs = fields(explained, "explain");
        equal(user, at + " from " + from, mine, without(theirs, "revision", "user", "at"));
    }

    private Optional<Permission> permission(User user, RandomGenerator random) {
        List<Permission> brought = user.grants().stream()
                .map(grant -> picture.roles().get(grant.role()))
                .flatMap(role -> role == null ? Stream.empty() : role.permissions().stream())
                .distinct()
                .toList();
        return brought.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(brought.get(random.nextInt(brought.size())));
    }

    private static Json without(JsonFields fields, String... names) {
        var out = new JsonBuilder();
        for (String name : fields.names()) {
            if (!List.of(names).contains(name)) {
                out.put(name, fields.optional(name).orElse(Json.NULL));
            }
        }
        return out.build();
    }

    private static void equal(User user, String when, Json mine, Json theirs) throws ProofFailed {
        String here = CanonicalJson.text(mine);
        String there = CanonicalJson.text(theirs);
        ProofFailed.unless(here.equals(there), "of %s, %s: here %s, there %s", user.login(), when, here, there);
    }

    private static Directory read(TenantView view) throws IOException, ProofFailed {
        PlainClient.Answer answer = view.get("directory");
        ProofFailed.unless(answer.status() == 200, "the directory answered %d", answer.status());
        var users = new HashMap<UserId, User>();
        var roles = new HashMap<RoleId, Role>();
        var parts = new ArrayList<RulePart>();
        Optional<Policy> policy = Optional.empty();
        long revision = -1;
        for (String line : answer.text().lines().toList()) {
            JsonFields fields = JsonFields.of(json(line), "");
            if (revision < 0) {
                revision = fields.whole("revision", 0, Long.MAX_VALUE);
                continue;
            }
            Optional<DirectoryLine> known = DirectoryLine.decode(fields);
            if (known.isEmpty()) {
                // The last line says that there are no more.
                continue;
            }
            switch (known.get()) {
                case DirectoryLine.UserLine(var user) -> users.put(user.id(), user);
                case DirectoryLine.RoleLine(var role) -> roles.put(role.id(), role);
                case DirectoryLine.PartLine(var part) -> parts.add(part);
                case DirectoryLine.PolicyLine(var all) -> policy = Optional.of(all);
                case DirectoryLine.FactsLine _ -> {}
                case DirectoryLine.UserGone _, DirectoryLine.RoleGone _, DirectoryLine.PartGone _ ->
                    throw new ProofFailed("a whole directory names what is gone: " + line);
            }
        }
        return new Directory(
                new TenantId(view.id()), revision, users, roles, policy.orElseThrow(), Restrictions.of(parts));
    }

    private static JsonFields fields(PlainClient.Answer answer, String what) throws ProofFailed {
        ProofFailed.unless(answer.status() == 200, "%s answered %d %s", what, answer.status(), answer.text());
        return JsonFields.of(json(answer.text()), "");
    }

    private static Json json(String text) throws ProofFailed {
        try {
            return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonSyntaxException e) {
            throw new ProofFailed("no JSON: " + text);
        }
    }
}
