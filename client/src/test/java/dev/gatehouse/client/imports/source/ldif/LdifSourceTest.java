package dev.gatehouse.client.imports.source.ldif;

import static dev.gatehouse.client.imports.source.Samples.adUser;
import static dev.gatehouse.client.imports.source.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdifSourceTest {
    private static SourceFile read(String text) throws SourceException {
        return new LdifSource().read(Samples.text(text));
    }

    @Test
    void commentsVersionFoldsAndLineEndsAreUnderstood() throws SourceException {
        String text = """
                # an export
                version: 1

                # folded comment
                 goes on
                dn: CN=ann,CN=Users,DC=corp,
                 DC=example
                objectClass: user
                sAMAccountName: a
                 nn
                displayName: Ann
                userAccountControl: 512

                # search result
                search: 2
                result: 0 Success
                """;
        for (String form : new String[] {text, text.replace("\n", "\r\n"), "\ufeff" + text}) {
            var person = only(read(form));
            assertThat(person.login()).isEqualTo("ann");
            assertThat(person.line()).isEqualTo(6);
        }
    }

    @Test
    void anExportInUtf16IsRead() throws Exception {
        byte[] bytes = ("\ufeff" + adUser("änn")).getBytes(StandardCharsets.UTF_16LE);
        var person = only(new LdifSource().read(SourceText.read(new ByteArrayInputStream(bytes))));
        assertThat(person.login()).isEqualTo("änn");
    }

    @Test
    void aBrokenEntryIsRefusedWithItsLineAndTheOthersAreTaken() throws SourceException {
        var file = read(adUser("ann") + "dn: CN=x\nthis is no attribute\n\n" + "cn: no name\n\n"
                + "dn: CN=y\nuserPassword:: !!!secret!!!\n\n" + adUser("bob"));
        assertThat(file.people()).hasSize(2);
        assertThat(file.refused()).extracting(Finding::line).containsExactly(11L, 14L, 16L);
        assertThat(file.refused().toString()).doesNotContain("secret");
        assertThat(file.read()).isEqualTo(5);
    }

    @Test
    void changesAreRefusedUnlessTheyAdd() throws SourceException {
        var file = read(adUser("ann").replace("objectClass: top", "changetype: add\nobjectClass: top")
                + "dn: CN=x\nchangetype: modify\nreplace: mail\nmail: x\n-\n\n");
        assertThat(file.people()).hasSize(1);
        assertThat(file.refused()).extracting(Finding::text).containsExactly("a change record, not an entry");
    }

    @Test
    void valuesInOtherFilesAreNeverRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "Stolen Name");
        var file = read(adUser("ann", "displayName:< " + secret.toUri()) + adUser("bob"));
        assertThat(file.refused()).hasSize(1);
        assertThat(file.toString()).doesNotContain("Stolen");
    }

    @Test
    void aFileThatWasCutIsNotTaken() {
        String whole = adUser("ann") + adUser("bob");
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 7)))
                .isInstanceOf(SourceException.class)
                .hasMessage("line 19: the file ends within a line, so it seems cut");
    }

    @Test
    void whatIsNoTextIsNotTaken() {
        assertThatThrownBy(() -> read("")).isInstanceOf(SourceException.class).hasMessage("the file is empty");
        assertThatThrownBy(() -> read(adUser("ann\0"))).hasMessage("the file is binary, not text");
        byte[] latin = adUser("änn").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SourceText.read(new ByteArrayInputStream(latin)))
                .hasMessageContaining("not UTF-8");
        byte[] half = Arrays.copyOf(("\ufeff" + adUser("a")).getBytes(StandardCharsets.UTF_16BE), 33);
        assertThatThrownBy(() -> SourceText.read(new ByteArrayInputStream(half)))
                .isInstanceOf(SourceException.class);
    }

    @Test
    void aFileWithoutPeopleIsNotTaken() {
        assertThatThrownBy(() -> read("dn: DC=example\nobjectClass: domain\ndc: example\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("no person");
    }

    @Test
    void oneHundredMebibytesAreTheMost() {
        assertThatThrownBy(() -> SourceText.read(new Endless('a')))
                .isInstanceOf(SourceException.class)
                .hasMessage("the file is longer than 100 MiB");
    }

    @Test
    void aHugeLineIsRefusedWithoutHoldingMoreThanIt() {
        byte[] huge = new byte[LdifRecords.LONGEST + 100];
        Arrays.fill(huge, (byte) 'x');
        huge[huge.length - 1] = '\n';
        assertThatThrownBy(() -> new LdifSource().read(huge)).hasMessageContaining("longer than 16 MiB");
        byte[] folded = new byte[LdifRecords.LONGEST * 2];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = (byte) (i % 80 == 79 ? '\n' : i % 80 == 0 ? ' ' : 'x');
        }
        folded[0] = 'a';
        folded[folded.length - 1] = '\n';
        assertThatThrownBy(() -> new LdifSource().read(folded)).hasMessageContaining("longer than 16 MiB");
    }

    @Property(tries = 300)
    void noDamageEndsInAnythingButAnAnswer(@ForAll long seed) {
        var random = new Random(seed);
        byte[] text = (adUser("ann", "memberOf: CN=G,DC=corp,DC=example", "objectSid:: AQUAAAAAAAUVAAAA")
                        + Samples.adGroup("G")
                        + adUser("bob", "logonHours:: AAAA"))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            text[random.nextInt(text.length)] = (byte) (32 + random.nextInt(95));
        }
        byte[] damaged = Arrays.copyOf(text, 1 + random.nextInt(text.length));
        try {
            assertThat(new LdifSource().read(damaged).read()).isGreaterThanOrEqualTo(0);
        } catch (SourceException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    /// A stream that never ends.
    private static final class Endless extends InputStream {
        private final char letter;

        Endless(char letter) {
            this.letter = letter;
        }

        @Override
        public int read() throws IOException {
            return letter;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) letter);
            return length;
        }
    }
}
