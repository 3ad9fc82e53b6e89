package dev.gatehouse.model.wire;

import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;

/// An [Expiry] as an instant, or as null with `neverReason` beside it.
final class ExpiryWire {
    private static final String NEVER = "neverReason";

    private ExpiryWire() {}

    static void put(JsonBuilder out, String name, Expiry expiry) {
        switch (expiry) {
            case Expiry.At at -> out.put(name, at.until());
            case Expiry.Never never -> out.put(name, Json.NULL).put(NEVER, never.reason());
        }
    }

    static Expiry read(JsonFields in, String name) {
        var until = in.optionalInstant(name);
        var reason = in.optionalText(NEVER, Bounds.TEXT).filter(text -> !text.isBlank());
        if (until.isPresent() == reason.isPresent()) {
            throw JsonFields.invalid(in.at(name), "instant or " + NEVER);
        }
        return until.<Expiry>map(Expiry.At::new).orElseGet(() -> new Expiry.Never(reason.orElseThrow()));
    }
}
