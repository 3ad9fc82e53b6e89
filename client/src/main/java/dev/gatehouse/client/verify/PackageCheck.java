package dev.gatehouse.client.verify;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.pack.PackageException;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.evidence.pack.PackageProof;
import dev.gatehouse.model.evidence.pack.PackageVerifier;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Proves an evidence package, and says what is proved.
///
/// @param file the package
record PackageCheck(Path file) {
    /// What is said of a package.
    ///
    /// @param key the log's; empty: whose signatures there are
    /// @throws IOException if the file cannot be read
    Verdict verdict(Optional<VerifierKey> key) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var verifier = new PackageVerifier(channel, PackageCheck::read);
            return key.isPresent() ? proved(verifier.verify(key.get())) : Verdict.fingerprints(verifier.manifest());
        } catch (PackageException e) {
            JsonBuilder answer = Verdict.answer(false, e.reason());
            e.entries().ifPresent(bad -> answer.put("first", bad.first()).put("last", bad.last()));
            return new Verdict(
                    e.isRefuted() ? Verdict.REFUTED : Verdict.UNUSABLE, answer, String.valueOf(e.getMessage()));
        }
    }

    private static Json read(byte[] utf8) {
        try {
            return JsonReader.read(utf8);
        } catch (JsonSyntaxException e) {
            throw JsonFields.invalid("", "json");
        }
    }

    private static Verdict proved(PackageProof proof) {
        Manifest manifest = proof.manifest();
        Manifest.Counts counts = manifest.counts();
        JsonBuilder answer = new JsonBuilder()
                .put("proved", true)
                .put("origin", manifest.checkpoint().origin())
                .put("size", manifest.checkpoint().size())
                .put("root", manifest.checkpoint().root().base64())
                .putIf("from", manifest.request().period().from())
                .putIf("to", manifest.request().period().to())
                .put("filter", manifest.request().filter().text())
                .putIf("control", manifest.request().control())
                .put("first", manifest.first())
                .put("last", manifest.end() - 1)
                .put("inPeriod", counts.inPeriod())
                .put("matches", counts.matches())
                .put("before", word(proof.before()))
                .put("after", word(proof.after()));
        return new Verdict(Verdict.PROVED, answer, sentence(proof));
    }

    private static String word(PackageProof.Reach reach) {
        return reach.name().toLowerCase(Locale.ROOT);
    }

    /// What is proved, and what is only said.
    private static String sentence(PackageProof proof) {
        Manifest manifest = proof.manifest();
        Period period = manifest.request().period();
        Manifest.Counts counts = manifest.counts();
        return "proved: entries %d to %d of %s, all of them, as they were written; "
                        .formatted(
                                manifest.first(),
                                manifest.end() - 1,
                                manifest.checkpoint().origin())
                + "%d of them in the period %s to %s; %d match"
                        .formatted(
                                counts.inPeriod(),
                                period.from().map(Instant::toString).orElse("(beginning)"),
                                period.to().map(Instant::toString).orElse("(checkpoint)"),
                                counts.matches())
                + beyond(proof);
    }

    private static String beyond(PackageProof proof) {
        boolean isWhole = proof.before() == PackageProof.Reach.LOG && proof.after() == PackageProof.Reach.LOG;
        return isWhole
                ? "; that is the whole log"
                : "; beyond %d entries on an open side lie outside the period, further out the signer says so"
                        .formatted(PackageForm.MARGIN);
    }
}
