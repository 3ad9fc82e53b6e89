package dev.gatehouse.ui.palette;

import dev.gatehouse.ui.navigation.link.ThingLink;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was typed into the palette: a prefix that narrows it, the rest, and what the rest is recognized as.
///
/// @param only the one group wanted; empty: any
/// @param text what to look for, without prefix
/// @param address the rest as an IP address
/// @param instant the rest as a time (RFC 3339)
/// @param link the rest as a link; then nothing but where it leads is wanted
record PaletteQuery(
        Optional<PaletteGroup> only,
        String text,
        Optional<String> address,
        Optional<Instant> instant,
        Optional<ThingLink> link) {
    private static final int LONGEST = 200;
    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:.*:)[0-9a-fA-F:]{2,39}");

    /// Reads what was typed.
    static PaletteQuery of(String typed) {
        String all = typed.strip();
        String cut = all.length() > LONGEST ? all.substring(0, LONGEST) : all;
        Optional<PaletteGroup> only = cut.isEmpty() ? Optional.empty() : PaletteGroup.ofPrefix(cut.charAt(0));
        String text = only.isPresent() ? cut.substring(1).strip() : cut;
        Optional<ThingLink> link = ThingLink.of(text);
        boolean address = IPV4.matcher(text).matches() || IPV6.matcher(text).matches();
        return new PaletteQuery(
                link.isPresent() ? Optional.of(PaletteGroup.GO_TO) : only,
                text,
                Optional.of(text).filter(_ -> address),
                instant(text),
                link);
    }

    /// Whether this group is wanted.
    boolean wants(PaletteGroup group) {
        return only.map(group::equals).orElse(true);
    }

    /// Whether a question of access is asked.
    boolean asksWhy() {
        return only.equals(Optional.of(PaletteGroup.WHY));
    }

    /// What people are looked for by.
    String person() {
        return asksWhy() ? PaletteWhy.of(text).name() : text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            // Most of what is typed is no time.
            return Optional.empty();
        }
    }
}
