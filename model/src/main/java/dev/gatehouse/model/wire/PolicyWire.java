package dev.gatehouse.model.wire;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.policy.Liftable;
import dev.gatehouse.model.policy.PasswordRules;
import dev.gatehouse.model.policy.Policy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A [Policy]; durations in ISO 8601.
public final class PolicyWire {
    private PolicyWire() {}

    /// The wire form.
    public static Json.Obj encode(Policy policy) {
        return new JsonBuilder()
                .put("homeZone", policy.homeZone().getId())
                .put("maxFailures", policy.maxFailures())
                .put("firstLock", policy.firstLock().toString())
                .putTexts(
                        "mayLift",
                        policy.mayLift().stream().sorted().map(Liftable::wire).toList())
                .put("longestExtension", policy.longestExtension().toString())
                .put("ticketRequired", policy.ticketRequired())
                .putTexts(
                        "callerChecks",
                        policy.callerChecks().stream().map(CallerCheck::wire).toList())
                .putTexts("mayGrant", policy.mayGrant().stream().sorted().toList())
                .put("passwordComposition", policy.passwords().composition())
                .putIf("passwordMaxAge", policy.passwords().maxAge())
                .put("eachPermit", policy.eachPermit())
                .build();
    }

    /// Reads the wire form.
    public static Policy decode(JsonFields in) {
        return new Policy(
                zone(in),
                (int) in.whole("maxFailures", 3, 100),
                duration(in, "firstLock").orElseThrow(() -> JsonFields.invalid(in.at("firstLock"), "missing")),
                java.util.Set.copyOf(words(in, "mayLift", Liftable::ofWire)),
                duration(in, "longestExtension")
                        .orElseThrow(() -> JsonFields.invalid(in.at("longestExtension"), "missing")),
                in.flag("ticketRequired"),
                words(in, "callerChecks", CallerCheck::ofWire),
                ChangeWire.permissions(in, "mayGrant"),
                new PasswordRules(in.flag("passwordComposition"), duration(in, "passwordMaxAge")),
                in.flag("eachPermit"));
    }

    private static ZoneId zone(JsonFields in) {
        String id = in.text("homeZone", 60);
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw JsonFields.invalid(in.at("homeZone"), "zone");
        }
    }

    private static Optional<Duration> duration(JsonFields in, String name) {
        return in.optionalText(name, 40).map(text -> {
            try {
                return Duration.parse(text);
            } catch (DateTimeException e) {
                throw JsonFields.invalid(in.at(name), "duration");
            }
        });
    }

    private static <T> List<T> words(JsonFields in, String name, Function<String, Optional<T>> ofWire) {
        return in.texts(name, 20, 40).stream()
                .map(text -> ofWire.apply(text).orElseThrow(() -> JsonFields.invalid(in.at(name), "word")))
                .toList();
    }
}
