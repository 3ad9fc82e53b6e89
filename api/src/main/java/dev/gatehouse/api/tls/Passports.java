package dev.gatehouse.api.tls;

import dev.gatehouse.crypto.passports.Passport;
import dev.gatehouse.crypto.passports.PassportCheck;
import dev.gatehouse.crypto.passports.PassportRefusedException;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.machine.Thumbprint;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Looks at the certificates that clients show, request by request. What is no good passport is refused, never taken
/// for none.
public final class Passports {
    // Those we issued, so there are not many; reading one again costs a signature's check.
    private static final int MOST_KNOWN = 10_000;

    private final PassportCheck check;
    private final InstantSource clock;
    private final Map<X509Certificate, Passport> known = new ConcurrentHashMap<>();

    /// @param authority the one that issues passports
    /// @param clock the server's
    Passports(X509Certificate authority, InstantSource clock) {
        check = new PassportCheck(authority);
        this.clock = clock;
    }

    /// The machine that a connection comes from, if it shows a certificate.
    ///
    /// @param chain as the client showed it; empty if it showed none
    /// @throws FaultException `passport_foreign`, `passport_wrong_usage` or `passport_expired`
    public Optional<ShownPassport> shown(Optional<Certificate[]> chain) {
        return chain.map(this::shown);
    }

    private ShownPassport shown(Certificate[] chain) {
        try {
            if (chain.length == 0 || !(chain[0] instanceof X509Certificate certificate)) {
                throw FaultException.of(FaultCode.PASSPORT_FOREIGN);
            }
            Passport passport = known.get(certificate);
            if (passport == null) {
                passport = check.read(certificate);
                if (known.size() >= MOST_KNOWN) {
                    known.clear();
                }
                known.put(certificate, passport);
            }
            PassportCheck.requireValid(passport, clock.instant());
            return new ShownPassport(
                    new TenantId(passport.name().tenant()),
                    new MachineId(passport.name().machine()),
                    new Thumbprint(passport.thumbprint().hex()),
                    passport.until());
        } catch (PassportRefusedException e) {
            throw new FaultException(Fault.of(code(e.why())), e);
        }
    }

    private static FaultCode code(PassportRefusedException.Why why) {
        return switch (why) {
            case FOREIGN -> FaultCode.PASSPORT_FOREIGN;
            case WRONG_USAGE -> FaultCode.PASSPORT_WRONG_USAGE;
            case EXPIRED -> FaultCode.PASSPORT_EXPIRED;
        };
    }
}
