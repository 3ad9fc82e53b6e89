package dev.gatehouse.model.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;

/// What a sign-off stands for, in 32 bytes: SHA-256 over a line with the day, then a line `KEY VERDICT` for each item
/// in
/// the order of their keys, each ended by a line feed, UTF-8.
public final class ReviewDigest {
    private ReviewDigest() {}

    /// The digest, lower-case hexadecimal.
    ///
    /// @param verdicts what counts of each item, by its key, in natural order
    public static String of(LocalDate day, SortedMap<String, Verdict> verdicts) {
        var text = new StringBuilder().append(day).append('\n');
        verdicts.forEach((key, verdict) ->
                text.append(key).append(' ').append(verdict.wire()).append('\n'));
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
