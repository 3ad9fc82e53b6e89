package dev.gatehouse.api.route;

import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.metrics.Metrics;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonBuilder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// For those who run the server: contract, health, figures.
public final class RunningRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Metrics metrics;
    private final Optional<String> metricsToken;
    private final BooleanSupplier ready;
    private final InstantSource clock;

    /// @param metricsToken lets in who asks for figures from elsewhere; a secret
    /// @param ready whether requests can be served
    /// @param clock the server's
    public RunningRoutes(Metrics metrics, Optional<String> metricsToken, BooleanSupplier ready, InstantSource clock) {
        this.metrics = metrics;
        this.metricsToken = metricsToken;
        this.ready = ready;
        this.clock = clock;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.open("getContract", _ -> contract())
                .open("isLive", _ -> health(true))
                .open("isReady", _ -> health(ready.getAsBoolean()))
                .open("readMetrics", this::metrics);
    }

    private Answer contract() {
        return Answer.json(new JsonBuilder()
                .put("contract", Contract.VERSION)
                .put("oldest", Contract.OLDEST)
                .put("time", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .build());
    }

    private static Answer health(boolean up) {
        return Answer.json(
                up ? 200 : 503,
                new JsonBuilder().put("status", up ? "up" : "down").build());
    }

    private Answer metrics(Call call) {
        if (!isLocal(call.address()) && !showsToken(call)) {
            throw FaultException.of(FaultCode.NOT_FOUND);
        }
        return new Answer.Whole(200, PROMETHEUS, metrics.text().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static boolean isLocal(String address) {
        return !address.isEmpty() && InetAddress.ofLiteral(address).isLoopbackAddress();
    }

    private boolean showsToken(Call call) {
        return metricsToken.isPresent()
                && call.incoming()
                        .header("Authorization")
                        .map(shown -> MessageDigest.isEqual(
                                shown.getBytes(StandardCharsets.UTF_8),
                                ("Bearer " + metricsToken.get()).getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }
}
