package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A program of a column.
final class Robot implements Acting {
    private static final Duration LIFE = Duration.ofDays(30);

    private final TenantView administrator;
    private final InstantSource clock;
    private final Plight plight;
    private String token = "";
    private boolean spoilt;

    private Robot(TenantView administrator, InstantSource clock, Plight plight) {
        this.administrator = administrator;
        this.clock = clock;
        this.plight = plight;
    }

    /// Makes the account.
    ///
    /// @param role the id of what it is granted
    static Robot make(TenantView administrator, InstantSource clock, Standing standing, Optional<String> role)
            throws Exception {
        String id = UUID.randomUUID().toString();
        var plight = Plight.prepare(
                administrator,
                id,
                standing,
                Changes.program(id, "program-" + id, role),
                band -> Changes.closedBand(band, clock.instant()));
        var robot = new Robot(administrator, clock, plight);
        robot.token = robot.another();
        return robot;
    }

    @Override
    public String token() throws Exception {
        if (plight.standing() == Standing.FINE) {
            return token;
        }
        if (spoilt) {
            plight.end();
            token = another();
        }
        plight.begin();
        spoilt = true;
        return token;
    }

    /// It cannot give its token back: an administrator ends it.
    @Override
    public String sessionToEnd() throws Exception {
        return token();
    }

    private String another() throws Exception {
        var answer = administrator.change(List.of(Map.of(
                "type",
                "IssueServiceToken",
                "user",
                plight.account(),
                "until",
                clock.instant().plus(LIFE).toString())));
        ProofFailed.unless(answer.status() == 200, "a token answered %d %s", answer.status(), answer.text());
        for (JsonNode applied : answer.json().get("applied")) {
            if (applied.hasNonNull("token")) {
                return applied.get("token").asString();
            }
        }
        throw new ProofFailed("no token came back");
    }
}
