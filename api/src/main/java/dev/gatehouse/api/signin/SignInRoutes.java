package dev.gatehouse.api.signin;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.http.ProblemException;
import dev.gatehouse.api.session.Gate;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Origin;
import dev.gatehouse.api.session.RefusalLog;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.SessionRoutes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.permission.ConsolePermission;
import java.util.Optional;
import java.util.function.Supplier;

/// Coming in, and choosing a password.
public final class SignInRoutes {
    private static final int LONGEST_PASSWORD = 1_024;
    private static final int LONGEST_CODE = 128;
    private static final int LONGEST_ADDRESS = 60;
    private static final int LONGEST_TENANT = 40;

    private final Gate gate;
    private final SignIn signIn;
    private final PasswordChoice choice;
    private final RefusalLog refusals;

    /// @param databases where accounts lie
    /// @param gate reads sessions
    /// @param sessions begins and ends them
    /// @param queue who may hash now
    /// @param passwords hashes and checks them
    /// @param codes checks entry codes
    /// @param unknownLogins hides logins that nobody has
    /// @param events is told of everything
    /// @param refusals is told of machines that were turned away
    public SignInRoutes(
            TenantDatabases databases,
            Gate gate,
            SessionDesk sessions,
            HashQueue queue,
            PasswordDesk passwords,
            EntryCodeHasher codes,
            Hmac unknownLogins,
            EventDesk events,
            RefusalLog refusals) {
        this.gate = gate;
        this.refusals = refusals;
        var door = new Door(sessions, events);
        signIn = new SignIn(databases, queue, passwords, codes, new Counting(databases, unknownLogins), door);
        choice = new PasswordChoice(databases, queue, passwords, gate, sessions, signIn, door, events);
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.open("signIn", this::signIn).guarded("choosePassword", new Guarded.After(this::choose));
    }

    private Answer signIn(Call call) {
        var in = JsonFields.of(call.body(), "");
        String tenant = in.text("tenant", LONGEST_TENANT);
        String login = in.text("login", Bounds.LOGIN);
        Optional<String> password = typed(in, "password", LONGEST_PASSWORD);
        Optional<String> code = typed(in, "entryCode", LONGEST_CODE);
        Optional<Address> told = in.optionalText("address", LONGEST_ADDRESS).map(Address::parse);
        in.done();
        if (password.isPresent() == code.isPresent()) {
            throw JsonFields.invalid("password", "password or entryCode");
        }
        Secret secret = password.<Secret>map(Secret.Password::new)
                .or(() -> code.map(Secret.Code::new))
                .orElseThrow();
        // Said of the certificate alone, whether or not there is such a tenant.
        if (call.passport()
                .filter(machine -> !machine.tenant().value().equals(tenant))
                .isPresent()) {
            throw FaultException.of(FaultCode.PASSPORT_FOREIGN);
        }
        Origin origin = told.map(address -> behind(call, tenant, address)).orElseGet(() -> Origin.of(call));
        return answer(201, telling(call, () -> signIn.enter(new Attempt(tenant, login, secret, origin))));
    }

    /// Somebody who signs in to an application of the tenant: it says where they are.
    private Origin behind(Call call, String tenant, Address address) {
        gate.requireProgram(call, tenant, ConsolePermission.ACCESS_EVALUATE);
        return new Origin(call.request(), address.toString(), Optional.empty());
    }

    /// That a machine came whose key was taken away goes to the log before it is told.
    private <T> T telling(Call call, Supplier<T> work) {
        try {
            return work.get();
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.PASSPORT_REVOKED) {
                refusals.revoked(call);
            }
            throw e;
        }
    }

    private Answer choose(Visit visit) {
        var in = JsonFields.of(visit.call().body(), "");
        String password =
                typed(in, "password", LONGEST_PASSWORD).orElseThrow(() -> JsonFields.invalid("password", "missing"));
        Optional<String> current = typed(in, "current", LONGEST_PASSWORD);
        in.done();
        return answer(200, telling(visit.call(), () -> choice.choose(visit, password.toCharArray(), current)));
    }

    /// A secret may hold any character, control characters among them.
    private static Optional<String> typed(JsonFields in, String name, int longest) {
        return in.optional(name).map(value -> {
            if (value instanceof dev.gatehouse.model.json.Json.Text(String text)
                    && !text.isEmpty()
                    && text.length() <= longest) {
                return text;
            }
            throw JsonFields.invalid(name, "text");
        });
    }

    private static Answer answer(int status, Entered entered) {
        return switch (entered) {
            case Entered.In in ->
                Answer.json(status, SessionRoutes.begun(in.session(), in.token().text(), in.at()));
            case Entered.Out out -> throw new ProblemException(out.problem());
        };
    }
}
