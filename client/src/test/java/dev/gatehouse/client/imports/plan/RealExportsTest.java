package dev.gatehouse.client.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceText;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RuleBook;
import dev.gatehouse.model.rule.RulePart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Exports of real servers, where the machine has them beside the project.
class RealExportsTest {
    private final World world = new World();

    private static Path exported(String name) {
        Path file = Path.of(System.getProperty("house.directory", "."), "..", "shared", "data", name);
        assumeTrue(Files.exists(file), "there is no " + name + " beside the project");
        return file;
    }

    private static SourceFile read(String name) throws Exception {
        try (var in = Files.newInputStream(exported(name))) {
            return new LdifSource().read(SourceText.read(in));
        }
    }

    @Test
    void anActiveDirectoryArrivesWholeAndOnce() throws Exception {
        var file = read("ad-export.ldif");
        var report = world.take(file);
        assertThat(report.read()).isEqualTo(154);
        assertThat(report.created()).isEqualTo(154);
        assertThat(report.refused()).isEmpty();
        assertThat(report.rolesCreated()).isEqualTo(23);
        assertThat(report.notApplied())
                .filteredOn(f -> f.text().startsWith("logonHours"))
                .hasSize(3);
        assertThat(report.notApplied()).noneSatisfy(f -> assertThat(f.text()).contains("userWorkstations"));
        assertThat(report.notes())
                .filteredOn(f -> f.text().startsWith("userWorkstations"))
                .hasSize(57);
        assertThat(report.parts()).containsEntry(RulePart.Kind.TIME_BAND, 11).containsEntry(RulePart.Kind.MACHINE, 29);
        assertThat(world.directory().restrictions().rules().values())
                .filteredOn(AccessRule::on)
                .hasSize(103);
        assertThat(world.directory().users().values())
                .filteredOn(User::isDisabled)
                .hasSize(35);
        assertThat(world.directory().users().values())
                .filteredOn(user -> user.expiry().end().isEmpty())
                .hasSize(69);
        for (String own : List.of("krbtgt", "Guest", "Administrator")) {
            assertThat(world.user(own).isDisabled()).as(own).isTrue();
            assertThat(report.notApplied()).anySatisfy(f -> assertThat(f.text()).startsWith(own + " "));
        }
        assertThat(world.rolesOf("jrentz"))
                .containsExactly("ad/Carrier Contractors", "ad/Claims Adjusters", "ad/Domain Users", "ad/Helpdesk");
        assertThat(world.plan(file).changes()).isEmpty();
    }

    /// The bits are read here by arithmetic on single bytes, and each person's own rules are asked.
    @Test
    void everybodyMayEnterInExactlyTheHoursThatTheirBitsSay() throws Exception {
        var hours = new LinkedHashMap<String, byte[]>();
        for (String record :
                Files.readString(exported("ad-export.ldif")).replace("\r", "").split("\n\n", -1)) {
            valueOf(record, "logonHours:: ")
                    .ifPresent(bits -> hours.put(
                            valueOf(record, "sAMAccountName: ").orElseThrow(),
                            Base64.getDecoder().decode(bits)));
        }
        assertThat(hours).hasSize(106);
        world.in(ZoneId.of("UTC")).take(read("ad-export.ldif"));
        var book = new RuleBook(world.directory().restrictions(), TzData.ofJava());
        var sunday = Instant.parse("2027-03-21T00:00:00Z");
        hours.forEach((who, bits) -> {
            var rules = book.ofUser(world.user(who).id());
            for (int hour = 0; hour < 336; hour++) {
                int ofWeek = hour % 168;
                boolean expected = (bits[ofWeek / 8] & 0xff) / (1 << ofWeek % 8) % 2 == 1;
                Instant start = sunday.plusSeconds(hour * 3600L);
                for (Instant at : List.of(start, start.plusSeconds(3599))) {
                    assertThat(rules.stream().allMatch(rule -> rule.permits(at, Standpoint.UNKNOWN, false)))
                            .as("%s at %s", who, at)
                            .isEqualTo(expected);
                }
            }
        });
    }

    private static Optional<String> valueOf(String record, String attribute) {
        return record.lines()
                .filter(line -> line.startsWith(attribute))
                .map(line -> line.substring(attribute.length()))
                .findFirst();
    }

    @Test
    void anotherServersPeopleArriveWholeAndOnce() throws Exception {
        var file = read("example-389.ldif");
        var report = world.take(file);
        assertThat(report.read()).isEqualTo(150);
        assertThat(report.created()).isEqualTo(150);
        assertThat(report.rolesCreated()).isEqualTo(5);
        assertThat(world.rolesOf("kvaughan")).containsExactly("ldap/Directory Administrators", "ldap/HR Managers");
        assertThat(world.plan(file).changes()).isEmpty();
    }

    @Test
    void bothArriveInOneTenantSideBySide() throws Exception {
        world.take(read("ad-export.ldif"));
        var report = world.take(read("example-389.ldif"));
        assertThat(report.created()).isEqualTo(150);
        assertThat(world.directory().users()).hasSize(304);
        assertThat(world.plan(read("ad-export.ldif")).changes()).isEmpty();
        assertThat(world.plan(read("example-389.ldif")).changes()).isEmpty();
    }
}
