package dev.gatehouse.demo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.demo.cluster.ClusterException.Reason;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedClusterTest {
    private static Template template;

    @TempDir
    Path folder;

    @BeforeAll
    static void setUp(@TempDir Path once) throws Exception {
        template = Template.in(once);
    }

    @BeforeEach
    void copy() throws Exception {
        template.copyTo(folder);
    }

    @Test
    void keepsWhatWasCommittedAndItsPortBetweenOpenings() throws Exception {
        ClusterAddress first;
        try (var cluster = open()) {
            first = cluster.address();
            var session = new Session(first);
            assertThat(session.value("show fsync")).isEqualTo("on");
            assertThat(session.value("show synchronous_commit")).isEqualTo("on");
            assertThat(session.value("show data_checksums")).isEqualTo("on");
            assertThat(session.value("show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(session.value("show server_version")).startsWith("18.");
            assertThat(session.value("select version from pg_stat_ssl where pid = pg_backend_pid()"))
                    .isEqualTo("TLSv1.3");
            assertThat(session.value("show server_encoding")).isEqualTo("UTF8");
            assertThat(session.value("select lower('ÄÖ') || upper('é')")).isEqualTo("äöÉ");
            session.run("create extension pg_trgm");
            session.run("create table kept (word text)");
            session.run("insert into kept values ('still here')");
        }
        assertThat(new DataProcesses(folder.resolve("cluster/data")).all()).isEmpty();
        try (var cluster = open()) {
            assertThat(cluster.address().port()).isEqualTo(first.port());
            assertThat(new Session(cluster.address()).value("select word from kept"))
                    .isEqualTo("still here");
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnencryptedConnection() throws Exception {
        try (var cluster = open()) {
            ClusterAddress address = cluster.address();
            var wrong = new ClusterAddress(
                    address.host(), address.port(), address.superuser(), () -> "wrong", address.authority());
            assertThatThrownBy(() -> new Session(wrong).value("select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> new Session(address).valueUnencrypted("select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no pg_hba.conf entry");
        }
    }

    @Test
    void isNotTrustedByWhoTrustsAnotherAuthority() throws Exception {
        try (var cluster = open()) {
            ClusterAddress address = cluster.address();
            Path other = Template.authority(folder.resolve("other")).authorityFile();
            var misled =
                    new ClusterAddress(address.host(), address.port(), address.superuser(), address.password(), other);
            assertThatThrownBy(() -> new Session(misled).value("select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("SSL error");
        }
    }

    @Test
    void keepsItsSecretsToItsOwner() throws Exception {
        try (var cluster = open()) {
            for (String name : new String[] {"superuser.password", "server.key", "postgresql.conf"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                folder.resolve("cluster").resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
            String password = cluster.address().password().get();
            assertThat(password).hasSize(43);
            assertThat(Files.readString(folder.resolve("cluster/postgresql.log")))
                    .doesNotContain(password);
        }
    }

    @Test
    void isOpenInOneProgramAtATime() throws Exception {
        try (var cluster = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            ClusterException.class,
                            exception -> assertThat(exception.reason()).isEqualTo(Reason.IN_USE));
            assertThat(new Session(cluster.address()).value("select 1")).isEqualTo("1");
        }
    }

    @Test
    void comesBackAtTheSamePortWhenItsPostmasterIsKilled() throws Exception {
        try (var cluster = open()) {
            var session = new Session(cluster.address());
            session.run("create table kept (word text)");
            session.run("insert into kept values ('still here')");
            long killed = cluster.pids().getFirst();
            Processes.kill(killed);
            assertThat(session.valueWithin("select word from kept", Duration.ofSeconds(10)))
                    .isEqualTo("still here");
            assertThat(cluster.pids().getFirst()).isNotEqualTo(killed);
        }
        assertThat(new DataProcesses(folder.resolve("cluster/data")).all()).isEmpty();
    }

    @Test
    void startsDespiteTheFileOfAProcessIdThatIsAnothersNow() throws Exception {
        try (var cluster = open()) {
            new Session(cluster.address()).run("create table kept (word text)");
        }
        Path file = folder.resolve("cluster/data/postmaster.pid");
        Files.writeString(
                file, ProcessHandle.current().pid() + "\n" + file.getParent() + "\n1\n5432\n\n\n1 1\nready\n");
        try (var cluster = open()) {
            assertThat(new Session(cluster.address()).value("select count(*) from kept"))
                    .isEqualTo("0");
        }
    }

    @Test
    void throwsAwayASetUpThatWasCutShort() throws Exception {
        Folders.delete(folder.resolve("cluster/data"));
        Path unfinished = folder.resolve("cluster/data.unfinished/base");
        Files.createDirectories(unfinished);
        Files.writeString(unfinished.resolve("half"), "half");
        try (var cluster = open()) {
            assertThat(new Session(cluster.address()).value("select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("cluster/data.unfinished")).doesNotExist();
    }

    @Test
    void refusesDataOfAnotherVersion() throws Exception {
        Files.writeString(folder.resolve("cluster/data/PG_VERSION"), "17\n");
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        exception -> assertThat(exception.reason()).isEqualTo(Reason.OTHER_VERSION));
    }

    @Test
    void picksAnotherPortWhereTheOldOneIsTaken() throws Exception {
        int port;
        try (var cluster = open()) {
            port = cluster.address().port();
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var cluster = open()) {
            assertThat(cluster.address().port()).isNotEqualTo(port);
            assertThat(new Session(cluster.address()).value("select 1")).isEqualTo("1");
        }
        assertThat(Ports.freeOne(Optional.of(70_000))).isLessThan(65_536);
    }

    private EmbeddedCluster open() throws Exception {
        return Template.open(folder);
    }
}
