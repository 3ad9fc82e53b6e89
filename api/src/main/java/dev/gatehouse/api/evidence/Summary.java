package dev.gatehouse.api.evidence;

import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Manifest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A package in a few lines.
final class Summary {
    private Summary() {}

    /// What it claims, a line each.
    static List<String> of(Manifest manifest) {
        EvidenceRequest request = manifest.request();
        var lines = new ArrayList<String>();
        lines.add("Log: " + manifest.checkpoint().origin());
        lines.add(
                "Period: from " + request.period().from().map(Instant::toString).orElse("the beginning") + " to "
                        + request.period().to().map(Instant::toString).orElse("the checkpoint") + " (UTC, exclusive)");
        request.control().ifPresent(code -> lines.add("Control: " + code));
        String filter = request.filter().text();
        lines.add("Filter: " + (filter.isEmpty() ? "everything" : filter));
        lines.add("Entries: " + manifest.first() + " to " + (manifest.end() - 1) + " of "
                + manifest.checkpoint().size() + ", every one of them");
        lines.add("In the period: " + manifest.counts().inPeriod());
        lines.add("Matches: " + manifest.counts().matches());
        request.sample()
                .ifPresent(sample -> lines.add("Sample: " + manifest.drawn().size() + " drawn with the seed "
                        + sample.seed() + ": " + manifest.drawn()));
        lines.add("Root of the log: " + manifest.checkpoint().root().base64());
        return List.copyOf(lines);
    }

    /// How to check it.
    static String readme(Manifest manifest) {
        return String.join("\n", of(manifest)) + """


                HOW TO CHECK THIS PACKAGE

                    gatehouse verify FILE --key VKEY

                VKEY is the key of the log, as you were given it by other means than this file. The command needs no
                network. 0: proved. 1: refuted; it names the first entry that is not as it was. 2: unusable.

                WHAT IS PROVED

                All entries of the range are here (leaves.jsonl), each at its place in the log whose root is signed
                (checkpoint, proof, hashes). The filter is run again over all of them; for those that it admits by their
                leaf the detail is here with its salt (details.jsonl), and is what was hashed when it was written. So no
                entry of the range was left out, changed or added. On either side there are entries that lie outside
                the period, or the log ends there. That no entry further out has a time in the period is what the
                signer of the manifest says.

                WHAT IS IN IT

                manifest        what is claimed, with the length and SHA-256 of each member; a signed note
                checkpoint      how far the log had come; a signed note
                proof           hashes beside the range, 32 bytes each
                hashes          hashes of the leaves, 32 bytes each (RFC 6962)
                leaves.jsonl    every entry of the range, one a line
                details.jsonl   names, addresses and words of what the filter admits, one a line
                policy.json     roles and rules at the end of the period
                index.html      the matches, to be read in a browser
                index.pdf       the matches, to be printed, without names

                The sample: each match has a number, SHA-256 over the seed, a byte 0, the root of the log in 32 bytes
                and the index in 8 bytes, high one first. Those with the lowest numbers are drawn.
                """;
    }
}
