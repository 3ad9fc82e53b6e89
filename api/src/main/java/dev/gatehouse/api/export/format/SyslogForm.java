package dev.gatehouse.api.export.format;

import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.TrailFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Events as syslog messages (RFC 5424), each with its length before it (RFC 5425 §4.3). Structured data says which log
/// and which place in it, which is what a message is known by, sent once or twice. The text is JSON in ASCII: it needs
/// no byte order mark, which readers of JSON do not expect, and no line of it can be made two.
public final class SyslogForm {
    /// A longer text is cut down to what says where the event is found.
    static final int LONGEST = 64 * 1024;

    // Facility 13, log audit (RFC 5424 §6.2.1).
    private static final int FACILITY = 13 * 8;
    private static final int ALERT = FACILITY + 1;
    private static final int WARNING = FACILITY + 4;
    private static final int INFORMATIONAL = FACILITY + 6;
    private static final int LONGEST_MSGID = 32;
    private static final byte[] DONE = Bytes.of(Outcome.DONE.wire());
    private static final byte[] ALARM = Bytes.of(EventKind.RECOVERED.wire());
    // The number that RFC 5612 keeps for examples: the project has none of its own.
    private static final String DATA = " [gatehouse@32473 tenant=\"";

    private final EventForm form;
    private final String tenant;
    private final String host;
    private final Members leaf = new Members();
    private final Bytes message = new Bytes();
    private final Bytes text = new Bytes();

    /// @param format JSON lines or OCSF
    /// @param host who sends: a name, or `-`
    public SyslogForm(TenantId tenant, TrailFormat format, String host) {
        form = EventForm.of(format, tenant);
        this.tenant = tenant.value();
        this.host = host;
    }

    /// Adds a message with its length.
    ///
    /// @param log what the log is called
    /// @param index the place in it
    /// @param event what is there; none, or what is none: an alert in its place
    public void message(String log, long index, Optional<RawEvent> event, Bytes out) {
        message.clear();
        if (event.isEmpty() || !isWritten(log, index, event.get())) {
            message.clear();
            begin(ALERT, "-", "-", log, index);
            message.put(Bytes.of("{\"index\":" + index + ",\"missing\":true}"));
        }
        out.number(message.size()).put(' ').put(message);
    }

    private boolean isWritten(String log, long index, RawEvent event) {
        try {
            text.clear();
            form.event(event, text);
            leaf.read(event.leaf());
            String action = leaf.word(Names.ACTION);
            String time = leaf.word(Names.TIME);
            String msgid = action.substring(0, Math.min(action.length(), LONGEST_MSGID));
            if (!isPrintable(msgid) || !isPrintable(time)) {
                return false;
            }
            begin(priority(), time, msgid, log, index);
            if (text.size() > LONGEST) {
                message.put(Bytes.of("{\"index\":" + index + ",\"tooLong\":true}"));
            } else {
                ascii();
            }
            return true;
        } catch (UnreadableException _) {
            return false;
        }
    }

    private int priority() {
        if (leaf.begins(Names.ACTION, ALARM)) {
            return ALERT;
        }
        return leaf.begins(Names.OUTCOME, DONE) ? INFORMATIONAL : WARNING;
    }

    private void begin(int priority, String time, String msgid, String log, long index) {
        message.put(Bytes.of("<" + priority + ">1 " + time + " " + host + " gatehouse - " + msgid + DATA + tenant
                + "\" log=\"" + escaped(log) + "\" index=\"" + index + "\"] "));
    }

    /// The three signs that end a value early (RFC 5424 §6.3.3).
    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("]", "\\]");
    }

    private static boolean isPrintable(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /// What is not ASCII stands in texts of JSON only, where it has another spelling. Without the line's end.
    private void ascii() {
        int end = text.size() - 1;
        int plain = 0;
        while (plain < end && text.at(plain) >= 0) {
            plain++;
        }
        if (plain == end) {
            message.put(text.copy(), 0, end);
            return;
        }
        String all = new String(text.copy(), 0, end, StandardCharsets.UTF_8);
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c < 128) {
                message.put(c);
            } else {
                message.put(Bytes.of("\\u%04x".formatted((int) c)));
            }
        }
    }
}
