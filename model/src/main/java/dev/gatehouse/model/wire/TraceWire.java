package dev.gatehouse.model.wire;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.access.Trace;
import dev.gatehouse.model.directory.Admission;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.rule.Named;
import dev.gatehouse.model.wire.rule.RuleWire;
import java.util.List;
import java.util.Optional;

/// A [Trace]: the members of the decision, and `trace` beside them, a line a condition.
public final class TraceWire {
    private static final String HOLDS = "holds";
    private static final int MOST = 10_000;

    private TraceWire() {}

    /// The wire form.
    public static Json.Obj encode(Trace trace) {
        var out = new JsonBuilder();
        DecisionWire.encode(trace.decision()).members().forEach(out::put);
        return out.putAll("trace", trace.lines().stream().map(TraceWire::encode).toList())
                .build();
    }

    private static Json.Obj encode(Trace.Line line) {
        var out = new JsonBuilder();
        return switch (line) {
            case Trace.OfAccount of ->
                out.put("line", "account")
                        .put("about", of.about().wire())
                        .put(HOLDS, of.holds())
                        .putIf("boundary", of.boundary())
                        .build();
            case Trace.Waiver waiver ->
                out.put("line", "waiver")
                        .put(HOLDS, waiver.holds())
                        .put("from", waiver.admission().from())
                        .put("until", waiver.admission().until())
                        .put("by", waiver.admission().by().value())
                        .putIf("ticket", waiver.admission().ticket())
                        .build();
            case Trace.OfRule rule ->
                out.put("line", "rule")
                        .put("rule", rule.rule().toString())
                        .put("name", rule.name())
                        .put("scope", RuleWire.encode(rule.scope()))
                        .put("on", rule.on())
                        .put(HOLDS, rule.holds())
                        .putAll(
                                "ways",
                                rule.ways().stream().map(TraceWire::encode).toList())
                        .build();
            case Trace.Brings brings ->
                out.put("line", "brings")
                        .put("role", brings.role().toString())
                        .put(HOLDS, brings.holds())
                        .put("from", brings.from())
                        .putIf("until", brings.until())
                        .build();
        };
    }

    private static Json.Obj encode(Trace.Way way) {
        var out = new JsonBuilder().put(HOLDS, way.holds());
        way.hours()
                .ifPresent(hours -> out.put(
                        "hours",
                        new JsonBuilder()
                                .put(HOLDS, hours.holds())
                                .putIf("next", hours.next())
                                .putAll(
                                        "bands",
                                        hours.bands().stream()
                                                .map(TraceWire::encode)
                                                .toList())
                                .build()));
        way.machine()
                .ifPresent(machine -> out.put(
                        "machine",
                        new JsonBuilder()
                                .put(HOLDS, machine.holds())
                                .putTexts("needed", machine.needed())
                                .putIf("was", machine.was())
                                .build()));
        return out.putTexts("unknown", way.unknown()).build();
    }

    private static Json.Obj encode(Trace.Band band) {
        return new JsonBuilder()
                .put("band", band.band().toString())
                .put("name", band.name())
                .put(HOLDS, band.holds())
                .putIf("was", band.was())
                .putIf("changes", band.changes())
                .build();
    }

    /// Reads the wire form.
    public static Trace decode(JsonFields in) {
        return new Trace(
                DecisionWire.decode(in),
                in.list("trace", MOST).stream()
                        .map(item -> line(JsonFields.of(item, in.at("trace"))))
                        .toList());
    }

    private static Trace.Line line(JsonFields in) {
        return switch (in.text("line", 10)) {
            case "account" ->
                new Trace.OfAccount(
                        in.word("about", ReasonCode::ofWire)
                                .orElseThrow(() -> JsonFields.invalid(in.at("about"), "missing")),
                        in.flag(HOLDS),
                        in.optionalInstant("boundary"));
            case "waiver" ->
                new Trace.Waiver(
                        in.flag(HOLDS),
                        new Admission(
                                in.instant("from"),
                                in.instant("until"),
                                new ActorId(in.text("by", 60)),
                                in.optionalText("ticket", Bounds.NUMBER)));
            case "rule" ->
                new Trace.OfRule(
                        new RuleId(in.uuid("rule")),
                        Named.name(in),
                        in.object("scope")
                                .map(RuleWire::scope)
                                .orElseThrow(() -> JsonFields.invalid(in.at("scope"), "missing")),
                        in.flag("on"),
                        in.flag(HOLDS),
                        in.list("ways", AccessRule.MOST_WAYS).stream()
                                .map(item -> way(JsonFields.of(item, in.at("ways"))))
                                .toList());
            case "brings" ->
                new Trace.Brings(
                        new RoleId(in.uuid("role")), in.flag(HOLDS), in.instant("from"), in.optionalInstant("until"));
            default -> throw JsonFields.invalid(in.at("line"), "word");
        };
    }

    private static Trace.Way way(JsonFields in) {
        return new Trace.Way(
                in.flag(HOLDS),
                in.object("hours").map(TraceWire::hours),
                in.object("machine")
                        .map(machine -> new Trace.Machines(
                                machine.flag(HOLDS),
                                machine.texts("needed", MOST, Bounds.NAME),
                                machine.optionalText("was", 200))),
                in.texts("unknown", MOST, 120));
    }

    private static Trace.Hours hours(JsonFields in) {
        List<Trace.Band> bands = in.list("bands", WayIn.MOST_BANDS).stream()
                .map(item -> JsonFields.of(item, in.at("bands")))
                .map(band -> new Trace.Band(
                        new BandId(band.uuid("band")),
                        Named.name(band),
                        band.flag(HOLDS),
                        band.optionalText("was", 200),
                        band.optionalInstant("changes")))
                .toList();
        Optional<java.time.Instant> next = in.optionalInstant("next");
        return new Trace.Hours(in.flag(HOLDS), next, bands);
    }
}
