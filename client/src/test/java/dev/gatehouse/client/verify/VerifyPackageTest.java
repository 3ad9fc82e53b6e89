package dev.gatehouse.client.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.ManifestText;
import dev.gatehouse.model.evidence.Period;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.json.JsonFields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the command says of a package, good and bad. Whatever it is given, it ends with 0, 1 or 2 and one line.
final class VerifyPackageTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private MadePackage made;

    @BeforeEach
    void make() throws Exception {
        made = new MadePackage().of(60, 90);
    }

    @Test
    void a_package_as_it_was_made_is_proved() throws Exception {
        assertThat(verify(made.zip())).isZero();

        assertThat(said().flag("proved")).isTrue();
        assertThat(said().whole("matches", 0, 1_000)).isEqualTo(30);
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(28);
        assertThat(said().whole("last", 0, 1_000)).isEqualTo(121);
        assertThat(said().text("before", 10)).isEqualTo("period");
        assertThat(out.toString()).contains("entries 28 to 121");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void no_bit_of_it_can_be_another() throws Exception {
        byte[] zip = made.zip();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 1_500; i++) {
            // All of the directory, which is small, and much of the rest.
            int at = i < 900 ? zip.length - 1 - i : random.nextInt(zip.length);
            byte[] other = zip.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(verify(other)).as("byte %d of %d", at, zip.length).isIn(1, 2);
        }
    }

    @Test
    void a_file_that_is_cut_or_has_something_behind_it_is_none() throws Exception {
        byte[] zip = made.zip();
        for (int length = 0; length < zip.length; length += 1_297) {
            assertThat(verify(Arrays.copyOf(zip, length))).isEqualTo(2);
        }
        assertThat(verify(Arrays.copyOf(zip, zip.length + 1))).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("not_a_package");
    }

    @Test
    void without_a_key_it_says_whose_signature_there_is() throws Exception {
        Path file = Files.write(folder.resolve("p.zip"), made.zip());
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("no_key");
        assertThat(err.toString()).contains(MadePackage.ORIGIN + "/evidence+");
    }

    @Test
    void what_another_key_signed_is_refuted() throws Exception {
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] manifest =
                MadePackage.note(ManifestText.of(made.manifest()), ManifestText.signer(MadePackage.ORIGIN), other);
        refuted(made.zip(manifest), "not_signed");

        // The log's key under the log's own name: that is how checkpoints are signed, and nothing else.
        refuted(
                made.zip(MadePackage.note(ManifestText.of(made.manifest()), MadePackage.ORIGIN, made.pair)),
                "not_signed");
        made.members.put(
                PackageForm.CHECKPOINT, MadePackage.note(made.checkpoint().text(), MadePackage.ORIGIN, other));
        refuted(made.zip(), "not_signed");
    }

    @Test
    void a_changed_leaf_is_named_whoever_signed() throws Exception {
        List<String> leaves = made.lines(PackageForm.LEAVES);
        leaves.set(5, leaves.get(5).replace("\"revision\":33", "\"revision\":34"));
        made.with(PackageForm.LEAVES, leaves);
        refuted(made.zip(), "differs");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(33);
        assertThat(said().whole("last", 0, 1_000)).isEqualTo(33);

        var forger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        refuted(
                made.zip(MadePackage.note(
                        ManifestText.of(made.manifest()), ManifestText.signer(MadePackage.ORIGIN), forger)),
                "not_signed");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(33);
    }

    @Test
    void a_row_that_is_missing_or_twice_is_named() throws Exception {
        List<String> leaves = made.lines(PackageForm.LEAVES);
        leaves.remove(7);
        made.with(PackageForm.LEAVES, leaves);
        refuted(made.zip(), "incomplete");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(35);

        leaves = new MadePackage().of(60, 90).lines(PackageForm.LEAVES);
        make();
        leaves.add(7, leaves.get(7));
        made.with(PackageForm.LEAVES, leaves);
        refuted(made.zip(), "incomplete");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(35);

        make();
        List<String> details = made.lines(PackageForm.DETAILS);
        String last = details.removeLast();
        made.with(PackageForm.DETAILS, details);
        refuted(made.zip(), "incomplete");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(89);

        details.addAll(List.of(last, last));
        made.with(PackageForm.DETAILS, details);
        refuted(made.zip(), "incomplete");
    }

    @Test
    void a_detail_or_salt_that_was_not_hashed_is_named() throws Exception {
        List<String> details = made.lines(PackageForm.DETAILS);
        for (String changed : List.of(
                details.get(3).replace("Dana", "Tana"),
                details.get(3).replace("\"salt\":\"00", "\"salt\":\"10"),
                details.get(3).replace("\"salt\":\"00112233445566778899aabbccddeeff", "\"salt\":\"no salt"),
                details.get(3).replace("\"index\":63", "\"index\": 63"),
                "{}",
                "[".repeat(5_000))) {
            make();
            var rows = made.lines(PackageForm.DETAILS);
            rows.set(3, changed);
            made.with(PackageForm.DETAILS, rows);
            refuted(made.zip(), "differs");
            assertThat(said().whole("first", 0, 1_000)).as(changed).isEqualTo(63);
        }
    }

    @Test
    void what_the_signer_claims_has_to_come_out() throws Exception {
        Manifest.Counts good = made.counts;
        for (Manifest.Counts claimed : List.of(
                new Manifest.Counts(good.inPeriod() + 1, good.candidates(), good.matches()),
                new Manifest.Counts(good.inPeriod(), good.candidates() - 1, good.matches()),
                new Manifest.Counts(good.inPeriod(), good.candidates(), good.matches() - 1))) {
            made.counts = claimed;
            refuted(made.zip(), "claim_differs");
        }
    }

    @Test
    void a_range_that_ends_within_the_period_is_incomplete() throws Exception {
        made.range(29, 122, 30);
        refuted(made.zip(), "incomplete");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(60);
        made.range(28, 121, 30);
        refuted(made.zip(), "incomplete");

        made.period = new Period(Optional.empty(), Optional.of(MadePackage.minute(90)));
        made.range(28, 122, 62);
        refuted(made.zip(), "incomplete");
        assertThat(said().whole("first", 0, 1_000)).isEqualTo(28);
        made.range(0, 122, 90);
        assertThat(verify(made.zip())).isZero();
        assertThat(said().text("before", 10)).isEqualTo("log");
    }

    @Test
    void the_end_of_a_range_lies_behind_its_beginning() throws Exception {
        made.first = 100;
        made.end = 50;
        assertThat(verify(made.zip())).isEqualTo(2);
        made.first = 50;
        made.end = 50;
        assertThat(verify(made.zip())).isIn(1, 2);
    }

    @Test
    void members_that_are_missing_more_twice_or_called_otherwise_are_no_package() throws Exception {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(PackageForm.MANIFEST, "m".getBytes(StandardCharsets.UTF_8));
        all.putAll(made.members);
        for (String name : List.of("../../leaves.jsonl", "/etc/leaves.jsonl", "..\\leaves.jsonl", "LEAVES.JSONL")) {
            var renamed = new LinkedHashMap<String, byte[]>();
            all.forEach((member, bytes) -> renamed.put(member.equals(PackageForm.LEAVES) ? name : member, bytes));
            none(MadePackage.stored(renamed));
        }
        var less = new LinkedHashMap<>(all);
        less.remove(PackageForm.POLICY);
        none(MadePackage.stored(less));
        var more = new LinkedHashMap<>(all);
        more.put("more", new byte[1]);
        none(MadePackage.stored(more));
        var order = new LinkedHashMap<>(all);
        order.put(PackageForm.PROOF, java.util.Objects.requireNonNull(order.remove(PackageForm.PROOF)));
        none(MadePackage.stored(order));
    }

    @Test
    void what_is_compressed_is_no_package_and_nothing_is_unpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry(PackageForm.MANIFEST));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        none(bomb.toByteArray());
    }

    @Test
    void lengths_that_lie_are_no_package() throws Exception {
        byte[] zip = made.zip();
        for (int length : new int[] {0, 1, Integer.MAX_VALUE, -1, -2}) {
            byte[] lying = zip.clone();
            ByteBuffer.wrap(lying)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(18, length)
                    .putInt(22, length);
            none(lying);
        }
    }

    @Test
    void lines_without_end_are_refused_in_bounded_memory() throws Exception {
        byte[] huge = new byte[3 * PackageForm.LONGEST_LINE];
        Arrays.fill(huge, (byte) 'a');
        made.members.put(PackageForm.LEAVES, huge);
        assertThat(verify(made.zip())).isIn(1, 2);
        made.members.put(PackageForm.DETAILS, huge);
        assertThat(verify(made.zip())).isIn(1, 2);
    }

    @Test
    void a_manifest_of_another_form_is_none() throws Exception {
        String good = ManifestText.of(made.manifest());
        for (String bad : List.of(
                good.replace("evidence 1", "evidence 2"),
                good.replace("{\"candidates\"", "{ \"candidates\""),
                good.replace("\"first\":28", "\"first\":-28"),
                good.replace("\"size\":200", "\"size\":20"),
                good.replace("\"name\":\"proof\"", "\"name\":\"prooF\""),
                "gatehouse evidence 1\n[]\n",
                "gatehouse evidence 1\n\n")) {
            assertThat(bad).isNotEqualTo(good);
            assertThat(verify(made.zip(MadePackage.note(bad, ManifestText.signer(MadePackage.ORIGIN), made.pair))))
                    .as(bad)
                    .isEqualTo(2);
        }
        assertThat(verify(made.zip("no note".getBytes(StandardCharsets.UTF_8)))).isEqualTo(2);
    }

    private void none(byte[] zip) throws IOException, JsonSyntaxException {
        assertThat(verify(zip)).isEqualTo(2);
        assertThat(said().text("reason", 40)).isEqualTo("not_a_package");
    }

    private void refuted(byte[] zip, String reason) throws IOException, JsonSyntaxException {
        assertThat(verify(zip)).as(() -> out.toString()).isEqualTo(1);
        assertThat(said().text("reason", 40)).as(() -> err.toString()).isEqualTo(reason);
        assertThat(err.toString()).startsWith("gatehouse: ").hasLineCount(1);
    }

    private int verify(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("p.zip"), zip);
        return run("--key", made.key().toString(), file.toString());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonFields said() throws JsonSyntaxException {
        String last = out.toString().lines().reduce("", (_, line) -> line);
        return JsonFields.of(JsonReader.read(last.getBytes(StandardCharsets.UTF_8)), "");
    }
}
