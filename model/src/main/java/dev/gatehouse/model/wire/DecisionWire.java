package dev.gatehouse.model.wire;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;

/// A [Decision] with all its reasons.
public final class DecisionWire {
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
                .build();
    }

    private static Json.Obj encode(Reason reason) {
        return new JsonBuilder()
                .put("code", reason.code().wire())
                .putIf("since", reason.since())
                .putIf("nextPermitted", reason.ends())
                .putIf("value", reason.value())
                .build();
    }

    /// Reads the wire form.
    public static Decision decode(JsonFields in) {
        var reasons = in.list("reasons", 100).stream()
                .map(item -> JsonFields.of(item, in.at("reasons")))
                .map(reason -> new Reason(
                        reason.word("code", ReasonCode::ofWire)
                                .orElseThrow(() -> JsonFields.invalid(reason.at("code"), "missing")),
                        reason.optionalInstant("since"),
                        reason.optionalInstant("nextPermitted"),
                        reason.optionalText("value", 500)))
                .toList();
        return new Decision(reasons, in.optionalInstant("permittedUntil"), in.optionalInstant("nextPermitted"));
    }
}
