package dev.gatehouse.ui.why.words;

import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.PartWords;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The conditions of an answer as lines, in order: the account, a waiver, the rules at the door, what brings the
/// permission. What holds of the account is one line.
public final class WhyLines {
    private final Words words;
    private final Directory known;
    private final PartWords parts;

    /// Lines for one reader.
    ///
    /// @param known what things are called
    public WhyLines(Words words, Directory known) {
        this.words = words;
        this.known = known;
        parts = new PartWords(words, known);
    }

    /// All lines, with what the rules ask for now.
    public List<WhyLine> of(Answer answer) {
        return lines(
                answer,
                rule -> Optional.ofNullable(known.restrictions().rules().get(rule.rule()))
                        .map(this::ways));
    }

    /// All lines of an answer about the past, with what the rules asked for then, as far as its trace says.
    public List<WhyLine> ofThen(Answer answer) {
        return lines(answer, this::asked);
    }

    private List<WhyLine> lines(Answer answer, Function<Trace.OfRule, Optional<String>> asks) {
        var lines = new ArrayList<WhyLine>();
        account(answer, lines);
        for (Trace.Line line : answer.trace().lines()) {
            switch (line) {
                case Trace.OfAccount _ -> {
                    // Said above, together.
                }
                case Trace.Waiver waiver -> {
                    if (waiver.holds()) {
                        lines.add(new WhyLine(
                                Status.OK,
                                WhyLine.Kind.OTHER,
                                words.text(
                                        "why.waived",
                                        words.times().moment(waiver.admission().until())),
                                Optional.empty()));
                    }
                }
                case Trace.OfRule rule -> lines.add(rule(rule, answer, asks.apply(rule)));
                case Trace.Brings brings -> lines.add(brings(brings));
            }
        }
        return lines;
    }

    private void account(Answer answer, List<WhyLine> lines) {
        int before = lines.size();
        for (Reason reason : answer.decision().reasons()) {
            if (reason.rule().isEmpty()) {
                lines.add(new WhyLine(
                        Status.BAD,
                        WhyLine.Kind.OTHER,
                        words.reasons().word(reason.code()),
                        Optional.of(words.reasons().sentence(reason))));
            }
        }
        if (lines.size() == before) {
            lines.add(new WhyLine(Status.OK, WhyLine.Kind.OTHER, words.text("why.account"), Optional.empty()));
        }
    }

    private WhyLine rule(Trace.OfRule line, Answer answer, Optional<String> asks) {
        if (!line.on()) {
            return new WhyLine(
                    Status.UNKNOWN, WhyLine.Kind.OFF, words.text("why.ruleOff", line.name()), Optional.empty());
        }
        String scope = parts.scope(line.scope());
        if (line.holds()) {
            return new WhyLine(
                    Status.OK,
                    WhyLine.Kind.PERMITS,
                    words.text("why.rulePermits", line.name()),
                    asks.map(ways -> words.text("why.asks", scope, ways)));
        }
        return new WhyLine(
                Status.BAD,
                WhyLine.Kind.REFUSES,
                words.text("why.ruleRefuses", line.name()),
                asks.map(ways -> words.text("why.neededWas", scope, ways, was(line, answer))));
    }

    /// The bands and machines that its ways named.
    private Optional<String> asked(Trace.OfRule line) {
        return line.ways().stream()
                .map(way -> Stream.concat(
                                way.hours().stream()
                                        .flatMap(hours -> hours.bands().stream())
                                        .map(Trace.Band::name),
                                way.machine().stream()
                                        .map(machine -> words.text("why.from", String.join(", ", machine.needed()))))
                        .collect(Collectors.joining(", ")))
                .filter(way -> !way.isEmpty())
                .reduce((some, next) -> words.text("vocabulary.or", some, next));
    }

    private String ways(AccessRule rule) {
        return rule.ways().stream()
                .map(parts.ways()::sentence)
                .reduce((some, next) -> words.text("vocabulary.or", some, next))
                .orElseGet(() -> words.text("vocabulary.noWay"));
    }

    /// The time where hours were asked for, and the place where machines were.
    private String was(Trace.OfRule line, Answer answer) {
        var was = new ArrayList<String>();
        line.ways().stream()
                .flatMap(way -> way.hours().stream())
                .flatMap(hours -> hours.bands().stream())
                .flatMap(band -> band.was().stream())
                .findFirst()
                .map(this::local)
                .ifPresent(was::add);
        if (line.ways().stream().anyMatch(way -> way.machine().isPresent())) {
            was.add(new WhyWords(words).from(answer.from()));
        }
        return was.isEmpty() ? NumberWords.NONE : String.join(", ", was);
    }

    private String local(String zoned) {
        var then = ZonedDateTime.parse(zoned);
        return words.text(
                "why.local", words.times().moment(then.toInstant(), then.getZone()), TimeWords.city(then.getZone()));
    }

    private WhyLine brings(Trace.Brings brings) {
        String role = known.role(brings.role()).map(Role::name).orElse(NumberWords.NONE);
        Optional<String> until =
                brings.until().map(end -> words.text("why.until", words.times().moment(end)));
        return brings.holds()
                ? new WhyLine(Status.OK, WhyLine.Kind.OTHER, words.text("why.brings", role), until)
                : new WhyLine(
                        Status.BAD,
                        WhyLine.Kind.OTHER,
                        words.text("why.bringsNot", role),
                        Optional.of(words.text("why.since", words.times().moment(brings.from())))
                                .map(start ->
                                        until.map(end -> start + " " + end).orElse(start)));
    }
}
