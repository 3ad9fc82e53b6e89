package dev.gatehouse.api.evidence;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.pack.PackageForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What people read of a package: the first matches, row by row, and how to check the rest. Says nothing that is not
/// in the leaves and details beside it.
final class Listing {
    /// The most rows; all matches are in the details.
    static final int MOST_ROWS = 1_000;

    private final List<Row> rows = new ArrayList<>();
    private long revision;
    private Instant at = Instant.EPOCH;

    /// A match.
    record Row(long index, AuditEvent event, EventDetail detail) {}

    /// An entry that does not lie behind the period.
    void passed(AuditEvent event) {
        if (event.revision() >= revision) {
            revision = event.revision();
            at = event.time().isAfter(at) ? event.time() : at;
        }
    }

    /// A match.
    void add(long index, AuditEvent event, EventDetail detail) {
        if (rows.size() < MOST_ROWS) {
            rows.add(new Row(index, event, detail));
        }
    }

    /// The last revision of the period.
    long revision() {
        return revision;
    }

    /// An instant at which that was current.
    Instant at() {
        return at;
    }

    /// Writes page, print and the lines on how to check.
    ///
    /// @param manifest without its members
    void write(Manifest manifest, PackageSpools spools) throws IOException {
        List<String> summary = Summary.of(manifest);
        put(spools, PackageForm.README, Summary.readme(manifest));
        put(spools, PackageForm.PAGE, Page.of(summary, manifest, rows));
        spools.member(PackageForm.PRINT).write(Print.of(summary, rows));
    }

    private static void put(PackageSpools spools, String member, String text) throws IOException {
        spools.member(member).write(text.getBytes(StandardCharsets.UTF_8));
    }
}
