package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.SourceTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/// LDAP's moments (RFC 4517 §3.3.13), as `20261231235959.0Z`. Without a zone they are meant by the wall clock.
final class GeneralizedTime {
    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})?)?(?:[.,](\\d{1,9})\\d*)?(Z|[+-]\\d{2}(?:\\d{2})?)?");

    private GeneralizedTime() {}

    /// The instant, or nothing if the text is none or leaves the zone open.
    static Optional<Instant> instant(String text) {
        return parse(text).flatMap(time -> switch (time) {
            case SourceTime.Exactly exactly -> Optional.of(exactly.instant());
            case SourceTime.Local _ -> Optional.empty();
        });
    }

    /// The moment, or nothing if the text is none.
    static Optional<SourceTime> parse(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            String fraction = match.group(7) == null ? "0" : match.group(7);
            var local = LocalDateTime.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)),
                    Integer.parseInt(match.group(4)),
                    match.group(5) == null ? 0 : Integer.parseInt(match.group(5)),
                    match.group(6) == null ? 0 : Integer.parseInt(match.group(6)),
                    match.group(6) == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
            return Optional.of(
                    match.group(8) == null
                            ? new SourceTime.Local(local)
                            : new SourceTime.Exactly(local.toInstant(ZoneOffset.of(match.group(8)))));
        } catch (DateTimeException expectedOfWhatIsNoMoment) {
            return Optional.empty();
        }
    }
}
