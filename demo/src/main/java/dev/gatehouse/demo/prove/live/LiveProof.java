package dev.gatehouse.demo.prove.live;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.TwoServers;
import java.time.Duration;
import java.time.InstantSource;

/// While people work through two API processes, their access or a right of theirs is ended through one of the two: the
/// first request begun after the answer is refused by either, every time, and their streams close within a second.
public final class LiveProof implements Proof {
    /// Within what a stream closes.
    public static final Duration PROMISED = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Duration closing;

    /// @param clock that the servers share
    /// @param closing within what a stream has to close: [#PROMISED], or longer on a machine that has other work
    public LiveProof(InstantSource clock, Duration closing) {
        this.clock = clock;
        this.closing = closing;
    }

    @Override
    public String name() {
        return "live";
    }

    @Override
    public int fullCount() {
        return 1_000;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var servers = TwoServers.start(setting, Lanes.TENANTS, 20, 50);
        try {
            return new Lanes(servers, clock, closing, setting);
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }
}
