package dev.gatehouse.ui.why.ask;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.machine.Machine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How somebody who is refused would come in soonest.
public sealed interface NearestWay {
    /// By coming at another time, or from elsewhere.
    ///
    /// @param when the first instant; that of the question: at once
    /// @param from from where; empty: from where was asked, although that is nowhere known
    record Come(Instant when, Optional<From> from) implements NearestWay {}

    /// By being let in outside the hours.
    ///
    /// @param until until when
    record LetIn(Instant until) implements NearestWay {}

    /// The soonest from the place that was asked, and the soonest from another where that is sooner.
    static List<NearestWay> of(Answer answer) {
        Decision decision = answer.decision();
        if (decision.isPermitted()) {
            return List.of();
        }
        var ways = new ArrayList<NearestWay>();
        decision.nextPermitted().map(next -> new Come(next, answer.from())).ifPresent(ways::add);
        elsewhere(answer)
                .filter(other -> decision.nextPermitted()
                        .map(here -> other.when().isBefore(here))
                        .orElse(true))
                .ifPresent(other -> ways.addFirst(other));
        return List.copyOf(ways);
    }

    /// The soonest from the place that was asked, of an instant whose other rules are not known here.
    static List<NearestWay> ofThen(Answer answer) {
        return answer.decision().nextPermitted().<NearestWay>map(next -> new Come(next, answer.from())).stream()
                .toList();
    }

    /// Whether waived hours are all that is missing.
    ///
    /// @param by who would let them in
    static Optional<NearestWay> letIn(Answer answer, Instant until, ActorId by) {
        if (answer.decision().isPermitted()) {
            return Optional.empty();
        }
        var admission = new Admission(answer.at(), until, by, Optional.empty());
        var profile = answer.profile();
        var admitted = new AccessProfile(
                profile.user().admitted(Optional.of(admission)), profile.roles(), profile.restrictions());
        return Optional.<NearestWay>of(new LetIn(until))
                .filter(_ -> AccessDecider.decide(admitted, answer.request()).isPermitted());
    }

    private static Optional<Come> elsewhere(Answer answer) {
        var gate = Gate.of(answer.profile());
        return answer.profile().restrictions().machines().values().stream()
                .sorted(Comparator.comparing(Machine::name))
                .map(From::of)
                .flatMap(from -> soonest(gate, answer, from).stream())
                .min(Comparator.comparing(Come::when));
    }

    private static Optional<Come> soonest(Gate gate, Answer answer, From from) {
        var asked = answer.request();
        Decision there = AccessDecider.decide(
                gate, new AccessRequest(asked.at(), asked.facts(), asked.permission(), from.standpoint()));
        return (there.isPermitted() ? Optional.of(asked.at()) : there.nextPermitted())
                .map(when -> new Come(when, Optional.of(from)));
    }
}
