package dev.gatehouse.api;

import dev.gatehouse.api.authzen.EvaluationLog;
import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.export.ExportRoute;
import dev.gatehouse.api.feed.FeedRoute;
import dev.gatehouse.api.forward.Forwarding;
import dev.gatehouse.api.http.HttpServer;
import dev.gatehouse.api.http.Proxies;
import dev.gatehouse.api.log.LogKeeper;
import dev.gatehouse.api.metrics.Metrics;
import dev.gatehouse.api.session.ProgramUse;
import dev.gatehouse.api.session.RefusalLog;
import dev.gatehouse.api.signin.PasswordDesk;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.tenant.TenantCreation;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.api.tls.ServerTls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API as one object: made from a configuration, started, stopped.
public final class Api implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final long FLUSH_SECONDS = 20;
    private static final long REFRESH_HOURS = 1;

    private final ApiConfig config;
    private final ApiStores stores;
    private final ServerTls tls;
    private final Metrics metrics;
    private final PasswordDesk passwords;
    private final FeedRoute feed;
    private final ExportRoute exports;
    private final RefusalLog refusals;
    private final EvaluationLog evaluations;
    private final ProgramUse programs;
    private final Forwarding forwarding;
    private final HttpServer server;
    private final List<Future<?>> recurring = new ArrayList<>();
    private volatile boolean stopping;

    /// Makes everything ready, the control database and the house too if there are none yet; nothing listens yet.
    ///
    /// @throws IOException if the folder cannot be used
    /// @throws GeneralSecurityException if keys or certificates there cannot be used
    /// @throws dev.gatehouse.model.fault.FaultException `unavailable` if the database cannot be reached
    public Api(ApiConfig config) throws IOException, GeneralSecurityException {
        this.config = config;
        tls = ServerTls.open(config.data().resolve("tls"), config.names(), config.random(), config.clock());
        stores = ApiStores.open(config);
        metrics = new Metrics();
        var wiring = new Wiring(config, stores, tls::issue, metrics, this::isReady);
        passwords = wiring.passwords();
        feed = wiring.feed();
        exports = wiring.exports();
        refusals = wiring.refusals();
        evaluations = wiring.evaluations();
        programs = wiring.programs();
        forwarding = new Forwarding(
                config.forwards(),
                config.data().resolve("forward"),
                config.names(),
                stores.databases(),
                stores.logs().keys(),
                stores.timer(),
                config.random());
        server = new HttpServer(
                config.host(),
                config.port(),
                tls.context(),
                tls.passports(),
                new Proxies(config.proxies()),
                wiring.routes().table(Contract.load()),
                config.random(),
                metrics);
    }

    /// Listens, and goes on with jobs that were broken off.
    public Api start() {
        stores.logs().start();
        server.start();
        forwarding.start();
        var timer = stores.timer();
        recurring.add(timer.scheduleWithFixedDelay(this::flush, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS));
        recurring.add(timer.scheduleWithFixedDelay(tls::refresh, REFRESH_HOURS, REFRESH_HOURS, TimeUnit.HOURS));
        LOG.info("listening on {}", url());
        return this;
    }

    /// Where it listens.
    public URI url() {
        return URI.create("https://localhost:" + server.port());
    }

    /// The file with the certificate that clients are to trust.
    public Path authorityFile() {
        return tls.authorityFile();
    }

    /// Takes a certificate that was put into the folder; connections that are open stay so.
    public void reloadCertificate() {
        tls.refresh();
    }

    /// The tenants' databases, for whoever fills them before anybody is served.
    public TenantDatabases databases() {
        return stores.databases();
    }

    /// Which tenants there are.
    public TenantRegistry registry() {
        return stores.registry();
    }

    /// Writes events, for whoever brings in a history.
    public EventDesk events() {
        return stores.events();
    }

    /// The tenants' logs.
    public LogKeeper logs() {
        return stores.logs();
    }

    /// Makes tenants.
    public TenantCreation creation() {
        return stores.creation();
    }

    /// How many passwords were checked against a stored hash.
    public long passwordChecks() {
        return passwords.checks();
    }

    private boolean isReady() {
        return !stopping && stores.isReachable();
    }

    /// Writes the counts that are due. The server does so now and then by itself.
    public void flush() {
        writing(refusals::flush);
        writing(evaluations::flush);
        writing(programs::flush);
    }

    /// One kind of counts that cannot be written keeps no other from it.
    private static void writing(Runnable counts) {
        try {
            counts.run();
        } catch (RuntimeException e) {
            LOG.warn("counts could not be written", e);
        }
    }

    /// Ends the streams, lets requests under way finish, and closes what was opened.
    public void stop() {
        stopping = true;
        recurring.forEach(task -> task.cancel(false));
        feed.close();
        exports.close();
        forwarding.close();
        server.stop();
        writing(refusals::flushAll);
        writing(evaluations::flushAll);
        writing(programs::flushAll);
        passwords.close();
        stores.close();
        metrics.close();
        LOG.info("stopped {}", config);
    }

    @Override
    public void close() {
        stop();
    }
}
