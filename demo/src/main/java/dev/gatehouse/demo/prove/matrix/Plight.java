package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// How it stands with an account, brought about and taken back by changes.
///
/// @param administrator whose changes they are
/// @param account whose plight it is
/// @param standing what it shall be
/// @param rule the id of the account's own rule, which is there while hours or machines are in the way
/// @param band the id of hours that are not now
/// @param network the id of a network that nobody comes from
record Plight(TenantView administrator, String account, Standing standing, String rule, String band, String network) {
    /// Prepares an account that is fine as yet.
    ///
    /// @param first what else is to be changed before
    /// @param closed a band, under the id it is given, that is not open now
    static Plight prepare(
            TenantView administrator,
            String account,
            Standing standing,
            List<Map<String, Object>> first,
            Function<String, Map<String, Object>> closed)
            throws IOException, ProofFailed {
        var plight = new Plight(
                administrator,
                account,
                standing,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        var changes = new ArrayList<>(first);
        changes.add(closed.apply(plight.band));
        changes.add(Changes.network(plight.network, Changes.ELSEWHERE));
        plight.apply(changes);
        return plight;
    }

    /// Gets the account into it.
    void begin() throws IOException, ProofFailed {
        apply(
                switch (standing) {
                    case FINE -> List.of();
                    case EXPIRED -> List.of(Changes.expiry(account, "2021-01-01T00:00:00Z"));
                    case DISABLED -> List.of(Changes.of("DisableUser", "user", account));
                    case OUTSIDE_HOURS -> List.of(ownRule("bands", band));
                    case WRONG_MACHINE -> List.of(ownRule("machines", network));
                    case SIGNED_OUT -> List.of(Changes.of("EndSessions", "user", account));
                });
    }

    /// Gets the account out of it.
    void end() throws IOException, ProofFailed {
        apply(
                switch (standing) {
                    case FINE, SIGNED_OUT -> List.of();
                    case EXPIRED -> List.of(Changes.expiry(account, Changes.FAR));
                    case DISABLED -> List.of(Changes.of("EnableUser", "user", account));
                    case OUTSIDE_HOURS, WRONG_MACHINE -> List.of(Changes.of("RemoveRule", "rule", rule));
                });
    }

    private Map<String, Object> ownRule(String kind, String id) {
        return Changes.ruleOf(rule, account, List.of(Map.of(kind, List.of(id))));
    }

    private void apply(List<Map<String, Object>> changes) throws IOException, ProofFailed {
        if (!changes.isEmpty()) {
            var answer = administrator.change(changes);
            ProofFailed.unless(answer.status() == 200, "%s answered %d %s", changes, answer.status(), answer.text());
        }
    }
}
