package dev.gatehouse.ui.words;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.fault.FaultCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Message keys that the code puts together from a prefix and a code: the one place that says which codes there are.
/// The prefix, up to its last dot, stands in the code as a text of its own.
final class KeyFamilies {
    static final Map<String, List<String>> ALL = Map.of(
            "fault.", codes(FaultCode.values(), FaultCode::wire),
            "reason.word.", codes(ReasonCode.values(), ReasonCode::wire),
            "reason.verb.",
                    codes(ReasonCode.values(), ReasonCode::wire).stream()
                            .filter(code -> code.startsWith("account_") || code.equals("password_due"))
                            .toList(),
            "preview.kind.",
                    Vocabulary.ACTIONS.stream()
                            .filter(action -> Arrays.stream(EventKind.values())
                                    .noneMatch(kind -> kind.wire().equals(action)))
                            .toList());

    private KeyFamilies() {}

    private static <E> List<String> codes(E[] values, java.util.function.Function<E, String> code) {
        return Arrays.stream(values).map(code).toList();
    }
}
