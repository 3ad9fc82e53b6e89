package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceTime;
import java.time.Instant;

/// Active Directory's moments: intervals of 100 nanoseconds since 1601-01-01T00:00:00Z ([MS-DTYP] §2.3.3).
final class FileTime {
    private static final long NEVER = 0;
    /// The other "never", `0x7FFFFFFFFFFFFFFF` ([MS-ADA1] accountExpires).
    private static final long NEVER_TOO = Long.MAX_VALUE;

    private static final long PER_SECOND = 10_000_000;
    private static final Instant EPOCH = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private FileTime() {}

    /// What `accountExpires` says.
    static SourceEnd end(String accountExpires) throws RowException {
        long ticks = parse(accountExpires);
        if (ticks == NEVER || ticks == NEVER_TOO) {
            return SourceEnd.NEVER;
        }
        Instant instant = instant(ticks);
        if (ticks < 0 || instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new RowException("accountExpires is out of range");
        }
        return new SourceEnd.At(new SourceTime.Exactly(instant));
    }

    /// The instant, exactly.
    static Instant instant(long ticks) {
        return EPOCH.plusSeconds(Math.floorDiv(ticks, PER_SECOND)).plusNanos(Math.floorMod(ticks, PER_SECOND) * 100L);
    }

    private static long parse(String text) throws RowException {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new RowException("accountExpires is no number");
        }
    }
}
