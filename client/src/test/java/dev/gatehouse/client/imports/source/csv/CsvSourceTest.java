package dev.gatehouse.client.imports.source.csv;

import static dev.gatehouse.client.imports.source.Samples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static SourceFile read(String text) throws SourceException {
        return new dev.gatehouse.client.imports.source.csv.CsvSource().read(Samples.text(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void columnsAreFoundByNameWhateverStandsBetweenThem(String separator) throws SourceException {
        var person =
                only(read("User Name,Full_Name,E-Mail,phone,Employee ID,company,groups\nann,Ann M,a@x,1,E1,P,G1|G2\n"
                        .replace(",", separator)));
        assertThat(person.login()).isEqualTo("ann");
        assertThat(person.name()).isEqualTo("Ann M");
        assertThat(person.fields())
                .containsEntry(UserField.EMAIL, "a@x")
                .containsEntry(UserField.PHONE, "1")
                .containsEntry(UserField.EMPLOYEE_NUMBER, "E1")
                .containsEntry(UserField.COMPANY, "P");
        assertThat(person.groups()).containsExactly("G1", "G2");
    }

    @Test
    void namesMayComeInTwoParts() throws SourceException {
        assertThat(only(read("login,first name,last name\nann,Ann,Miller\n")).name())
                .isEqualTo("Ann Miller");
        assertThat(only(read("login,first name,last name\nann,,Miller\n")).name())
                .isEqualTo("Miller");
        assertThat(only(read("login,name\nann,\n")).name()).isEqualTo("ann");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-01-01T00:00:00Z",
        "2026-06-30, 2026-06-30T23:00:00Z",
        "2026-06-30T17:00, 2026-06-30T16:00:00Z",
        "2026-06-30 17:00:30, 2026-06-30T16:00:30Z",
        "2026-06-30T17:00:00Z, 2026-06-30T17:00:00Z",
        "2026-06-30T17:00:00+02:00, 2026-06-30T15:00:00Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z"
    })
    void anEndIsMeantInTheZoneAndADateToItsEnd(String text, Instant expected) throws SourceException {
        var end = (SourceEnd.At) only(read("login,expires\nann," + text + "\n")).end();
        assertThat(end.time().in(LONDON)).isEqualTo(expected);
    }

    @Test
    void aDateBeginsAtItsBeginning() throws SourceException {
        var from = only(read("login,valid from\nann,2026-06-30\n")).validFrom();
        assertThat(from.orElseThrow().in(LONDON)).isEqualTo(Instant.parse("2026-06-29T23:00:00Z"));
    }

    @Test
    void neverAndNothingAreNever() throws SourceException {
        assertThat(read("login,expires\nann,never\nbob,\ncy, Never \n").people())
                .hasSize(3)
                .allSatisfy(person -> assertThat(person.end()).isEqualTo(SourceEnd.NEVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.2026", "2026-02-30", "soon", "2026-12-31T25:00", "0000-01-01", "99999-01-01"})
    void anEndThatMeansNothingRefusesTheRow(String text) throws SourceException {
        var file = read("login,expires\nann," + text + "\nbob,never\n");
        assertThat(file.refused()).extracting(Finding::line).containsExactly(2L);
        assertThat(file.people()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "status, disabled, DISABLED",
        "status, Active, ENABLED",
        "enabled, false, DISABLED",
        "enabled, 1, ENABLED",
        "disabled, yes, DISABLED",
        "disabled, no, ENABLED",
        "status, '', ENABLED"
    })
    void theStateIsReadInTheWordsPeopleUse(String column, String text, SourceState expected) throws SourceException {
        assertThat(only(read("login," + column + "\nann," + text + "\n")).state())
                .isEqualTo(expected);
    }

    @Test
    void aRowThatDoesNotFitIsRefusedWithItsLine() throws SourceException {
        var file = read(
                "login,status\nann,active\nbob\ncy,active,more\n,active\ndan,perhaps\n\"e\nve\",active\nfay,off\n");
        assertThat(file.people()).hasSize(2);
        assertThat(file.refused()).extracting(Finding::line).containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void theSameLoginTwiceRefusesTheSecond() throws SourceException {
        assertThat(read("login,id\nann,1\nANN,2\nbob,1\n").refused())
                .containsExactly(
                        new Finding(3, "the login ANN stands on line 2 too"),
                        new Finding(4, "the account of line 2 again, under another login"));
    }

    @Test
    void passwordsAndUnknownColumnsAreNamedAndNotRead() throws SourceException {
        var file = read("login,password,shoe size\nann,hunter2hunter2,44\n");
        assertThat(only(file).login()).isEqualTo("ann");
        assertThat(file.notApplied()).hasSize(2);
        assertThat(file.toString()).doesNotContain("hunter2");
    }

    @Test
    void aCutTableIsNotTaken() {
        assertThatThrownBy(() -> read("login,name,status\nann,Ann,active\nbob,Bo"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cut");
        assertThatThrownBy(() -> read("login,name\nann,\"An\nbob,secret"))
                .isInstanceOf(SourceException.class)
                .hasMessageStartingWith("line 2: a quote is open")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aWholeLastRowNeedsNoLineEnd() throws SourceException {
        assertThat(only(read("login,name\nann,Ann")).name()).isEqualTo("Ann");
    }

    @Test
    void aTableWithoutLoginsIsNotTaken() {
        assertThatThrownBy(() -> read("shoe,size\n1,2\n")).hasMessageContaining("no column called login");
        assertThatThrownBy(() -> read("login,user\na,b\n")).hasMessageContaining("two columns");
        assertThatThrownBy(() -> read("login,name\n")).hasMessageContaining("no account");
    }

    @Test
    void aFieldThatIsTooLongIsNotTaken() {
        assertThatThrownBy(() -> read("login,name\nann,\"" + "x".repeat(2_000_000) + "\"\n"))
                .isInstanceOf(SourceException.class);
    }

    @Property(tries = 300)
    void noDamageEndsInAnythingButAnAnswer(@ForAll long seed) {
        var random = new Random(seed);
        byte[] text = "login,name,expires,groups\nann,\"Ann, M\",2026-12-31,A;B\nbob,Bob,never,\n"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            text[random.nextInt(text.length)] = (byte) (random.nextInt(8) == 0 ? '"' : 32 + random.nextInt(95));
        }
        byte[] damaged = Arrays.copyOf(text, 1 + random.nextInt(text.length));
        try {
            var file = new dev.gatehouse.client.imports.source.csv.CsvSource().read(damaged);
            assertThat(file.read())
                    .isEqualTo(file.people().size() + file.refused().size());
        } catch (SourceException e) {
            assertThat(e).hasMessageNotContaining("\n");
        }
    }

    @Test
    void aDetailOutOfBoundsIsNotAppliedAndTheRestIs() throws SourceException {
        var file = read("login,phone\nann," + "1".repeat(61) + "\n");
        assertThat(only(file).fields()).isEmpty();
        assertThat(file.notApplied()).hasSize(1);
        assertThat(read("login,name\n" + "a".repeat(121) + ",x\nbob," + "n".repeat(201) + "\n")
                        .refused())
                .hasSize(2);
    }
}
