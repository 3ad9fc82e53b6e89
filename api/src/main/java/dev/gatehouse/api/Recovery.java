package dev.gatehouse.api;

import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.CodeStore.OpenCode;
import dev.gatehouse.crypto.codes.EntryCode;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.CodeForm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way back in for somebody whom the access rules shut out, opened on the API's host: an entry code
/// whose session is held against no rule for an hour. What entitles to it is that one can read the server's
/// master key and the password of its database. Code and event are written in one transaction.
public final class Recovery {
    /// How long rules do not hold.
    public static final Duration LIFE = Duration.ofHours(1);
    /// How long the code can be used: as long as any that is read out.
    public static final Duration CODE_LIFE = CodeForm.SPOKEN.validity();

    private static final ActorId HOST = ActorId.system("host");
    private static final String REQUEST = "recover";

    private Recovery() {}

    /// What came of it.
    public sealed interface Outcome {}

    /// A code.
    ///
    /// @param code to read out, once
    /// @param name of whom it is for
    /// @param until end of the code, exclusive
    /// @param rulesReturn from when on rules hold again
    public record Issued(EntryCode code, String name, Instant until, Instant rulesReturn) implements Outcome {}

    /// None.
    ///
    /// @param why not
    public record Refused(Why why) implements Outcome {}

    /// Why there is no code.
    public enum Why {
        /// No tenant of this name is served.
        NO_TENANT,
        /// Nobody has this login.
        NO_ACCOUNT,
        /// It is the account of a program.
        PROGRAM,
        /// It is disabled.
        DISABLED,
        /// Its validity has ended.
        EXPIRED,
        /// Its validity has not begun.
        NOT_YET_VALID
    }

    /// Sees that this process may read what only the server may.
    ///
    /// @throws IOException if it may not, or there is none
    public static void requireSecrets(ApiConfig config) throws IOException {
        ApiStores.masterKey(config).close();
    }

    /// Issues a code.
    ///
    /// @throws IOException if the server's secrets cannot be read
    /// @throws dev.gatehouse.model.fault.FaultException `unavailable` if its database does not answer
    public static Outcome of(ApiConfig config, TenantId tenant, String login) throws IOException {
        try (ApiStores stores = ApiStores.existing(config)) {
            return stores.databases()
                    .inTransaction(tenant, tx -> issue(stores, config, tx, login))
                    .orElse(new Refused(Why.NO_TENANT));
        }
    }

    private static Outcome issue(ApiStores stores, ApiConfig config, TenantTransaction tx, String login) {
        tx.lock();
        Optional<User> found =
                tx.users().findByLogin(login).map(row -> row.account().user());
        if (found.isEmpty()) {
            return new Refused(Why.NO_ACCOUNT);
        }
        User user = found.get();
        Optional<Why> stopped = stopped(user, tx.now());
        if (stopped.isPresent()) {
            return new Refused(stopped.get());
        }
        var code = EntryCode.issue(EntryCode.Form.SPOKEN, config.random());
        String tenant = tx.tenant().id().value();
        var issued =
                new Issued(code, user.name(), tx.now().plus(CODE_LIFE), tx.now().plus(LIFE));
        var hasher = new EntryCodeHasher(stores.master().derive(ApiStores.ENTRY_CODES));
        tx.codes()
                .put(List.of(new OpenCode(
                        user.id(),
                        CodeForm.SPOKEN,
                        hasher.hash(code, tenant, user.id().toString()),
                        tx.now(),
                        HOST,
                        issued.until(),
                        OpenCode.TRIES,
                        Optional.of(issued.rulesReturn()))));
        tx.facts().codesIssued(Map.of(user.id(), issued.until()));
        stores.events().record(tx, happened(user, issued));
        for (var session : tx.sessions().endAllOf(List.of(user.id()), tx.now(), EventKind.RECOVERED.wire())) {
            stores.events()
                    .record(
                            tx,
                            about(user, EventKind.SESSION_ENDED)
                                    .noting("session", session.id().toString())
                                    .noting("why", EventKind.RECOVERED.wire()));
        }
        return issued;
    }

    /// What keeps the account shut whatever the rules say: others see to that.
    private static Optional<Why> stopped(User user, Instant now) {
        if (user.service()) {
            return Optional.of(Why.PROGRAM);
        }
        if (user.isDisabled()) {
            return Optional.of(Why.DISABLED);
        }
        if (user.expiry().isOver(now)) {
            return Optional.of(Why.EXPIRED);
        }
        return now.isBefore(user.validFrom()) ? Optional.of(Why.NOT_YET_VALID) : Optional.empty();
    }

    private static EventDraft happened(User user, Issued issued) {
        var until = new FieldChange(
                "until", Optional.empty(), Optional.of(issued.rulesReturn().toString()));
        return about(user, EventKind.RECOVERED).writing(List.of(until), List.of());
    }

    private static EventDraft about(User user, EventKind kind) {
        return EventDraft.done(HOST, kind, REQUEST)
                .to(new Target("user", user.id().toString()))
                .named(user.name());
    }
}
