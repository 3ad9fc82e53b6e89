package dev.gatehouse.model.access;

import dev.gatehouse.model.hours.Next;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.CompiledRule;
import dev.gatehouse.model.rule.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What binds everybody who enters a tenant, those of the house too: its own rules on itself. Nobody waives hours for
/// somebody of the house.
public final class Threshold {
    private final List<CompiledRule> rules;

    private Threshold(List<CompiledRule> rules) {
        this.rules = rules;
    }

    /// That of the tenant whose rules these are.
    public static Threshold of(RuleBook book) {
        return new Threshold(book.tenant());
    }

    /// Whether every rule permits, at an instant and from a machine.
    public boolean permits(Instant at, Standpoint from) {
        return rules.stream().allMatch(rule -> rule.permits(at, from, false));
    }

    /// While they permit: the first instant at which they would not, from the same machine and if nobody does anything;
    /// empty: not for as long as is looked ahead.
    public Optional<Instant> until(Instant at, Standpoint from) {
        return RuleSignals.of(from, Optional.empty())
                .all(rules)
                .off(at, Next.horizon(at))
                .exactly();
    }
}
