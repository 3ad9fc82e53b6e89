package dev.gatehouse.client.remote;

import dev.gatehouse.client.http.Call;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.RequestWire;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.policy.CallPapers;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.query.WhyQuery;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.wire.CallPapersWire;
import dev.gatehouse.model.wire.ChangeSetWire;
import dev.gatehouse.model.wire.ReviewWire;
import dev.gatehouse.model.wire.why.ExplanationWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Questions in the words of the contract.
final class Requests {
    private Requests() {}

    /// @param secret `password` or `entryCode`
    static Call signIn(String tenant, String login, String secret, char[] value) {
        var body = new JsonBuilder().put("tenant", tenant).put("login", login).build();
        return Call.post("/v1/session", JsonWriter.bytesWithSecrets(body, Map.of(secret, value)));
    }

    static Call choosePassword(char[] password, Optional<char[]> current) {
        Map<String, char[]> secrets = new LinkedHashMap<>();
        secrets.put("password", password);
        current.ifPresent(present -> secrets.put("current", present));
        return Call.post("/v1/password", JsonWriter.bytesWithSecrets(dev.gatehouse.model.json.Json.Obj.EMPTY, secrets));
    }

    static Call enrol(TenantId tenant, char[] code, String request) {
        var body = new JsonBuilder()
                .put("tenant", tenant.value())
                .put("request", request)
                .build();
        return Call.post("/v1/enrolment", JsonWriter.bytesWithSecrets(body, Map.of("code", code)));
    }

    static Call renew(String request) {
        return Call.post(
                "/v1/passport",
                JsonWriter.bytes(new JsonBuilder().put("request", request).build()));
    }

    static Call enrolmentCode(TenantId tenant, MachineId machine, CallPapers papers) {
        return Call.post(
                of(tenant, "machines/" + machine + "/enrolment"), JsonWriter.bytes(CallPapersWire.encode(papers)));
    }

    static Call cosignature(TenantId tenant, VerifierKey key, SignedNote note) {
        return Call.post(
                of(tenant, "log/cosignatures"),
                JsonWriter.bytes(new JsonBuilder()
                        .put("key", key.toString())
                        .put("note", new String(note.bytes(), StandardCharsets.UTF_8))
                        .build()));
    }

    static Call directory(TenantId tenant, Optional<DirectoryAnswer.Position> since) {
        Map<String, Optional<?>> query = new LinkedHashMap<>();
        query.put("since", since.map(DirectoryAnswer.Position::revision));
        query.put("facts", since.map(DirectoryAnswer.Position::facts));
        query.put("rights", since.flatMap(DirectoryAnswer.Position::rights));
        var call = Call.get(Call.query(of(tenant, "directory"), query)).with("Accept-Encoding", "gzip");
        return since.flatMap(DirectoryAnswer.Position::etag)
                .map(etag -> call.with("If-None-Match", etag))
                .orElse(call);
    }

    static Call past(TenantId tenant, Optional<Instant> at) {
        return Call.get(Call.query(of(tenant, "directory/past"), Map.of("at", at)))
                .with("Accept-Encoding", "gzip");
    }

    static Call users(TenantId tenant, UserQuery asked, Optional<String> cursor, int limit) {
        Map<String, Optional<?>> query = new LinkedHashMap<>();
        query.put("q", Optional.of(asked.text()).filter(text -> !text.isBlank()));
        query.put("filter", asked.filter().map(UserFilter::wire));
        query.put("role", asked.role());
        query.put("order", Optional.of(asked.order().wire()));
        query.put("descending", Optional.of(asked.descending()));
        query.put("limit", Optional.of(limit));
        query.put("cursor", cursor);
        return Call.get(Call.query(of(tenant, "users"), query));
    }

    static Call events(TenantId tenant, EventQuery asked, EventSpot spot, int limit) {
        Map<String, Optional<?>> query = conditions(asked);
        query.put("limit", Optional.of(limit));
        switch (spot) {
            case EventSpot.Latest _ -> {}
            case EventSpot.Cursor cursor -> query.put("cursor", Optional.of(cursor.text()));
            case EventSpot.Before before -> query.put("at", Optional.of(before.instant()));
            case EventSpot.From from -> {
                query.put("at", Optional.of(from.instant()));
                query.put("direction", Optional.of("newer"));
            }
        }
        return Call.get(Call.query(of(tenant, "events"), query));
    }

    static Call summary(TenantId tenant, EventQuery asked) {
        return Call.get(Call.query(of(tenant, "events/summary"), conditions(asked)));
    }

    static Call export(TenantId tenant, EventQuery asked, TrailFormat format) {
        Map<String, Optional<?>> query = conditions(asked);
        query.put("format", Optional.of(format.wire()));
        return Call.get(Call.query(of(tenant, "events/export"), query)).asWork();
    }

    private static Map<String, Optional<?>> conditions(EventQuery asked) {
        Map<String, Optional<?>> query = new LinkedHashMap<>();
        query.put("actor", asked.actor().map(ActorId::value));
        query.put("target", asked.target().map(Target::wire));
        query.put("about", asked.involving().map(Target::wire));
        query.put("action", asked.action());
        query.put("outcome", asked.outcome().map(Outcome::wire));
        query.put("reason", asked.reason());
        query.put("address", asked.address());
        query.put("q", asked.text());
        query.put("from", asked.from());
        query.put("to", asked.to());
        query.put("notActor", joined(asked.excluded().actors()));
        query.put("notAction", joined(asked.excluded().actions()));
        return query;
    }

    private static Optional<String> joined(List<?> all) {
        return Optional.of(all.stream().map(Object::toString).collect(Collectors.joining(",")))
                .filter(text -> !text.isEmpty());
    }

    static Call changes(TenantId tenant, ChangeSet set, boolean dryRun) {
        String path = of(tenant, "changes") + (dryRun ? "?dryRun=true" : "");
        return Call.post(path, JsonWriter.bytes(ChangeSetWire.encode(set))).asWork();
    }

    static Call explain(TenantId tenant, WhyQuery query) {
        return Call.post(of(tenant, "explain"), JsonWriter.bytes(ExplanationWire.encode(query)));
    }

    static Call evidence(TenantId tenant, EvidenceRequest request) {
        // A control stands for a filter of its own.
        var asked = request.control().isEmpty()
                ? request
                : new EvidenceRequest(request.period(), EventFilter.ALL, request.control(), request.sample());
        return Call.post(of(tenant, "evidence"), JsonWriter.bytes(RequestWire.encode(asked)))
                .asWork();
    }

    static String review(TenantId tenant, LocalDate day) {
        return of(tenant, "reviews/" + day);
    }

    static Call dispose(TenantId tenant, LocalDate day, ReviewSaying saying) {
        return Call.post(review(tenant, day) + "/dispositions", JsonWriter.bytes(ReviewWire.encode(saying)));
    }

    static String of(TenantId tenant, String rest) {
        return "/v1/tenants/" + tenant + "/" + rest;
    }
}
