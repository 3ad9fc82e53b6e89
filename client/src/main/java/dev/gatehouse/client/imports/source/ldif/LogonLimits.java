package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.limits.SourceLimits;
import dev.gatehouse.client.imports.limits.UtcHours;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.rule.WayIn;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Reads `logonHours` and `userWorkstations` ([MS-ADA1], [MS-ADA3]). What cannot be read refuses the row:
/// nobody shall get in at any hour because theirs were not understood.
final class LogonLimits {
    private LogonLimits() {}

    static SourceLimits of(LdifEntry entry) throws RowException {
        return new SourceLimits(hours(entry), entry.at("logonHours"), machines(entry), entry.at("userWorkstations"));
    }

    private static Optional<UtcHours> hours(LdifEntry entry) throws RowException {
        var bits = entry.bytes("logonHours");
        if (bits.filter(bytes -> bytes.length != UtcHours.BYTES).isPresent()) {
            throw new RowException("logonHours is not " + UtcHours.BYTES + " bytes, a bit for each hour of the week");
        }
        return bits.map(UtcHours::of);
    }

    /// Names of machines count in any case.
    private static SortedSet<String> machines(LdifEntry entry) throws RowException {
        var names = new TreeSet<String>();
        for (String part : entry.text("userWorkstations").orElse("").split(",", -1)) {
            String name = part.strip().toUpperCase(Locale.ROOT);
            if (name.length() > Bounds.NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new RowException("userWorkstations names a machine too long or not printable");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        if (names.isEmpty() && entry.has("userWorkstations")) {
            throw new RowException("userWorkstations names no machine");
        }
        if (names.size() > WayIn.MOST_MACHINES) {
            throw new RowException("userWorkstations names more than " + WayIn.MOST_MACHINES + " machines");
        }
        return names;
    }
}
