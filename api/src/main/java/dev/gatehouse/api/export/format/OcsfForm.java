package dev.gatehouse.api.export.format;

import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// One event a line, as the Open Cybersecurity Schema Framework 1.8 puts it. What has no place there stands under
/// `unmapped`, so that nothing is lost. The last line is a base event with `{"before":INSTANT,"events":N}` as `end`
/// under `unmapped`.
final class OcsfForm implements EventForm {
    private static final byte[] USER = Bytes.of("user/");
    private static final byte[] SYSTEM = Bytes.of("system/");
    private static final byte[] DONE = Bytes.of(Outcome.DONE.wire());
    private static final byte[] REFUSED = Bytes.of(Outcome.REFUSED.wire());
    private static final String PRODUCT = "\"product\":{\"name\":\"Gatehouse\",\"vendor_name\":\"Gatehouse\"}";
    private static final String VERSION = "\"version\":\"1.8.0\"}";
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
    private static final int CRITICAL = 5;

    private static final byte[] SUCCESS = Bytes.of(",\"status_id\":1");
    private static final byte[] FAILURE = Bytes.of(",\"status_id\":2");
    private static final byte[] PENDING = Bytes.of(",\"status_id\":99,\"status\":\"Pending\"");
    private static final byte[] STATUS_DETAIL = Bytes.of(",\"status_detail\":\"");
    private static final byte[] SEVERITY = Bytes.of(",\"severity_id\":");
    private static final byte[] OF_HOST = Bytes.of(",\"profiles\":[\"host\"]");
    private static final Map<String, Head> HEADS = OcsfActivity.BY_ACTION.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> Head.of(entry.getKey(), entry.getValue())));

    private final byte[] ofTenant;
    private final Members leaf = new Members();
    private final Members detail = new Members();
    private final Bytes line = new Bytes();
    private final Bytes array = new Bytes();
    private final OcsfTime time = new OcsfTime();

    OcsfForm(TenantId tenant) {
        ofTenant = Bytes.of("\",\"tenant_uid\":\"" + tenant.value() + "\"," + VERSION);
    }

    /// What all events of an action begin with.
    ///
    /// @param severity `severity_id` of what was done: informational, or critical
    private record Head(String action, OcsfClass of, Bytes bytes, int severity) {
        static Head of(String action, OcsfActivity activity) {
            OcsfClass of = activity.of();
            boolean alarm = Arrays.stream(EventKind.values())
                    .anyMatch(kind -> kind.isAlarm() && kind.wire().equals(action));
            byte[] bytes = Bytes.of("{\"activity_id\":" + activity.activity() + ",\"category_uid\":" + of.category()
                    + ",\"class_uid\":" + of.uid() + ",\"type_uid\":" + of.type(activity.activity())
                    + ",\"metadata\":{" + PRODUCT + ",\"event_code\":\"" + action + "\"");
            return new Head(action, of, new Bytes().put(bytes), alarm ? CRITICAL : INFORMATIONAL);
        }
    }

    @Override
    public void begin(Bytes out) {
        // Every line is an event.
    }

    @Override
    public void event(RawEvent event, Bytes out) {
        leaf.read(event.leaf());
        event.detail().ifPresentOrElse(detail::read, detail::readNothing);
        Head head = HEADS.get(leaf.word(Names.ACTION));
        if (head == null) {
            throw new UnreadableException();
        }
        line.clear();
        line.put(head.bytes());
        metadata(event, head.of());
        actor();
        subject(head);
        source(head.of());
        status(head);
        line.put(Bytes.of(",\"time\":")).number(time.millis(leaf.word(Names.TIME)));
        unmapped(event);
        out.put(line).put('}').put('\n');
    }

    private void metadata(RawEvent event, OcsfClass of) {
        member("correlation_uid", leaf, Names.REQUEST);
        if (of != OcsfClass.API_ACTIVITY) {
            // Where the class itself has no actor, this profile has.
            line.put(OF_HOST);
        }
        if (event.isPlaced()) {
            line.put(Bytes.of(",\"sequence\":")).number(event.index());
        }
        line.put(Bytes.of(",\"uid\":\""));
        leaf.inner(Names.ID, 0, line);
        line.put(ofTenant);
    }

    private void actor() {
        line.put(Bytes.of(",\"actor\":{"));
        if (leaf.begins(Names.ACTOR, SYSTEM)) {
            line.put(Bytes.of("\"app_name\":\"Gatehouse\",\"app_uid\":"));
            leaf.json(Names.ACTOR, line);
        } else {
            actorAsUser("\"user\":{");
        }
        line.put('}');
    }

    private void actorAsUser(String begin) {
        line.put(Bytes.of(begin + "\"uid\":"));
        leaf.json(Names.ACTOR, line);
        member("name", detail, Names.ACTOR_NAME);
        line.put('}');
    }

    /// To whom or what it was done, as its class asks.
    private void subject(Head head) {
        switch (head.of()) {
            case ACCOUNT_CHANGE, USER_ACCESS_MANAGEMENT -> user();
            case AUTHENTICATION -> {
                user();
                line.put(Bytes.of(",\"service\":{\"name\":\"Gatehouse\"}"));
            }
            case ENTITY_MANAGEMENT -> entity();
            case API_ACTIVITY ->
                line.put(Bytes.of(
                        ",\"api\":{\"operation\":\"" + head.action() + "\",\"service\":{\"name\":\"Gatehouse\"}}"));
            case BASE_EVENT -> {
                // About nothing in particular.
            }
        }
        member("message", detail, Names.TEXT);
    }

    private void user() {
        if (leaf.begins(Names.TARGET, USER)) {
            line.put(Bytes.of(",\"user\":{\"uid\":\""));
            leaf.inner(Names.TARGET, USER.length, line);
            line.put('"');
            member("name", detail, Names.TARGET_NAME);
            line.put('}');
        } else {
            // About the person themselves: who signs in, signs out, chooses a password.
            actorAsUser(",\"user\":{");
        }
    }

    private void entity() {
        line.put(Bytes.of(",\"entity\":{\"uid\":"));
        if (leaf.has(Names.TARGET)) {
            leaf.json(Names.TARGET, line);
        } else {
            line.put(Bytes.of("\"tenant\""));
        }
        member("name", detail, Names.TARGET_NAME);
        line.put('}');
    }

    private void source(OcsfClass of) {
        if (detail.has(Names.ADDRESS)) {
            line.put(Bytes.of(",\"src_endpoint\":{\"ip\":"));
            detail.json(Names.ADDRESS, line);
            line.put('}');
        } else if (of == OcsfClass.API_ACTIVITY) {
            line.put(Bytes.of(",\"src_endpoint\":{\"name\":\"unknown\"}"));
        }
    }

    private void status(Head head) {
        boolean refused = leaf.begins(Names.OUTCOME, REFUSED);
        line.put(leaf.begins(Names.OUTCOME, DONE) ? SUCCESS : refused ? FAILURE : PENDING);
        array.clear();
        leaf.json(Names.REASONS, array);
        if (array.size() > 2) {
            line.put(STATUS_DETAIL);
            for (int i = 1; i < array.size() - 1; i++) {
                byte one = array.at(i);
                if (one != '"' && one != '\\') {
                    line.put(one == ',' ? ' ' : one);
                }
            }
            line.put('"');
        }
        line.put(SEVERITY).number(refused ? Math.max(head.severity(), LOW) : head.severity());
    }

    private void unmapped(RawEvent event) {
        line.put(Bytes.of(",\"unmapped\":{\"outcome\":"));
        leaf.json(Names.OUTCOME, line);
        member("revision", leaf, Names.REVISION);
        member("actor", leaf, Names.ACTOR);
        member("target", leaf, Names.TARGET);
        member("fields", leaf, Names.FIELDS);
        member("personalFields", detail, Names.FIELDS);
        member("ticket", detail, Names.TICKET);
        member("callerCheck", detail, Names.CALLER_CHECK);
        member("more", detail, Names.MORE);
        if (event.detail().isEmpty()) {
            line.put(Bytes.of(",\"erased\":true"));
        }
        line.put('}');
    }

    private void member(String name, Members from, byte[] member) {
        if (from.has(member)) {
            line.put(',').put('"').put(Bytes.of(name)).put('"').put(':');
            from.json(member, line);
        }
    }

    @Override
    public void end(long events, Instant before, Bytes out) {
        out.put(("{\"activity_id\":99,\"activity_name\":\"Export\",\"category_uid\":0,\"class_uid\":0,\"type_uid\":99"
                        + ",\"metadata\":{" + PRODUCT + "," + VERSION
                        + ",\"message\":\"End of the export\",\"severity_id\":1,\"time\":" + before.toEpochMilli()
                        + ",\"unmapped\":{\"end\":{\"before\":\"" + before + "\",\"events\":" + events + "}}}\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /// Milliseconds of texts: those of one day differ in the time of day only, and days come one after the other.
    private static final class OcsfTime {
        private static final int DATE = 10;
        private static final int SECONDS = 19;

        private String day = "";
        private long dayMillis;

        long millis(String text) {
            try {
                if (text.length() <= SECONDS || text.charAt(DATE) != 'T') {
                    return Instant.parse(text).toEpochMilli();
                }
                if (!text.startsWith(day) || day.isEmpty()) {
                    day = text.substring(0, DATE);
                    dayMillis = Instant.parse(day + "T00:00:00Z").toEpochMilli();
                }
                return dayMillis + ofDay(text);
            } catch (DateTimeParseException e) {
                throw new UnreadableException();
            }
        }

        private static long ofDay(String text) {
            long seconds = (number(text, 11) * 60L + number(text, 14)) * 60L + number(text, 17);
            int millis = 0;
            int weight = 100;
            for (int i = SECONDS + 1; i < text.length() && weight > 0 && text.charAt(SECONDS) == '.'; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    break;
                }
                millis += digit * weight;
                weight /= 10;
            }
            return seconds * 1_000 + millis;
        }

        private static int number(String text, int at) {
            return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        }
    }
}
