package dev.gatehouse.model.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// The JSON Canonicalization Scheme (RFC 8785): no spaces, members sorted by UTF-16 code units, shortest escapes,
/// UTF-8. What is hashed is this and nothing else.
public final class CanonicalJson {
    private CanonicalJson() {}

    /// The canonical bytes of a value.
    ///
    /// @throws IllegalArgumentException for a text with a lone surrogate, which has no UTF-8 form
    public static byte[] bytes(Json value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /// The canonical text of a value.
    public static String text(Json value) {
        var out = new StringBuilder(256);
        write(value, out);
        return out.toString();
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Null _ -> out.append("null");
            case Json.Bool bool -> out.append(bool.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Text text -> quote(text.value(), out);
            case Json.Array array -> {
                out.append('[');
                String comma = "";
                for (Json item : array.items()) {
                    out.append(comma);
                    write(item, out);
                    comma = ",";
                }
                out.append(']');
            }
            case Json.Obj object -> {
                out.append('{');
                String comma = "";
                // String's own order compares UTF-16 code units, as RFC 8785 §3.2.3 asks.
                for (Map.Entry<String, Json> member : new TreeMap<>(object.members()).entrySet()) {
                    out.append(comma);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    comma = ",";
                }
                out.append('}');
            }
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(hex(c >> 4)).append(hex(c & 0xf));
                    } else {
                        requirePaired(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static char hex(int nibble) {
        return Character.forDigit(nibble, 16);
    }

    private static void requirePaired(String text, int i) {
        char c = text.charAt(i);
        boolean lone = Character.isHighSurrogate(c)
                ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
        if (lone) {
            throw new IllegalArgumentException("a lone surrogate");
        }
    }
}
