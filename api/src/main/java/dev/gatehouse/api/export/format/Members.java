package dev.gatehouse.api.export.format;

import java.util.Arrays;

/// Where the members of a canonical JSON object (RFC 8785) lie in its bytes. Used again for object after object: to
/// build a tree of each costs more than to write the event does.
final class Members {
    private static final int MOST = 32;
    private static final int NONE = -1;
    private static final int HEX = 16;
    private static final int ESCAPE = 4;

    private final int[] names = new int[MOST];
    private final int[] nameEnds = new int[MOST];
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] json = {};
    private int count;
    private int at;

    /// Reads an object; what was read before is forgotten.
    ///
    /// @throws UnreadableException if it is none
    Members read(byte[] object) {
        json = object;
        count = 0;
        at = 0;
        expect('{');
        if (peek() == '}') {
            at++;
        } else {
            member();
            while (peek() == ',') {
                at++;
                member();
            }
            expect('}');
        }
        if (at != json.length) {
            throw new UnreadableException();
        }
        return this;
    }

    /// Forgets what was read: no member is there.
    Members readNothing() {
        count = 0;
        return this;
    }

    private void member() {
        if (count == MOST || peek() != '"') {
            throw new UnreadableException();
        }
        names[count] = at + 1;
        text();
        nameEnds[count] = at - 1;
        expect(':');
        starts[count] = at;
        value();
        ends[count] = at;
        count++;
    }

    private void value() {
        switch (peek()) {
            case '"' -> text();
            case '{', '[' -> nested();
            default -> {
                int start = at;
                while (at < json.length && json[at] != ',' && json[at] != '}') {
                    at++;
                }
                if (at == start) {
                    throw new UnreadableException();
                }
            }
        }
    }

    /// Texts are stepped over whole: a bracket in one is none.
    private void nested() {
        int depth = 0;
        do {
            switch (peek()) {
                case '"' -> text();
                case '{', '[' -> {
                    depth++;
                    at++;
                }
                case '}', ']' -> {
                    depth--;
                    at++;
                }
                default -> at++;
            }
        } while (depth > 0);
    }

    private void text() {
        at++;
        while (peek() != '"') {
            if (json[at] >= 0 && json[at] < ' ') {
                // In canonical JSON it is escaped; a line must not be made two by it.
                throw new UnreadableException();
            }
            at += json[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private byte peek() {
        if (at >= json.length) {
            throw new UnreadableException();
        }
        return json[at];
    }

    private void expect(char sign) {
        if (peek() != sign) {
            throw new UnreadableException();
        }
        at++;
    }

    /// Whether there is a member of this name.
    boolean has(byte[] name) {
        return find(name) != NONE;
    }

    /// Adds the JSON of a member, which has to be there.
    void json(byte[] name, Bytes out) {
        int found = require(name);
        out.put(json, starts[found], ends[found]);
    }

    /// Whether a member is a text that begins so.
    boolean begins(byte[] name, byte[] text) {
        int found = find(name);
        return found != NONE
                && ends[found] - starts[found] > text.length + 1
                && Arrays.equals(json, starts[found] + 1, starts[found] + 1 + text.length, text, 0, text.length);
    }

    /// Adds a text's JSON without its quotation marks and its first so many bytes.
    void inner(byte[] name, int skipped, Bytes out) {
        int found = requireText(name);
        out.put(json, Math.min(starts[found] + 1 + skipped, ends[found] - 1), ends[found] - 1);
    }

    /// The text of a member as the word that it is: ASCII without escapes.
    String word(byte[] name) {
        int found = requireText(name);
        return new String(
                json, starts[found] + 1, ends[found] - starts[found] - 2, java.nio.charset.StandardCharsets.US_ASCII);
    }

    /// Adds the characters of a text, its escapes undone.
    void text(byte[] name, Bytes out) {
        int found = requireText(name);
        int place = starts[found] + 1;
        int end = ends[found] - 1;
        while (place < end) {
            int plain = place;
            while (place < end && json[place] != '\\') {
                place++;
            }
            out.put(json, plain, place);
            if (place < end) {
                place = escaped(place + 1, out);
            }
        }
    }

    private int escaped(int place, Bytes out) {
        switch (json[place]) {
            case 'b' -> out.put('\b');
            case 't' -> out.put('\t');
            case 'n' -> out.put('\n');
            case 'f' -> out.put('\f');
            case 'r' -> out.put('\r');
            case 'u' -> {
                // In canonical JSON a control character, always.
                out.put(hex(place + 1));
                return place + 1 + ESCAPE;
            }
            default -> out.put(json[place]);
        }
        return place + 1;
    }

    private int hex(int place) {
        int value = 0;
        for (int i = place; i < place + ESCAPE; i++) {
            int digit = i < json.length ? Character.digit(json[i], HEX) : NONE;
            if (digit == NONE) {
                throw new UnreadableException();
            }
            value = value * HEX + digit;
        }
        if (value >= ' ') {
            throw new UnreadableException();
        }
        return value;
    }

    private int requireText(byte[] name) {
        int found = require(name);
        if (json[starts[found]] != '"') {
            throw new UnreadableException();
        }
        return found;
    }

    private int require(byte[] name) {
        int found = find(name);
        if (found == NONE) {
            throw new UnreadableException();
        }
        return found;
    }

    private int find(byte[] name) {
        for (int i = 0; i < count; i++) {
            if (Arrays.equals(json, names[i], nameEnds[i], name, 0, name.length)) {
                return i;
            }
        }
        return NONE;
    }
}
