package dev.gatehouse.model.evidence;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.Excluded;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A [EvidenceRequest] as it is sent, and as a manifest keeps it.
public final class RequestWire {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{1,60}");
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_CODE = 60;

    private RequestWire() {}

    /// All of it; absent parts are left out.
    public static Json.Obj encode(EvidenceRequest request) {
        EventFilter filter = request.filter();
        var out = new JsonBuilder()
                .putIf("from", request.period().from())
                .putIf("to", request.period().to())
                .putIf("actor", filter.actor())
                .putIf("target", filter.target().map(Target::wire))
                .putIf("about", filter.involving().map(Target::wire))
                .putTexts("actions", filter.actions())
                .putIf("outcome", filter.outcome().map(Outcome::wire))
                .putIf("reason", filter.reason())
                .putIf("address", filter.address())
                .putIf("words", filter.words())
                .putTexts("notActors", filter.excluded().actors())
                .putTexts("notActions", filter.excluded().actions())
                .putIf("control", request.control());
        request.sample()
                .ifPresent(sample -> out.put(
                        "sample",
                        new JsonBuilder()
                                .put("size", sample.size())
                                .put("seed", sample.seed())
                                .build()));
        return out.build();
    }

    /// Reads one.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for what is none, or out of bounds
    public static EvidenceRequest decode(JsonFields in) {
        var request = new EvidenceRequest(period(in), filter(in), text(in, "control", LONGEST_CODE), sample(in));
        in.done();
        return request;
    }

    private static Period period(JsonFields in) {
        try {
            return new Period(in.optionalInstant("from"), in.optionalInstant("to"));
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid("to", "later");
        }
    }

    private static EventFilter filter(JsonFields in) {
        return new EventFilter(
                in.parsed("actor", LONGEST_CODE, ActorId::new),
                in.parsed("target", 120, Target::ofWire),
                in.parsed("about", 120, Target::ofWire),
                new TreeSet<>(in.texts("actions", Vocabulary.ACTIONS.size(), LONGEST_CODE)),
                in.word("outcome", Outcome::ofWire),
                text(in, "reason", LONGEST_CODE),
                in.parsed("address", LONGEST_CODE, RequestWire::address),
                text(in, "words", LONGEST_WORDS),
                excluded(in));
    }

    private static Excluded excluded(JsonFields in) {
        try {
            return new Excluded(
                    in.texts("notActors", Excluded.MOST, LONGEST_CODE).stream()
                            .map(ActorId::new)
                            .toList(),
                    in.texts("notActions", Excluded.MOST, LONGEST_CODE));
        } catch (IllegalArgumentException e) {
            throw JsonFields.invalid("notActors", "value");
        }
    }

    private static Optional<String> text(JsonFields in, String name, int longest) {
        return in.optionalText(name, longest).filter(text -> !text.isEmpty());
    }

    private static String address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            throw new IllegalArgumentException("not an address");
        }
        return text;
    }

    private static Optional<Sample> sample(JsonFields in) {
        return in.object("sample").map(sample -> {
            int size = (int) sample.whole("size", 1, Sample.MOST);
            Sample draw = sample.parsed("seed", LONGEST_CODE + 4, seed -> new Sample(size, seed))
                    .orElseThrow(() -> JsonFields.invalid("sample.seed", "missing"));
            sample.done();
            return draw;
        });
    }
}
