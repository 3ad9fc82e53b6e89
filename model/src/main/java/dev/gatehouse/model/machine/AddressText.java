package dev.gatehouse.model.machine;

import java.util.Optional;

/// The text of addresses: strict dotted decimal, and the forms of RFC 4291 §2.2, written as RFC 5952 §4 asks.
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    /// What stands in a text, before a mapped address is seen for what it is.
    record Bits(boolean four, long high, long low) {}

    static Optional<Bits> read(String text) {
        if (text.isEmpty() || text.length() > 45) {
            return Optional.empty();
        }
        return text.indexOf(':') < 0 ? four(text).map(low -> new Bits(true, 0, low)) : six(text);
    }

    private static Optional<Long> four(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long value = 0;
        for (String part : parts) {
            // A leading zero means octal to some readers and nothing to others.
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            value = (value << 8) | Integer.parseInt(part);
        }
        return Optional.of(value);
    }

    private static Optional<Bits> six(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        String head = gap < 0 ? text : text.substring(0, gap);
        String tail = gap < 0 ? "" : text.substring(gap + 2);
        var before = groups(head, gap < 0);
        var after = groups(tail, true);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        int count = before.get().length + after.get().length;
        if (gap < 0 ? count != GROUPS : count >= GROUPS) {
            return Optional.empty();
        }
        var all = new int[GROUPS];
        System.arraycopy(before.get(), 0, all, 0, before.get().length);
        System.arraycopy(after.get(), 0, all, GROUPS - after.get().length, after.get().length);
        return Optional.of(new Bits(false, joined(all, 0), joined(all, 4)));
    }

    /// The groups of a part without a gap; the last may be dotted decimal, which counts as two.
    private static Optional<int[]> groups(String text, boolean last) {
        if (text.isEmpty()) {
            return Optional.of(new int[0]);
        }
        String[] parts = text.split(":", -1);
        boolean dotted = last && parts[parts.length - 1].indexOf('.') >= 0;
        var groups = new int[parts.length + (dotted ? 1 : 0)];
        int hexadecimal = dotted ? parts.length - 1 : parts.length;
        for (int i = 0; i < hexadecimal; i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return Optional.empty();
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        if (!dotted) {
            return Optional.of(groups);
        }
        return four(parts[parts.length - 1]).map(value -> {
            groups[hexadecimal] = (int) (value >>> 16);
            groups[hexadecimal + 1] = (int) (value & 0xFFFF);
            return groups;
        });
    }

    private static long joined(int[] groups, int from) {
        long value = 0;
        for (int i = from; i < from + 4; i++) {
            value = (value << 16) | groups[i];
        }
        return value;
    }

    static String writeFour(long low) {
        return (low >>> 24) + "." + ((low >>> 16) & 255) + "." + ((low >>> 8) & 255) + "." + (low & 255);
    }

    static String writeSix(long high, long low) {
        var groups = new int[GROUPS];
        for (int i = 0; i < 4; i++) {
            groups[i] = (int) ((high >>> (48 - 16 * i)) & 0xFFFF);
            groups[i + 4] = (int) ((low >>> (48 - 16 * i)) & 0xFFFF);
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < GROUPS; i++) {
            int run = i;
            while (run < GROUPS && groups[run] == 0) {
                run++;
            }
            // The first of the longest runs of zeros, and never a single one (RFC 5952 §4.2).
            if (run - i > Math.max(length, 1)) {
                start = i;
                length = run - i;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (length > 0 && i == start) {
                text.append("::");
                i += length - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
