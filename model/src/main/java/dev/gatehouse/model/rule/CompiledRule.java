package dev.gatehouse.model.rule;

import dev.gatehouse.model.machine.Standpoint;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A rule with its ways compiled.
public final class CompiledRule {
    private final AccessRule rule;
    private final CompiledWay[] ways;

    CompiledRule(AccessRule rule, List<CompiledWay> ways) {
        this.rule = rule;
        this.ways = ways.toArray(CompiledWay[]::new);
    }

    /// Whether one of its ways is in, or the rule is off.
    ///
    /// @param waived whether hours are waived now
    public boolean permits(Instant at, Standpoint from, boolean waived) {
        for (CompiledWay way : ways) {
            if (way.permits(at, from, waived)) {
                return true;
            }
        }
        return !rule.on();
    }

    /// The rule as it is written.
    public AccessRule rule() {
        return rule;
    }

    /// Its ways.
    public List<CompiledWay> ways() {
        return List.copyOf(Arrays.asList(ways));
    }
}
