package dev.gatehouse.client.export;

import dev.gatehouse.model.query.TrailFormat;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at the end of an export as it passes: only a whole one says how many events it has.
final class TrailEnd {
    private static final int KEPT = 1_024;
    private static final Pattern CSV = Pattern.compile("\r\nend,([0-9]{1,18}),[^,\r\n]{1,40},+\r\n$");
    private static final Pattern JSONL =
            Pattern.compile("(?:^|\n)\\{\"end\":\\{\"before\":\"[^\"]{1,40}\",\"events\":([0-9]{1,18})\\}\\}\n$");
    private static final Pattern OCSF = Pattern.compile("(?:^|\n)\\{\"activity_id\":99,[^\n]*\"class_uid\":0,[^\n]*"
            + "\"unmapped\":\\{\"end\":\\{\"before\":\"[^\"]{1,40}\",\"events\":([0-9]{1,18})\\}\\}\\}\n$");

    private final Pattern end;
    private final byte[] kept = new byte[KEPT];
    private int size;

    TrailEnd(TrailFormat format) {
        end = switch (format) {
            case CSV -> CSV;
            case JSONL -> JSONL;
            case OCSF -> OCSF;
        };
    }

    void add(byte[] bytes, int from, int length) {
        int more = Math.min(length, KEPT);
        int stay = Math.min(size, KEPT - more);
        System.arraycopy(kept, size - stay, kept, 0, stay);
        System.arraycopy(bytes, from + length - more, kept, stay, more);
        size = stay + more;
    }

    /// How many events there are; empty: it does not end as a whole one does.
    OptionalLong count() {
        Matcher found = end.matcher(new String(kept, 0, size, StandardCharsets.UTF_8));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
