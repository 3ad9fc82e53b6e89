package dev.gatehouse.client.http;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns a problem document (RFC 9457) into a fault, with everything it says as arguments.
final class Problems {
    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    private Problems() {}

    /// The fault that an answer stands for.
    ///
    /// @param status 300 to 599
    /// @param retryAfter the header of that name
    static Fault fault(int status, byte[] body, Optional<String> retryAfter) {
        try {
            var in = JsonFields.of(JsonReader.read(body), "");
            var code = in.optionalText("code", 40);
            Map<String, String> arguments = new LinkedHashMap<>();
            in.object("arguments")
                    .ifPresent(given -> given.names()
                            .forEach(name ->
                                    given.optionalText(name, LONGEST).ifPresent(text -> arguments.put(name, text))));
            in.optionalText("request", 40).ifPresent(request -> arguments.put("request", request));
            in.optionalWhole("index", 0, Integer.MAX_VALUE)
                    .ifPresent(index -> arguments.put("index", Long.toString(index)));
            reasons(in, arguments);
            failures(in, arguments);
            retryAfter
                    .filter(text -> text.matches("[0-9]{1,4}"))
                    .ifPresent(seconds -> arguments.put("retryAfter", seconds));
            return code.flatMap(FaultCode::ofWire)
                    .map(known -> new Fault(known, arguments))
                    // A newer server may refuse for a reason that this version does not know.
                    .orElseGet(() ->
                            Fault.of(FaultCode.BAD_ANSWER, "status", status).with("code", code.orElse("")));
        } catch (JsonSyntaxException | FaultException expectedOfWhatIsNoProblemDocument) {
            return Fault.of(FaultCode.BAD_ANSWER, "status", status);
        }
    }

    /// `reasons` = codes; `CODE.since`, `CODE.nextPermitted`; `nextPermitted`.
    private static void reasons(JsonFields in, Map<String, String> arguments) {
        var reasons = in.list("reasons", MOST).stream()
                .map(item -> JsonFields.of(item, "reasons"))
                .toList();
        if (reasons.isEmpty()) {
            return;
        }
        arguments.put("reasons", reasons.stream().map(r -> r.text("code", 60)).collect(Collectors.joining(",")));
        for (JsonFields reason : reasons) {
            String code = reason.text("code", 60);
            reason.optionalInstant("since").ifPresent(at -> arguments.put(code + ".since", at.toString()));
            reason.optionalInstant("nextPermitted")
                    .ifPresent(at -> arguments.put(code + ".nextPermitted", at.toString()));
        }
        in.optionalInstant("nextPermitted").ifPresent(at -> arguments.put("nextPermitted", at.toString()));
    }

    /// `rules` = the rules that a password breaks; `RULE.asked`, `RULE.actual`.
    private static void failures(JsonFields in, Map<String, String> arguments) {
        var failures = in.list("failures", MOST).stream()
                .map(item -> JsonFields.of(item, "failures"))
                .toList();
        if (failures.isEmpty()) {
            return;
        }
        arguments.put("rules", failures.stream().map(f -> f.text("rule", 60)).collect(Collectors.joining(",")));
        for (JsonFields failure : failures) {
            String rule = failure.text("rule", 60);
            failure.optionalWhole("asked", 0, Integer.MAX_VALUE)
                    .ifPresent(asked -> arguments.put(rule + ".asked", Long.toString(asked)));
            failure.optionalWhole("actual", 0, Integer.MAX_VALUE)
                    .ifPresent(actual -> arguments.put(rule + ".actual", Long.toString(actual)));
        }
    }

    /// A problem document as it came, for what arguments cannot hold: the fields of a conflict.
    static Optional<Json> document(byte[] body) {
        try {
            return Optional.of(JsonReader.read(body));
        } catch (JsonSyntaxException expectedOfWhatIsNoProblemDocument) {
            return Optional.empty();
        }
    }
}
