package dev.gatehouse.model.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// In what form the trail is taken out.
public enum TrailFormat {
    /// A table (RFC 4180) that no spreadsheet takes for formulas.
    CSV("text/csv; charset=utf-8; header=present"),
    /// One event a line, as searches answer it.
    JSONL("application/x-ndjson"),
    /// One event a line, as the Open Cybersecurity Schema Framework 1.8 puts it.
    OCSF("application/x-ndjson");

    private final String mediaType;

    TrailFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// The wire form.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a file of it is named after its last dot.
    public String suffix() {
        return this == OCSF ? "ocsf.jsonl" : wire();
    }

    /// The media type.
    public String mediaType() {
        return mediaType;
    }

    /// The format of this wire form.
    public static Optional<TrailFormat> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(format -> format.wire().equals(wire))
                .findFirst();
    }
}
