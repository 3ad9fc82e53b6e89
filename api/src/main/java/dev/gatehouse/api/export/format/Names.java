package dev.gatehouse.api.export.format;

/// The members of an event, as [dev.gatehouse.model.wire.EventWire] names them.
final class Names {
    static final byte[] ID = Bytes.of("id");
    static final byte[] TIME = Bytes.of("time");
    static final byte[] ACTOR = Bytes.of("actor");
    static final byte[] ACTION = Bytes.of("action");
    static final byte[] TARGET = Bytes.of("target");
    static final byte[] OUTCOME = Bytes.of("outcome");
    static final byte[] REASONS = Bytes.of("reasons");
    static final byte[] REVISION = Bytes.of("revision");
    static final byte[] REQUEST = Bytes.of("request");
    static final byte[] FIELDS = Bytes.of("fields");

    static final byte[] ACTOR_NAME = Bytes.of("actorName");
    static final byte[] TARGET_NAME = Bytes.of("targetName");
    static final byte[] ADDRESS = Bytes.of("address");
    static final byte[] TEXT = Bytes.of("text");
    static final byte[] TICKET = Bytes.of("ticket");
    static final byte[] CALLER_CHECK = Bytes.of("callerCheck");
    static final byte[] MORE = Bytes.of("more");

    private Names() {}
}
