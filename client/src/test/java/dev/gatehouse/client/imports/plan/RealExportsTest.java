package dev.gatehouse.client.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceText;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import dev.gatehouse.model.directory.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Exports of real servers, where the machine has them beside the project.
class RealExportsTest {
    private final World world = new World();

    private static SourceFile read(String name) throws Exception {
        Path file = Path.of(System.getProperty("house.directory", "."), "..", "shared", "data", name);
        assumeTrue(Files.exists(file), "there is no " + name + " beside the project");
        try (var in = Files.newInputStream(file)) {
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
                .hasSize(106);
        assertThat(report.notApplied())
                .filteredOn(f -> f.text().startsWith("userWorkstations"))
                .hasSize(57);
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
