package dev.gatehouse.model.wire;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.policy.CallerCheck;

/// [CallPapers] as the body of `POST …/enrolment`.
public final class CallPapersWire {
    private CallPapersWire() {}

    /// The wire form.
    public static Json.Obj encode(CallPapers papers) {
        return new JsonBuilder()
                .putIf("ticket", papers.ticket())
                .putIf("callerCheck", papers.callerCheck().map(CallerCheck::wire))
                .build();
    }

    /// Reads the wire form.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the path of what is wrong
    public static CallPapers decode(Json value) {
        var in = JsonFields.of(value, "");
        var papers = new CallPapers(
                in.optionalText("ticket", Bounds.NUMBER).filter(text -> !text.isBlank()),
                in.word("callerCheck", CallerCheck::ofWire));
        in.done();
        return papers;
    }
}
