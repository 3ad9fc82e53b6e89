package dev.gatehouse.ui.words;

import dev.gatehouse.model.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentence of a fault: what happened, what was kept, what to do, then the code to quote.
public final class FaultWords {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DURATION = Pattern.compile("P[0-9DTHMS.]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Messages messages;
    private final TimeWords times;
    private final NumberWords numbers;

    FaultWords(Messages messages, TimeWords times, NumberWords numbers) {
        this.messages = messages;
        this.times = times;
        this.numbers = numbers;
    }

    /// The sentence without the code.
    public String sentence(Fault fault) {
        Map<String, Object> shown = fault.arguments().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown(entry.getValue())));
        return messages.textNamed("fault." + fault.code().wire(), shown);
    }

    /// The sentence with the small code one can quote: `… (conflict)`.
    public String full(Fault fault) {
        String reference = fault.arguments().get("reference");
        String code = fault.code().wire() + (reference == null ? "" : " · " + reference);
        return sentence(fault) + " (" + code + ")";
    }

    private Object shown(String value) {
        if (INSTANT.matcher(value).matches()) {
            return times.moment(Instant.parse(value));
        }
        if (DURATION.matcher(value).matches()) {
            return numbers.duration(Duration.parse(value));
        }
        return NUMBER.matcher(value).matches() ? (Object) Long.parseLong(value) : value;
    }
}
