package dev.gatehouse.api.feed;

import dev.gatehouse.api.feed.FeedWatch.Look;
import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// One stream of server-sent events (WHATWG HTML §9.2). It looks when it is woken, when the session is about to end,
/// and at each heartbeat, in case a wake-up was lost.
final class FeedStream {
    /// How long nothing is said at most.
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final FeedWatch watch;
    private final Bell bell;
    private final InstantSource clock;
    private final BooleanSupplier stopping;

    FeedStream(FeedWatch watch, Bell bell, InstantSource clock, BooleanSupplier stopping) {
        this.watch = watch;
        this.bell = bell;
        this.clock = clock;
        this.stopping = stopping;
    }

    /// Tells what is new until the session is over, the server stops or the reader has gone.
    void run(OutputStream out) throws IOException {
        try {
            Look look = watch.look();
            while (look instanceof Look.State state) {
                tell(out, "state", state(state));
                if (!awaitNews(state) && stopping.getAsBoolean()) {
                    return;
                }
                look = next(state);
                if (stopping.getAsBoolean()) {
                    return;
                }
            }
            if (look instanceof Look.Over(String reason)) {
                tell(out, "end", new JsonBuilder().put("reason", reason).build());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// While the database is away the stream goes on with what it knew: a broken stream would tell the reader no more.
    private Look next(Look.State known) {
        try {
            return watch.look();
        } catch (FaultException e) {
            if (e.fault().code() != FaultCode.UNAVAILABLE && e.fault().code() != FaultCode.BUSY) {
                throw e;
            }
            return known;
        }
    }

    private boolean awaitNews(Look.State state) throws InterruptedException {
        Duration rest = Duration.between(clock.instant(), state.until());
        return bell.await(Stream.of(HEARTBEAT, rest.plusMillis(1))
                .min(Comparator.naturalOrder())
                .orElseThrow());
    }

    private Json.Obj state(Look.State state) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new JsonBuilder()
                .put("revision", state.revision())
                .put("facts", state.facts())
                .put("events", state.events())
                .put("until", state.until())
                .putIf("ends", state.ends())
                .put("time", now)
                .build();
    }

    private static void tell(OutputStream out, String name, Json.Obj data) throws IOException {
        out.write(("event: " + name + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        out.write(JsonWriter.bytes(data));
        out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
