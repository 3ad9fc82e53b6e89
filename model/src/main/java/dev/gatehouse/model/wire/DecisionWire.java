package dev.gatehouse.model.wire;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;

/// A [Decision] with all its reasons.
public final class DecisionWire {
    private static final int MOST_REASONS = 10_000;

    private DecisionWire() {}

    /// The wire form.
    public static Json.Obj encode(Decision decision) {
        return new JsonBuilder()
                .put("permitted", decision.isPermitted())
                .putAll(
                        "reasons",
                        decision.reasons().stream().map(DecisionWire::encode).toList())
                .putIf("permittedUntil", decision.permittedUntil())
                .putIf("nextPermitted", decision.nextPermitted())
                .putIf("notBefore", decision.notBefore())
                .putIf("tz", decision.tzVersion())
                .build();
    }

    private static Json.Obj encode(Reason reason) {
        var out = new JsonBuilder()
                .put("code", reason.code().wire())
                .putIf("since", reason.since())
                .putIf("nextPermitted", reason.ends())
                .putIf("value", reason.value())
                .putIf("rule", reason.rule());
        if (!reason.needed().isEmpty()) {
            out.putTexts("needed", reason.needed());
        }
        return out.putIf("was", reason.was()).build();
    }

    /// Reads the wire form.
    public static Decision decode(JsonFields in) {
        var reasons = in.list("reasons", MOST_REASONS).stream()
                .map(item -> JsonFields.of(item, in.at("reasons")))
                .map(reason -> new Reason(
                        reason.word("code", ReasonCode::ofWire)
                                .orElseThrow(() -> JsonFields.invalid(reason.at("code"), "missing")),
                        reason.optionalInstant("since"),
                        reason.optionalInstant("nextPermitted"),
                        reason.optionalText("value", 500),
                        reason.parsed("rule", 36, RuleId::of),
                        reason.texts("needed", Reason.MOST_NEEDED, Bounds.NAME),
                        reason.optionalText("was", 200)))
                .toList();
        return new Decision(
                reasons,
                in.optionalInstant("permittedUntil"),
                in.optionalInstant("nextPermitted"),
                in.optionalInstant("notBefore"),
                in.optionalText("tz", 40));
    }
}
