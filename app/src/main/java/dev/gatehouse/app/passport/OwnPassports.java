package dev.gatehouse.app.passport;

import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.client.answer.IssuedPassport;
import dev.gatehouse.client.remote.GatehouseClient;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/// The passports of this workstation: made once a server and tenant, shown from then on, renewed in time, thrown away
/// when the server says that they are good no more.
public final class OwnPassports {
    private static final System.Logger LOG = System.getLogger(OwnPassports.class.getName());

    private final PassportFiles files;
    private final SecureRandom random;
    private final InstantSource clock;

    /// Those of a profile.
    ///
    /// @param clock tells which have run out
    public OwnPassports(PassportFiles files, SecureRandom random, InstantSource clock) {
        this.files = files;
        this.random = random;
        this.clock = clock;
    }

    /// The passport for a tenant, if there is one.
    public Optional<KeptPassport> find(TrustedServer server, String tenant) {
        return files.find(server, tenant);
    }

    /// What is shown to the server. One that has run out is not shown: it would keep out whom a password lets in.
    public Optional<Identity> shown(TrustedServer server, String tenant) {
        return find(server, tenant)
                .filter(passport -> clock.instant().isBefore(passport.until()))
                .map(KeptPassport::identity);
    }

    /// Enrols this workstation with a code.
    ///
    /// @param client shows no passport
    public KeptPassport enrol(TrustedServer server, GatehouseClient client, TenantId tenant, char[] code) {
        try {
            PassportKey key = PassportKey.create(random);
            IssuedPassport issued = client.enrol(tenant, code, key.request(Optional.empty(), random));
            KeptPassport passport = KeptPassport.of(key, issued);
            files.put(server, tenant.value(), passport);
            return passport;
        } catch (GeneralSecurityException failure) {
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "certificate"), failure);
        }
    }

    /// Asks for the next certificate of the same key, if it is time. It can wait: the present one is good for days yet.
    ///
    /// @param client shows the passport
    public void renewIfDue(TrustedServer server, GatehouseClient client, TenantId tenant) {
        Optional<KeptPassport> due =
                find(server, tenant.value()).filter(passport -> !clock.instant().isBefore(passport.renewAt()));
        if (due.isEmpty()) {
            return;
        }
        try {
            PassportKey key = PassportKey.of(due.get().identity());
            var name = new PassportName(tenant.value(), due.get().machine().value());
            IssuedPassport issued = client.renewPassport(key.request(Optional.of(name), random));
            files.put(server, tenant.value(), KeptPassport.of(key, issued));
        } catch (FaultException failure) {
            LOG.log(System.Logger.Level.WARNING, "the passport is not renewed yet: {0}", failure.fault());
        } catch (GeneralSecurityException failure) {
            LOG.log(System.Logger.Level.WARNING, "the passport is not renewed yet", failure);
        }
    }

    /// Throws the passport for a tenant away.
    public void forget(TrustedServer server, String tenant) {
        files.forget(server, tenant);
    }
}
