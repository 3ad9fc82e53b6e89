package dev.gatehouse.api.testing;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventIds;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.store.connect.ServerConnections;
import dev.gatehouse.api.store.control.ControlDatabase;
import dev.gatehouse.api.store.control.LoginSeal;
import dev.gatehouse.api.store.control.TenantTable;
import dev.gatehouse.api.store.signal.ControlSignal;
import dev.gatehouse.api.tenant.TenantCreation;
import dev.gatehouse.api.tenant.TenantRegistry;
import dev.gatehouse.api.tenant.TenantRequest;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// An installation on the test server: control database, house, tenants. One process of it.
public final class TestHouse implements AutoCloseable {
    /// When the clock of a test begins.
    public static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    private static final SecretKey256 MASTER = SecretKey256.of(new byte[SecretKey256.BYTES]);

    public final SettableClock clock = new SettableClock(START);
    public final SecureRandom random = new SecureRandom();
    public final DatabaseServer server;
    public final ServerConnections connections;
    public final ControlDatabase control;
    public final LoginSeal seal = new LoginSeal(MASTER, random);
    public final TenantTable tenants;
    public final TenantRegistry registry;
    public final ControlSignal signal;
    public final TenantDatabases databases;
    public final EventDesk events = new EventDesk(new EventIds(random), random);
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweep").factory());

    private TestHouse(int limit) {
        server = TestPostgres.server(limit);
        connections = new ServerConnections(server, scheduler);
        control = new ControlDatabase(connections, MASTER);
        tenants = new TenantTable(control, seal);
        registry = new TenantRegistry(tenants);
        signal = new ControlSignal(control);
        databases = new TenantDatabases(Map.of(server.id(), connections), tenants, signal, _ -> {}, clock);
    }

    /// A new installation, on an emptied server.
    public static TestHouse fresh() {
        TestPostgres.empty();
        var house = new TestHouse(20);
        ControlDatabase.prepare(house.server, house.connections, MASTER);
        house.signal.start();
        return house;
    }

    /// One more process of the installation that is there.
    public static TestHouse another() {
        var house = new TestHouse(20);
        house.signal.start();
        return house;
    }

    public TenantCreation creation() {
        return new TenantCreation(Map.of(server.id(), server), control, seal, databases, events, clock);
    }

    public static TenantRequest request(String id) {
        var tenant = new TenantId(id);
        return new TenantRequest(
                new Tenant(tenant, "Tenant " + id, tenant.isHouse() ? Environment.HOUSE : Environment.TEST),
                "main",
                Policy.standard(ZoneId.of("Europe/Paris")),
                new FirstAdministrator("first", "First Administrator", "first@" + id + ".example"));
    }

    /// Makes a tenant.
    public TenantId create(String id) {
        return creation()
                .create(request(id), ActorId.system("installation"), "test")
                .id();
    }

    @Override
    public void close() {
        signal.close();
        connections.close();
        scheduler.shutdownNow();
    }
}
