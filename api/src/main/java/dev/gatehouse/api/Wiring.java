package dev.gatehouse.api;

import dev.gatehouse.api.authzen.EvaluationLog;
import dev.gatehouse.api.authzen.EvaluationRoutes;
import dev.gatehouse.api.authzen.MetadataRoute;
import dev.gatehouse.api.authzen.SearchRoutes;
import dev.gatehouse.api.change.ChangeDesk;
import dev.gatehouse.api.evidence.EvidenceRoutes;
import dev.gatehouse.api.export.ExportRoute;
import dev.gatehouse.api.feed.FeedRoute;
import dev.gatehouse.api.log.CosignatureDesk;
import dev.gatehouse.api.log.LogRoutes;
import dev.gatehouse.api.machine.Enrolment;
import dev.gatehouse.api.machine.EnrolmentCodes;
import dev.gatehouse.api.machine.MachineRoutes;
import dev.gatehouse.api.machine.PassportIssuer;
import dev.gatehouse.api.machine.Renewal;
import dev.gatehouse.api.metrics.Metrics;
import dev.gatehouse.api.review.ReviewRoutes;
import dev.gatehouse.api.route.ChangeRoutes;
import dev.gatehouse.api.route.DirectoryRoute;
import dev.gatehouse.api.route.EventRoutes;
import dev.gatehouse.api.route.ExplainRoute;
import dev.gatehouse.api.route.FindRoute;
import dev.gatehouse.api.route.JobRoutes;
import dev.gatehouse.api.route.RunningRoutes;
import dev.gatehouse.api.route.SearchLog;
import dev.gatehouse.api.route.SyncLog;
import dev.gatehouse.api.route.TenantRoutes;
import dev.gatehouse.api.route.UserRoutes;
import dev.gatehouse.api.session.Gate;
import dev.gatehouse.api.session.ProgramUse;
import dev.gatehouse.api.session.RefusalLog;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.SessionDesk;
import dev.gatehouse.api.session.SessionRoutes;
import dev.gatehouse.api.signin.HashQueue;
import dev.gatehouse.api.signin.PasswordDesk;
import dev.gatehouse.api.signin.SignInRoutes;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.crypto.codes.EntryCodeHasher;
import dev.gatehouse.crypto.codes.MachineCodeHasher;
import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.passwords.PasswordHasher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/// Joins the parts of the server: every object that serves requests is made here.
final class Wiring {
    private final PasswordDesk passwords;
    private final FeedRoute feed;
    private final ExportRoute exports;
    private final RefusalLog refusals;
    private final EvaluationLog evaluations;
    private final ProgramUse programs;
    private final Routes routes;

    /// @param issuer signs for machines
    /// @param ready whether requests can be served
    Wiring(ApiConfig config, ApiStores stores, PassportIssuer issuer, Metrics metrics, BooleanSupplier ready)
            throws IOException {
        var databases = stores.databases();
        var events = stores.events();
        var codes = new EntryCodeHasher(stores.master().derive(ApiStores.ENTRY_CODES));
        var unknownLogins = new Hmac(stores.master().derive("unknown-logins"));
        var queue = HashQueue.of(config.hashesAtOnce());
        passwords = new PasswordDesk(
                new PasswordHasher(config.passwordCost(), config.random()), config.hashesAtOnce(), stores.timer());
        refusals = new RefusalLog(databases, events, config.clock());
        evaluations = new EvaluationLog(databases, events, config.clock());
        var sessions = new SessionDesk(databases, events, stores.signal(), config.random());
        programs = new ProgramUse(databases, config.clock());
        var gate = new Gate(databases, sessions, refusals, programs);
        feed = new FeedRoute(databases, sessions, stores.signal(), config.clock());
        Path spool = config.data().resolve("spool");
        PrivateFiles.createFolder(spool);
        var cursors = new CursorSeal(stores.master());
        var searches = new SearchLog(databases, events, config.clock());
        var syncs = new SyncLog(databases, events);

        routes = new Routes(gate);
        new RunningRoutes(metrics, config.metricsToken(), ready, config.clock()).addTo(routes);
        new SignInRoutes(databases, gate, sessions, queue, passwords, codes, unknownLogins, events, refusals)
                .addTo(routes);
        var machineCodes = new MachineCodeHasher(stores.master().derive("machine-codes"));
        new MachineRoutes(
                        new EnrolmentCodes(machineCodes, events, config.random()),
                        new Enrolment(databases, queue, passwords, machineCodes, issuer, events),
                        new Renewal(databases, issuer, events, refusals),
                        config.clock())
                .addTo(routes);
        new SessionRoutes(sessions).addTo(routes);
        new TenantRoutes(stores.registry(), databases, config.clock()).addTo(routes);
        new JobRoutes(stores.creation(), stores.jobs(), config.database().id(), Wiring::inBackground).addTo(routes);
        new FindRoute(stores.registry(), databases, cursors, searches).addTo(routes);
        new DirectoryRoute(spool, syncs, searches).addTo(routes);
        new UserRoutes(cursors).addTo(routes);
        new ExplainRoute().addTo(routes);
        new EvaluationRoutes(evaluations).addTo(routes);
        new SearchRoutes(cursors).addTo(routes);
        new MetadataRoute().addTo(routes);
        new ChangeRoutes(new ChangeDesk(databases, events, codes, config.random()), stores.logs()::require)
                .addTo(routes);
        new LogRoutes(
                        stores.logs(),
                        new CosignatureDesk(databases, stores.logs().keys()))
                .addTo(routes);
        new EvidenceRoutes(databases, stores.logs(), searches, spool).addTo(routes);
        new EventRoutes(cursors, searches, syncs).addTo(routes);
        new ReviewRoutes(events).addTo(routes);
        exports = new ExportRoute(databases, sessions, searches, config.clock());
        exports.addTo(routes);
        feed.addTo(routes);
        measure(metrics, stores);
    }

    private void measure(Metrics metrics, ApiStores stores) {
        metrics.counter(
                "gatehouse.password.checks", "Passwords checked against a stored hash", () -> passwords.checks());
        metrics.counter(
                "gatehouse.password.hashes",
                "Passwords hashed, whether or not there was anything to check",
                () -> passwords.hashes());
        metrics.gauge("gatehouse.feeds", "Open feeds", feed::open);
        metrics.gauge("gatehouse.exports", "Exports of a trail under way", exports::open);
        metrics.gauge(
                "gatehouse.database.connections",
                "Open database connections",
                () -> stores.connections().open());
    }

    private static void inBackground(Runnable job) {
        ApiThreads.start("job", job);
    }

    PasswordDesk passwords() {
        return passwords;
    }

    FeedRoute feed() {
        return feed;
    }

    ExportRoute exports() {
        return exports;
    }

    RefusalLog refusals() {
        return refusals;
    }

    EvaluationLog evaluations() {
        return evaluations;
    }

    ProgramUse programs() {
        return programs;
    }

    Routes routes() {
        return routes;
    }
}
