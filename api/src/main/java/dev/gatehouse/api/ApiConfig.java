package dev.gatehouse.api;

import dev.gatehouse.api.forward.ForwardTarget;
import dev.gatehouse.api.store.connect.DatabaseServer;
import dev.gatehouse.api.tenant.TenantRequest;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.model.machine.AddressBlock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// What the API is told of where and how it runs.
///
/// @param data the folder of its own (0700): keys, certificates, answers on their way
/// @param host the address to listen on
/// @param port the port to listen on; 0 picks one
/// @param names under which names or addresses it is reached besides `localhost`
/// @param proxies the networks of the proxies that are believed about where a request came from
/// @param database the server that holds the control database and, today, all tenants
/// @param house what the operators' tenant begins with, if there is none yet
/// @param passwordCost what hashing a password costs
/// @param hashesAtOnce how many passwords are hashed at a time: as many as there are cores
/// @param metricsToken lets in who asks for the figures from another machine; a secret
/// @param forwards where trails are handed on to
/// @param clock the server's
/// @param random a secure source
public record ApiConfig(
        Path data,
        String host,
        int port,
        List<String> names,
        List<AddressBlock> proxies,
        DatabaseServer database,
        TenantRequest house,
        Argon2Cost passwordCost,
        int hashesAtOnce,
        Optional<String> metricsToken,
        List<ForwardTarget> forwards,
        InstantSource clock,
        SecureRandom random) {
    /// Keeps an own copy.
    public ApiConfig {
        names = List.copyOf(names);
        proxies = List.copyOf(proxies);
        forwards = List.copyOf(forwards);
    }

    /// Says nothing of the secrets.
    @Override
    public String toString() {
        return "ApiConfig[" + data + ", " + host + ":" + port + "]";
    }
}
