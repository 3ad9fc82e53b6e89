package dev.gatehouse.api;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventIds;
import dev.gatehouse.api.log.LogKeeper;
import dev.gatehouse.api.log.LogKeys;
import dev.gatehouse.api.log.SignerMemory;
import dev.gatehouse.api.log.WaitingLogs;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.connect.ServerConnections;
import dev.gatehouse.api.store.control.ControlDatabase;
import dev.gatehouse.api.store.control.JobTable;
import dev.gatehouse.api.store.control.LoginSeal;
import dev.gatehouse.api.store.control.TenantTable;
import dev.gatehouse.api.store.signal.ControlSignal;
import dev.gatehouse.api.tenant.TenantCreation;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.api.thread.ApiThreads;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.ActorId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the API keeps its things in, and the keys to it.
///
/// @param master the key that is in no database; others are derived from it
/// @param timer does what is to be done now and then
record ApiStores(
        SecretKey256 master,
        ScheduledExecutorService timer,
        ServerConnections connections,
        ControlDatabase control,
        ControlSignal signal,
        TenantDatabases databases,
        TenantRegistry registry,
        JobTable jobs,
        EventDesk events,
        TenantCreation creation,
        LogKeeper logs)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiStores.class);
    /// Which key hashes entry codes.
    static final String ENTRY_CODES = "entry-codes";

    private static final String KEYS = "keys";
    private static final String MASTER_KEY = KEYS + "/master.key";

    /// Opens everything; makes what is missing.
    static ApiStores open(ApiConfig config) throws IOException {
        SecretKey256 master = SecretKey256.of(
                PrivateFiles.readOrCreate(config.data().resolve(MASTER_KEY), () -> randomBytes(config)));
        ScheduledExecutorService timer = ApiThreads.timer();
        var server = config.database();
        var connections = new ServerConnections(server, timer);
        ControlDatabase.prepare(server, connections, master);
        ApiStores stores = of(config, master, timer, connections);
        stores.creation.resume();
        if (stores.registry.find(config.house().tenant().id()).isEmpty()) {
            stores.creation.create(config.house(), ActorId.system("installation"), "start");
        }
        return stores;
    }

    /// Opens what is there, and makes nothing.
    ///
    /// @throws IOException if there is no master key, or it may not be read
    static ApiStores existing(ApiConfig config) throws IOException {
        SecretKey256 master = masterKey(config);
        ScheduledExecutorService timer = ApiThreads.timer();
        return of(config, master, timer, new ServerConnections(config.database(), timer));
    }

    /// The key of an installation that is there.
    ///
    /// @throws IOException if there is none, or it may not be read
    static SecretKey256 masterKey(ApiConfig config) throws IOException {
        return SecretKey256.of(PrivateFiles.read(config.data().resolve(MASTER_KEY)));
    }

    private static ApiStores of(
            ApiConfig config, SecretKey256 master, ScheduledExecutorService timer, ServerConnections connections)
            throws IOException {
        var server = config.database();
        var control = new ControlDatabase(connections, master);
        var seal = new LoginSeal(master, config.random());
        var tenants = new TenantTable(control, seal);
        var registry = new TenantRegistry(tenants);
        var signal = new ControlSignal(control).start();
        var waiting = new WaitingLogs();
        var databases = new TenantDatabases(Map.of(server.id(), connections), tenants, signal, waiting, config.clock());
        var events = new EventDesk(new EventIds(config.random()), config.random());
        var creation =
                new TenantCreation(Map.of(server.id(), server), control, seal, databases, events, config.clock());
        var logs = new LogKeeper(
                waiting,
                databases,
                LogKeys.open(config.data().resolve(KEYS), config.random()),
                new SignerMemory(config.data().resolve("log-memory")),
                timer,
                config.clock(),
                events);
        return new ApiStores(
                master,
                timer,
                connections,
                control,
                signal,
                databases,
                registry,
                new JobTable(control),
                events,
                creation,
                logs);
    }

    private static byte[] randomBytes(ApiConfig config) {
        byte[] bytes = new byte[SecretKey256.BYTES];
        config.random().nextBytes(bytes);
        return bytes;
    }

    /// Whether the database answers.
    boolean isReachable() {
        try {
            return control.answers();
        } catch (FaultException e) {
            LOG.debug("the control database is away", e);
            return false;
        }
    }

    @Override
    public void close() {
        logs.close();
        timer.shutdownNow();
        signal.close();
        connections.close();
    }
}
