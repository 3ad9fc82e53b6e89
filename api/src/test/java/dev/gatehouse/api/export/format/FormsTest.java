package dev.gatehouse.api.export.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.TrailFormat;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// What each form makes of an event, read back by readers that know nothing of how it was written.
class FormsTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final Instant TIME = Instant.parse("2026-03-29T01:59:59.123456Z");
    private static final UUID ID = UUID.fromString("019c0000-0000-7000-8000-000000000001");

    private static AuditEvent event(String action, ActorId actor, Optional<Target> target, EventDetail detail) {
        return new AuditEvent(
                new EventId(ID),
                TIME,
                actor,
                action,
                target,
                Outcome.REFUSED,
                List.of("rank", "expired"),
                17,
                "req,1",
                List.of(new FieldChange("expiry", Optional.of("a,\"b\""), Optional.empty())),
                detail,
                OptionalLong.empty());
    }

    private static EventDetail said(String text) {
        return new EventDetail(
                Optional.of(text),
                Optional.of(text),
                Optional.of("192.0.2.1"),
                Optional.of(text),
                Optional.of(text),
                Optional.of("callback"),
                List.of(),
                Map.of("count", "3"));
    }

    private static RawEvent raw(AuditEvent event, boolean erased) {
        byte[] leaf = CanonicalJson.bytes(EventWire.leaf(event, "00".repeat(32)));
        byte[] detail = CanonicalJson.bytes(EventWire.encodeDetail(event.detail()));
        return RawEvent.of(leaf, erased ? Optional.empty() : Optional.of(detail), OptionalLong.of(41));
    }

    private static String written(TrailFormat format, RawEvent event) {
        var out = new Bytes();
        EventForm.of(format, ACME).event(event, out);
        return new String(out.copy(), StandardCharsets.UTF_8);
    }

    private static ActorId person() {
        return new ActorId("00000000-0000-7000-8000-00000000000a");
    }

    @Test
    void everyActionOfOursIsOneActivity() {
        assertThat(OcsfActivity.BY_ACTION.keySet()).isEqualTo(new TreeSet<>(Vocabulary.ACTIONS));
        assertThat(OcsfActivity.BY_ACTION.values()).noneMatch(activity -> activity.of() == OcsfClass.BASE_EVENT);
    }

    @Test
    void everyActionIsWhatTheSchemaAsksOfItsClass() {
        var targets = List.of(
                Optional.of(new Target("user", ID.toString())),
                Optional.of(new Target("role", ID.toString())),
                Optional.<Target>empty());
        var actors = List.of(person(), new ActorId("house/" + ID), ActorId.system("import"), ActorId.ANONYMOUS);
        for (String action : Vocabulary.ACTIONS) {
            for (var target : targets) {
                for (var actor : actors) {
                    check(event(action, actor, target, said("why")), false);
                    check(event(action, actor, target, EventDetail.NONE), true);
                }
            }
        }
    }

    private static void check(AuditEvent event, boolean erased) {
        String line = written(TrailFormat.OCSF, raw(event, erased));
        assertThat(line).endsWith("}\n");
        assertThat(OcsfRules.faults(JsonReader.readForeign(line.getBytes(StandardCharsets.UTF_8))))
                .as(line)
                .isEmpty();
        assertThat(line).contains("\"time\":" + TIME.toEpochMilli() + ",");
    }

    @Test
    void theEndOfAnOcsfFileIsAnEventOfTheSchemaToo() {
        var out = new Bytes();
        EventForm.of(TrailFormat.OCSF, ACME).end(3, TIME, out);
        assertThat(OcsfRules.faults(JsonReader.readForeign(out.copy()))).isEmpty();
    }

    /// A text of any characters comes back as it was, and no cell begins with a sign of a formula.
    @Property(tries = 400)
    void aCellHoldsAnyTextAndIsNoFormula(@ForAll @StringLength(max = 40) String any) {
        String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        for (String start : List.of("", "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", "\uff1d", "\uff20")) {
            check(start + text);
        }
    }

    private static void check(String text) {
        List<List<String>> rows = CsvRows.read(
                written(TrailFormat.CSV, raw(event("SignIn", person(), Optional.empty(), said(text)), false)));
        assertThat(rows).hasSize(1);
        List<String> row = rows.getFirst();
        assertThat(row).hasSize(20);
        assertThat(row)
                .allMatch(cell -> cell.isEmpty() || "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(cell.charAt(0)) < 0);
        assertThat(CsvRows.unguarded(row.get(4))).isEqualTo(text);
        assertThat(CsvRows.unguarded(row.get(11))).isEqualTo(text);
    }

    @Test
    void aRowHasEverythingInItsPlace() {
        List<String> row = CsvRows.read(written(
                        TrailFormat.CSV,
                        raw(
                                event("EditRole", person(), Optional.of(new Target("role", ID.toString())), said("x")),
                                false)))
                .getFirst();
        assertThat(row)
                .containsExactly(
                        "41",
                        ID.toString(),
                        TIME.toString(),
                        person().value(),
                        "x",
                        "EditRole",
                        "role/" + ID,
                        "x",
                        "refused",
                        "rank expired",
                        "192.0.2.1",
                        "x",
                        "x",
                        "callback",
                        "17",
                        "req,1",
                        "[{\"before\":\"a,\\\"b\\\"\",\"field\":\"expiry\"}]",
                        "no",
                        "",
                        "{\"count\":\"3\"}");
    }

    @Test
    void aCsvFileIsATableFromTheNamesToTheEnd() {
        var out = new Bytes();
        EventForm form = EventForm.of(TrailFormat.CSV, ACME);
        form.begin(out);
        form.event(raw(event("SignIn", person(), Optional.empty(), said("a")), true), out);
        form.end(1, TIME, out);
        List<List<String>> rows = CsvRows.read(new String(out.copy(), StandardCharsets.UTF_8));
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == 20);
        assertThat(rows.get(1).get(17)).isEqualTo("yes");
        assertThat(rows.getLast().subList(0, 4)).containsExactly("end", "1", TIME.toString(), "");
    }

    @Test
    void aLineOfJsonIsTheEvent() {
        AuditEvent event = event("SignIn", person(), Optional.empty(), said("é\n"));
        String line = written(TrailFormat.JSONL, raw(event, false));
        assertThat(line.lines()).hasSize(1);
        Json read = JsonReader.readForeign(line.getBytes(StandardCharsets.UTF_8));
        AuditEvent again = EventWire.decode(JsonFields.of(read, ""));
        assertThat(again.detail()).isEqualTo(event.detail());
        assertThat(again.fields()).isEqualTo(event.fields());
        assertThat(again.index()).hasValue(41);
    }

    @Test
    void whatIsNoEventIsNotWrittenAndLeavesNothing() {
        var bad = new ArrayList<String>(List.of("", "{", "[]", "{\"id\":\"a\nb\"}", "{\"a\":1}x", "{\"a\"}"));
        bad.add("{\"action\":\"Invented\",\"id\":\"x\"}");
        for (String text : bad) {
            var event = RawEvent.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), OptionalLong.empty());
            for (TrailFormat format : List.of(TrailFormat.CSV, TrailFormat.OCSF)) {
                var out = new Bytes();
                assertThatThrownBy(() -> EventForm.of(format, ACME).event(event, out))
                        .as(text + " as " + format)
                        .isInstanceOf(UnreadableException.class);
                assertThat(out.size()).isZero();
            }
        }
        var twoLines = RawEvent.of(
                "{\"a\":1,\n\"b\":2}".getBytes(StandardCharsets.UTF_8), Optional.empty(), OptionalLong.empty());
        assertThatThrownBy(() -> written(TrailFormat.JSONL, twoLines)).isInstanceOf(UnreadableException.class);
    }
}
