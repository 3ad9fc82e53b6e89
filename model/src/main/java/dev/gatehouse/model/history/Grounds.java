package dev.gatehouse.model.history;

import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.machine.Thumbprint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.wire.TraceWire;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a decision was made from, as its event keeps it for ever: enough to make it again, and nothing personal.
///
/// @param at the instant judged
/// @param revision of the directory by which it was
/// @param permission what was to be used; empty: to enter
/// @param network the narrowest network known then that held the address; it lies in all others that did
/// @param passport the key that the machine showed
/// @param facts those of the facts that a decision can hang on; the rest is as of nobody who ever came
/// @param outcome `permitted`, or the codes of the reasons
/// @param zones the edition of the time zone data
/// @param trace the digest of all that it was made of
public record Grounds(
        Instant at,
        long revision,
        Optional<Permission> permission,
        Optional<MachineId> network,
        Optional<Thumbprint> passport,
        AccountFacts facts,
        String outcome,
        String zones,
        String trace) {
    /// What an outcome says that refuses nothing.
    public static final String PERMITTED = "permitted";

    private static final String AT = "judged.at";
    private static final String REVISION = "judged.revision";
    private static final String PERMISSION = "judged.permission";
    private static final String NETWORK = "judged.network";
    private static final String PASSPORT = "judged.passport";
    private static final String OUTCOME = "judged.outcome";
    private static final String ZONES = "judged.zones";
    private static final String TRACE = "judged.trace";
    private static final String FAILED = "facts.failedAttempts";
    private static final String LOCKED_UNTIL = "facts.lockedUntil";
    private static final String LAST_REFUSED = "facts.lastRefused";
    private static final String VERIFIED_AT = "facts.verifiedAt";
    private static final String CODE_UNTIL = "facts.codeUntil";
    private static final String PASSWORD_DUE = "facts.passwordDue";

    /// The names of all fields.
    public static final List<String> FIELDS = List.of(
            AT,
            REVISION,
            PERMISSION,
            NETWORK,
            PASSPORT,
            OUTCOME,
            ZONES,
            TRACE,
            FAILED,
            LOCKED_UNTIL,
            LAST_REFUSED,
            VERIFIED_AT,
            CODE_UNTIL,
            PASSWORD_DUE);

    /// Notes what a decision was made from.
    static Grounds of(Judged judged, Trace trace) {
        Gate gate = judged.gate();
        AccessRequest request = judged.request();
        return new Grounds(
                request.at(),
                judged.revision(),
                request.permission(),
                request.from().address().flatMap(address -> narrowest(gate, address)),
                request.from().passport(),
                request.facts(),
                outcome(trace.decision()),
                gate.tzVersion(),
                digest(trace));
    }

    private static Optional<MachineId> narrowest(Gate gate, Address address) {
        return networks(gate.profile().restrictions().machines().values()).stream()
                .filter(network -> network.block().contains(address))
                .max(Comparator.<Machine.Network>comparingInt(
                                network -> network.block().prefix())
                        .thenComparing(Machine.Network::id))
                .map(Machine.Network::id);
    }

    static List<Machine.Network> networks(Collection<Machine> machines) {
        return machines.stream()
                .flatMap(machine -> machine instanceof Machine.Network network ? Stream.of(network) : Stream.empty())
                .toList();
    }

    static String outcome(Decision decision) {
        return decision.isPermitted()
                ? PERMITTED
                : decision.reasons().stream()
                        .map(reason -> reason.code().wire())
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    /// SHA-256 of what does not name anybody, lower-case hexadecimal. The edition of the time zone data is noted
    /// apart: a newer one that answers the same is no difference.
    static String digest(Trace trace) {
        Decision decision = trace.decision();
        var plain = new Trace(
                        new Decision(
                                decision.reasons(),
                                decision.permittedUntil(),
                                decision.nextPermitted(),
                                decision.notBefore(),
                                Optional.empty()),
                        trace.lines())
                .impersonal();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(CanonicalJson.bytes(TraceWire.encode(plain)));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The decision's question, once more.
    ///
    /// @param from the machine
    AccessRequest request(Standpoint from) {
        return new AccessRequest(at, facts, permission, from);
    }

    /// The fields that an event keeps.
    public List<FieldChange> fields() {
        var all = new ArrayList<FieldChange>();
        put(all, AT, Optional.of(at));
        put(all, REVISION, Optional.of(revision));
        put(all, PERMISSION, permission);
        put(all, NETWORK, network);
        put(all, PASSPORT, passport);
        put(all, OUTCOME, Optional.of(outcome));
        put(all, ZONES, Optional.of(zones));
        put(all, TRACE, Optional.of(trace));
        put(all, FAILED, facts.failedAttempts() == 0 ? Optional.empty() : Optional.of(facts.failedAttempts()));
        put(all, LOCKED_UNTIL, facts.lockedUntil());
        put(all, LAST_REFUSED, facts.lastRefused());
        put(all, VERIFIED_AT, facts.verifiedAt());
        put(all, CODE_UNTIL, facts.codeUntil());
        put(all, PASSWORD_DUE, facts.passwordDue());
        return List.copyOf(all);
    }

    private static void put(List<FieldChange> all, String field, Optional<?> value) {
        value.ifPresent(present -> all.add(new FieldChange(field, Optional.empty(), Optional.of(present.toString()))));
    }

    /// What the fields of an event say; empty: it stores no decision.
    ///
    /// @param user whom it was about
    /// @throws IllegalArgumentException for fields that say nothing
    public static Optional<Grounds> read(UserId user, List<FieldChange> fields) {
        Map<String, String> all = new HashMap<>();
        fields.forEach(field -> field.after().ifPresent(text -> all.put(field.field(), text)));
        if (!all.containsKey(TRACE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Grounds(
                    Instant.parse(needed(all, AT)),
                    Long.parseLong(needed(all, REVISION)),
                    Optional.ofNullable(all.get(PERMISSION)).map(Permission::new),
                    Optional.ofNullable(all.get(NETWORK)).map(MachineId::of),
                    Optional.ofNullable(all.get(PASSPORT)).map(Thumbprint::new),
                    facts(user, all),
                    needed(all, OUTCOME),
                    needed(all, ZONES),
                    needed(all, TRACE)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant", e);
        }
    }

    private static AccountFacts facts(UserId user, Map<String, String> all) {
        return new AccountFacts(
                user,
                Integer.parseInt(all.getOrDefault(FAILED, "0")),
                0,
                instant(all, LOCKED_UNTIL),
                Optional.empty(),
                instant(all, LAST_REFUSED),
                Optional.empty(),
                Optional.empty(),
                instant(all, PASSWORD_DUE),
                instant(all, VERIFIED_AT),
                instant(all, CODE_UNTIL),
                0);
    }

    private static Optional<Instant> instant(Map<String, String> all, String field) {
        return Optional.ofNullable(all.get(field)).map(Instant::parse);
    }

    private static String needed(Map<String, String> all, String field) {
        return Optional.ofNullable(all.get(field))
                .orElseThrow(() -> new IllegalArgumentException("a decision without " + field));
    }
}
