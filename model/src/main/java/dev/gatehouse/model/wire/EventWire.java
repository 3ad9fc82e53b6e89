package dev.gatehouse.model.wire;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// An [AuditEvent]: the whole as the trail shows it, its leaf, and its detail apart.
public final class EventWire {
    private static final int MOST_FIELDS = 200_000;
    private static final int LONGEST = 2_000;

    private EventWire() {}

    /// The event as searches answer it.
    public static Json.Obj encode(AuditEvent event) {
        var out = head(event).put("detail", encodeDetail(event.detail()));
        event.index().ifPresent(index -> out.put("index", index));
        return out.build();
    }

    /// What is hashed into the log: opaque and structural, with the digest of the salted detail.
    ///
    /// @param detailDigest SHA-256 over salt and canonical detail, lower-case hexadecimal
    public static Json.Obj leaf(AuditEvent event, String detailDigest) {
        return head(event).put("detailDigest", detailDigest).build();
    }

    private static JsonBuilder head(AuditEvent event) {
        return new JsonBuilder()
                .put("id", event.id().toString())
                .put("time", event.time())
                .put("actor", event.actor().value())
                .put("action", event.action())
                .putIf("target", event.target().map(Target::wire))
                .put("outcome", event.outcome().wire())
                .putTexts("reasons", event.reasons())
                .put("revision", event.revision())
                .put("request", event.request())
                .putAll(
                        "fields",
                        event.fields().stream().map(EventWire::encodeField).toList());
    }

    /// The detail apart.
    public static Json.Obj encodeDetail(EventDetail detail) {
        var more = new JsonBuilder();
        detail.more().forEach(more::put);
        return new JsonBuilder()
                .putIf("actorName", detail.actorName())
                .putIf("targetName", detail.targetName())
                .putIf("address", detail.address())
                .putIf("text", detail.text())
                .putIf("ticket", detail.ticket())
                .putIf("callerCheck", detail.callerCheck())
                .putAll(
                        "fields",
                        detail.fields().stream().map(EventWire::encodeField).toList())
                .put("more", more.build())
                .build();
    }

    private static Json.Obj encodeField(FieldChange change) {
        return new JsonBuilder()
                .put("field", change.field())
                .putIf("before", change.before())
                .putIf("after", change.after())
                .build();
    }

    /// Reads an event, whole or as its leaf; a leaf has no detail.
    public static AuditEvent decode(JsonFields in) {
        return new AuditEvent(
                new EventId(in.uuid("id")),
                in.instant("time"),
                in.parsed("actor", 60, ActorId::new).orElse(ActorId.ANONYMOUS),
                in.text("action", 40),
                in.parsed("target", 120, Target::ofWire),
                in.word("outcome", Outcome::ofWire).orElse(Outcome.DONE),
                in.texts("reasons", 20, 60),
                in.whole("revision", 0, Long.MAX_VALUE),
                in.optionalText("request", 60).orElse(""),
                fields(in),
                in.object("detail").map(EventWire::decodeDetail).orElse(EventDetail.NONE),
                in.optionalWhole("index", 0, Long.MAX_VALUE)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()));
    }

    /// Reads a detail.
    public static EventDetail decodeDetail(JsonFields in) {
        Map<String, String> more = new TreeMap<>();
        in.object("more")
                .ifPresent(object -> object.names()
                        .forEach(name -> object.optionalText(name, LONGEST).ifPresent(text -> more.put(name, text))));
        return new EventDetail(
                in.optionalText("actorName", LONGEST),
                in.optionalText("targetName", LONGEST),
                in.optionalText("address", 60),
                in.optionalText("text", LONGEST),
                in.optionalText("ticket", LONGEST),
                in.optionalText("callerCheck", 60),
                fields(in),
                more);
    }

    private static List<FieldChange> fields(JsonFields in) {
        return in.list("fields", MOST_FIELDS).stream()
                .map(item -> JsonFields.of(item, in.at("fields")))
                .map(field -> new FieldChange(
                        field.text("field", 200),
                        field.optionalText("before", LONGEST),
                        field.optionalText("after", LONGEST)))
                .toList();
    }
}
