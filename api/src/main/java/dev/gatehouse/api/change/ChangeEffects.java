package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.AppliedChange.IssuedCode;
import dev.gatehouse.api.change.answer.AppliedChange.IssuedToken;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CodeStore.OpenCode;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.crypto.codes.EntryCode;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.rule.RulePart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// What a set does beside the picture: codes, sessions, keys of machines, and facts.
///
/// @param hasher hashes codes
/// @param random a secure source, for codes
record ChangeEffects(EntryCodeHasher hasher, RandomGenerator random) {
    /// What came of them.
    ///
    /// @param codes issued codes, by the place of their change
    /// @param tokens issued tokens, by the place of their change
    /// @param ended events of the sessions that ended
    record Effects(Map<Integer, IssuedCode> codes, Map<Integer, IssuedToken> tokens, List<EventDraft> ended) {}

    /// Issues codes, ends sessions and takes keys away.
    ///
    /// @param before the picture before the set, for names
    /// @param after the picture after the set, which is written already
    Effects bringAbout(
            TenantTransaction transaction,
            List<Change> changes,
            Directory before,
            Directory after,
            ActorId by,
            RequestContext context) {
        var codes = new HashMap<Integer, IssuedCode>();
        var open = new LinkedHashMap<UserId, OpenCode>();
        var ending = new TreeMap<UserId, String>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            if (change instanceof Change.IssueEntryCode issue) {
                IssuedCode issued = issue(issue, transaction.now());
                codes.put(i, issued);
                open.put(issue.user(), stored(transaction, issue, issued, by));
            }
            if (endsSessions(change) && change instanceof Change.OfUser ofUser) {
                ending.put(ofUser.user(), change.type());
            }
        }
        open.keySet().retainAll(after.users().keySet());
        Map<Integer, IssuedToken> tokens = tokens(transaction, changes, after);
        transaction.codes().put(List.copyOf(open.values()));
        var drafts = new ArrayList<>(ended(transaction, ending, before, by, context));
        for (Change change : changes) {
            lostMachine(change).ifPresent(machine -> {
                var lost = List.of(machine);
                transaction.passports().revoke(lost, transaction.now());
                transaction.enrolments().delete(lost);
                transaction
                        .sessions()
                        .endAllAt(lost, transaction.now(), change.type())
                        .forEach(session -> drafts.add(ended(session, change.type(), before, by, context)));
            });
        }
        return new Effects(codes, tokens, drafts);
    }

    private Map<Integer, IssuedToken> tokens(TenantTransaction transaction, List<Change> changes, Directory after) {
        var tokens = new HashMap<Integer, IssuedToken>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.IssueServiceToken issue
                    && after.users().containsKey(issue.user())) {
                var token = OpaqueToken.issue(transaction.tenant().id().value(), random);
                Instant now = transaction.now();
                transaction.sessions().runOut(issue.user(), now.plus(Change.IssueServiceToken.OVERLAP));
                transaction
                        .sessions()
                        .insert(
                                token.hash(),
                                new SessionRow(
                                        new UUID(random.nextLong(), random.nextLong()),
                                        issue.user(),
                                        SessionRow.Kind.SERVICE,
                                        now,
                                        issue.until(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
                tokens.put(i, new IssuedToken(token, issue.until()));
            }
        }
        return tokens;
    }

    /// The machine whose key is good no more after a change.
    static Optional<MachineId> lostMachine(Change change) {
        return switch (change) {
            case Change.RevokePassport(var machine) -> Optional.of(machine);
            case Change.RemovePart(var part)
            when part.kind() == RulePart.Kind.MACHINE -> Optional.of(new MachineId(part.id()));
            case Change.OfUser _, Change.OfRole _, Change.OfPart _ -> Optional.empty();
        };
    }

    private IssuedCode issue(Change.IssueEntryCode change, Instant now) {
        EntryCode.Form form = switch (change.form()) {
            case MAILED -> EntryCode.Form.MAILED;
            case SPOKEN -> EntryCode.Form.SPOKEN;
        };
        CodeForm bounds = change.form();
        return new IssuedCode(EntryCode.issue(form, random), now.plus(bounds.validity()));
    }

    private OpenCode stored(
            TenantTransaction transaction, Change.IssueEntryCode change, IssuedCode issued, ActorId by) {
        String hash = hasher.hash(
                issued.code(), transaction.tenant().id().value(), change.user().toString());
        return new OpenCode(
                change.user(),
                change.form(),
                hash,
                transaction.now(),
                by,
                issued.until(),
                OpenCode.TRIES,
                Optional.empty());
    }

    private static boolean endsSessions(Change change) {
        return switch (change) {
            case Change.EndSessions _, Change.IssueEntryCode _, Change.DisableUser _, Change.RemoveUser _ -> true;
            case Change.OfUser _, Change.OfRole _, Change.OfPart _ -> false;
        };
    }

    private static List<EventDraft> ended(
            TenantTransaction transaction,
            Map<UserId, String> ending,
            Directory before,
            ActorId by,
            RequestContext context) {
        var drafts = new ArrayList<EventDraft>();
        for (String why : new TreeSet<>(ending.values())) {
            Set<UserId> users = new TreeSet<>(ending.keySet());
            users.removeIf(user -> !why.equals(ending.get(user)));
            for (SessionRow session : transaction.sessions().endAllOf(users, transaction.now(), why)) {
                drafts.add(ended(session, why, before, by, context));
            }
        }
        return drafts;
    }

    private static EventDraft ended(
            SessionRow session, String why, Directory before, ActorId by, RequestContext context) {
        return EventDraft.done(by, EventKind.SESSION_ENDED, context.request())
                .to(new Target("user", session.user().toString()))
                .with(new EventDetail(
                        context.actorName(),
                        before.user(session.user()).map(User::name),
                        context.address(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of()))
                .noting("session", session.id().toString())
                .noting("why", why);
    }

    /// Writes facts. Holds up sign-ins until the transaction ends, so it comes last.
    void writeFacts(TenantTransaction transaction, List<Change> changes, List<UserId> created, Effects effects) {
        var unlocked = new TreeSet<UserId>();
        var codes = new TreeMap<UserId, Instant>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) instanceof Change.Unlock unlock) {
                unlocked.add(unlock.user());
            } else if (changes.get(i) instanceof Change.IssueEntryCode issue) {
                Optional.ofNullable(effects.codes().get(i)).ifPresent(code -> codes.put(issue.user(), code.until()));
            }
        }
        var facts = transaction.facts();
        facts.create(created);
        facts.unlock(unlocked);
        facts.codesIssued(codes);
        var programs = new TreeSet<UserId>();
        effects.tokens().keySet().forEach(place -> {
            if (changes.get(place) instanceof Change.OfUser ofUser) {
                programs.add(ofUser.user());
            }
        });
        facts.tokensIssued(programs, transaction.now());
    }
}
