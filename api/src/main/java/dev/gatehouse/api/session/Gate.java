package dev.gatehouse.api.session;

import dev.gatehouse.api.contract.Access;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.http.Endpoint;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.account.SessionRow;
import dev.gatehouse.crypto.codes.OpaqueToken;
import dev.gatehouse.model.access.Threshold;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.permission.ConsolePermission;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Lets in who may: reads session, account and grants anew for every request, in the transaction in which the request
/// is then answered. First 401, then 404, then 403, then what the contract says of the request.
public final class Gate {
    private static final String BEARER = "Bearer ";

    private final TenantDatabases databases;
    private final SessionDesk sessions;
    private final RefusalLog refusals;
    private final ProgramUse programs;

    /// @param databases where sessions lie
    /// @param sessions ends what has lapsed
    /// @param refusals is told who was turned away
    /// @param programs is told which of them showed their token
    public Gate(TenantDatabases databases, SessionDesk sessions, RefusalLog refusals, ProgramUse programs) {
        this.databases = databases;
        this.sessions = sessions;
        this.refusals = refusals;
        this.programs = programs;
    }

    /// The endpoint that lets in only who may call its operation.
    public Endpoint guard(Guarded endpoint) {
        return call -> answer(call, endpoint);
    }

    private Answer answer(Call call, Guarded endpoint) {
        OpaqueToken token = token(call);
        TenantId home = new TenantId(token.tenant());
        if (call.passport().filter(machine -> !machine.tenant().equals(home)).isPresent()) {
            throw FaultException.of(FaultCode.UNAUTHENTICATED);
        }
        try {
            return switch (endpoint) {
                case Guarded.After after -> after(call, token, home, after);
                case Guarded.Inside inside -> inside(call, token, home, inside);
            };
        } catch (LapsedException e) {
            sessions.lapsed(home, e.lapsed, call);
            throw FaultException.of(FaultCode.UNAUTHENTICATED);
        } catch (TurnedAwayException e) {
            refusals.turnedAway(e.session, call, e.fault);
            throw new FaultException(e.fault);
        } catch (RevokedException e) {
            refusals.revoked(call);
            throw new FaultException(Fault.of(FaultCode.PASSPORT_REVOKED), e);
        }
    }

    /// Whether a tenant is there is known to another database, so it is asked outside the transaction.
    private Visit enter(Call call, OpaqueToken token, TenantId home) {
        Session session = databases
                .reading(home, tx -> session(call, token, tx))
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        TenantId tenant = tenant(call, session);
        if (!tenant.equals(home) && !databases.isThere(tenant)) {
            throw new TurnedAwayException(session, Fault.of(FaultCode.NOT_FOUND));
        }
        return visit(call, session, token, tenant);
    }

    private Answer after(Call call, OpaqueToken token, TenantId home, Guarded.After endpoint) {
        Visit visit = enter(call, token, home);
        if (!visit.tenant().equals(home)) {
            boolean there = databases
                    .reading(visit.tenant(), tx -> {
                        requireTenantRules(visit, tx);
                        return true;
                    })
                    .orElse(false);
            if (!there) {
                throw new TurnedAwayException(visit.session(), Fault.of(FaultCode.NOT_FOUND));
            }
        }
        return endpoint.work().answer(visit);
    }

    /// Whoever comes from the house is bound by what binds everybody of the tenant, too.
    private static void requireTenantRules(Visit visit, TenantTransaction tx) {
        var from = Origin.of(visit.call()).standpoint();
        if (!Threshold.of(tx.rules().book()).permits(tx.now(), from)) {
            throw new TurnedAwayException(visit.session(), Fault.of(FaultCode.FORBIDDEN, "rule", "tenant"));
        }
    }

    private Answer inside(Call call, OpaqueToken token, TenantId home, Guarded.Inside endpoint) {
        boolean abroad = call.operation().namesTenant()
                && !home.value().equals(call.path().get("tenant"));
        if (abroad) {
            Visit visit = enter(call, token, home);
            return run(visit.tenant(), endpoint.mode(), tx -> {
                        requireTenantRules(visit, tx);
                        return endpoint.work().answer(visit, tx);
                    })
                    .orElseThrow(() -> new TurnedAwayException(visit.session(), Fault.of(FaultCode.NOT_FOUND)));
        }
        return run(home, endpoint.mode(), tx -> {
                    endpoint.person().apply(call).ifPresent(tx::announce);
                    return endpoint.work().answer(admit(call, token, tx), tx);
                })
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
    }

    private Optional<Answer> run(TenantId tenant, Guarded.Mode mode, Function<TenantTransaction, Answer> work) {
        return switch (mode) {
            case READING -> databases.reading(tenant, work);
            case SNAPSHOT -> databases.snapshot(tenant, work);
            case WRITING -> databases.inTransaction(tenant, work);
        };
    }

    /// Lets a program of a tenant go on with a call which anybody may make.
    ///
    /// @throws FaultException `unauthenticated` for anybody else, another tenant's programs among them; `forbidden`
    ///     without the permission
    public void requireProgram(Call call, String tenant, ConsolePermission needed) {
        OpaqueToken token = token(call);
        if (!token.tenant().equals(tenant)) {
            throw FaultException.of(FaultCode.UNAUTHENTICATED);
        }
        Session session = databases
                .reading(new TenantId(tenant), tx -> {
                    Found found = Found.read(tx, token.hash(), Origin.of(call).standpoint());
                    return found instanceof Found.Open(var open) ? Optional.of(open) : Optional.<Session>empty();
                })
                .flatMap(found -> found)
                .filter(Session::isProgram)
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        if (!session.holds(needed)) {
            throw new FaultException(Fault.of(FaultCode.FORBIDDEN, "permission", needed.permission()));
        }
        programs.shown(session, call.address());
    }

    /// Reads the session again, in a transaction on its home: who may still do what the visit was admitted for.
    ///
    /// @throws FaultException `unauthenticated` or `forbidden`
    public Visit again(Visit visit, TenantTransaction tx) {
        return admit(visit.call(), visit.token(), tx);
    }

    private Visit admit(Call call, OpaqueToken token, TenantTransaction tx) {
        Session session = session(call, token, tx);
        return visit(call, session, token, tenant(call, session));
    }

    private static Visit visit(Call call, Session session, OpaqueToken token, TenantId tenant) {
        call.checkPath();
        permit(call.operation(), session);
        call.checkRest();
        return new Visit(call, session, token, tenant);
    }

    private Session session(Call call, OpaqueToken token, TenantTransaction tx) {
        return switch (Found.read(tx, token.hash(), Origin.of(call).standpoint())) {
            case Found.Open(var open) -> {
                programs.shown(open, call.address());
                yield open;
            }
            case Found.Lapsed lapsed -> throw new LapsedException(lapsed);
            case Found.Revoked _ -> throw new RevokedException();
            case Found.Ended _, Found.Nothing _ -> throw FaultException.of(FaultCode.UNAUTHENTICATED);
        };
    }

    private static TenantId tenant(Call call, Session session) {
        if (!call.operation().namesTenant()) {
            if (call.operation().houseOnly() && !session.isOperator()) {
                throw new TurnedAwayException(session, Fault.of(FaultCode.NOT_FOUND));
            }
            return session.home();
        }
        String named = call.inPath("tenant");
        if (!TenantId.isValid(named) || !session.reaches(new TenantId(named))) {
            throw new TurnedAwayException(session, Fault.of(FaultCode.NOT_FOUND));
        }
        return new TenantId(named);
    }

    private static void permit(Operation operation, Session session) {
        String kind = kind(session.row());
        if (!operation.sessions().contains(kind)) {
            throw new TurnedAwayException(session, Fault.of(FaultCode.FORBIDDEN, "session", kind));
        }
        if (operation.access() instanceof Access.Holder(var all)) {
            for (ConsolePermission needed : all) {
                if (!session.holds(needed)) {
                    throw new TurnedAwayException(
                            session, Fault.of(FaultCode.FORBIDDEN, "permission", needed.permission()));
                }
            }
        }
    }

    /// The wire form of a kind of session.
    public static String kind(SessionRow row) {
        return row.kind().name().toLowerCase(Locale.ROOT);
    }

    private static OpaqueToken token(Call call) {
        return call.incoming()
                .header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(value -> OpaqueToken.parse(value.substring(BEARER.length())))
                .filter(token -> TenantId.isValid(token.tenant()))
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
    }

    /// A session that has to be ended before its owner is told.
    private static final class LapsedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Found.Lapsed lapsed;

        LapsedException(Found.Lapsed lapsed) {
            super(lapsed.why(), null, false, false);
            this.lapsed = lapsed;
        }
    }

    /// A machine whose key was taken away; that it came goes to the log before it is told.
    private static final class RevokedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RevokedException() {
            super(FaultCode.PASSPORT_REVOKED.wire(), null, false, false);
        }
    }

    /// Somebody signed in who may not; it goes to the log before they are told.
    private static final class TurnedAwayException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Session session;
        private final transient Fault fault;

        TurnedAwayException(Session session, Fault fault) {
            super(fault.code().wire(), null, false, false);
            this.session = session;
            this.fault = fault;
        }
    }
}
