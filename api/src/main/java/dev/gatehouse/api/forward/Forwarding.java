package dev.gatehouse.api.forward;

import dev.gatehouse.api.export.format.SyslogForm;
import dev.gatehouse.api.log.LogKeys;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.crypto.keys.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLContext;

/// Hands on all trails that the configuration names, each on its own: a receiver that is away holds up nobody.
public final class Forwarding implements AutoCloseable {
    private static final String NO_NAME = "-";

    private final List<Forwarder> forwarders = new ArrayList<>();

    /// Makes everything ready; nothing is sent yet.
    ///
    /// @param folder of the cursors, of the owner only
    /// @param names under which this host is known; the first goes into the messages
    /// @param keys say what a tenant's log is called
    /// @throws IOException if a certificate or key cannot be read
    /// @throws GeneralSecurityException if one cannot be used
    public Forwarding(
            List<ForwardTarget> targets,
            Path folder,
            List<String> names,
            TenantDatabases databases,
            LogKeys keys,
            ScheduledExecutorService timer,
            SecureRandom random)
            throws IOException, GeneralSecurityException {
        for (ForwardTarget target : targets) {
            forwarders.add(new Forwarder(
                    target,
                    tls(target, random),
                    folder,
                    databases,
                    epoch -> keys.origin(target.tenant(), epoch),
                    new SyslogForm(target.tenant(), target.format(), names.isEmpty() ? NO_NAME : names.getFirst()),
                    timer,
                    Forwarder.Pace.USUAL));
        }
    }

    private static SSLContext tls(ForwardTarget target, SecureRandom random)
            throws IOException, GeneralSecurityException {
        String authority = Files.readString(target.authority(), StandardCharsets.US_ASCII);
        Optional<ReloadableIdentity> identity = Optional.empty();
        if (target.identity().isPresent()) {
            identity = Optional.of(new ReloadableIdentity(
                    Identity.ofPem(PrivateFiles.read(target.identity().get()))));
        }
        return TlsContexts.client(Pem.certificates(authority).getFirst(), identity, random);
    }

    /// Begins.
    public Forwarding start() {
        forwarders.forEach(forwarder -> ApiThreads.start("forward", forwarder::run));
        return this;
    }

    @Override
    public void close() {
        forwarders.forEach(Forwarder::close);
    }
}
