package dev.gatehouse.app.door;

import static dev.gatehouse.app.cache.SamplePeople.ACME;
import static dev.gatehouse.app.cache.SamplePeople.NOW;
import static dev.gatehouse.app.remote.Stay.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.app.cache.SamplePeople;
import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.passport.PassportFiles;
import dev.gatehouse.app.query.PeopleAnswers;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.witness.Witnesses;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Machines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrontDoorTest {
    private static final String ANOTHER = "omar";

    private final Path profile;
    private final ScheduledExecutorService later = AppExecutors.later("test");
    private final CurrentVisit current = new CurrentVisit();
    private final Line line = new Line(Runnable::run, later, Duration.ofSeconds(10));
    private final ServerClock clock = new ServerClock(() -> NOW);
    private final PeopleAnswers people = new PeopleAnswers(current, clock);
    private final List<Fault> told = new CopyOnWriteArrayList<>();
    private final FrontDoor door;
    private final Workstation workstation;

    FrontDoorTest(@TempDir Path profile) throws IOException {
        this.profile = profile;
        var random = new SecureRandom();
        var keys = StoreKeys.of(profile, random);
        var witnesses = new Witnesses(profile, keys, clock, Runnable::run, Runnable::run);
        var entrance = new Entrance(current, line, clock, new NewsBoard(Runnable::run), witnesses, random, told::add);
        var servers = new TrustedServers(profile);
        var passports = new OwnPassports(new PassportFiles(profile, keys), random, () -> NOW);
        workstation = new Workstation(current, servers, entrance, passports);
        door = new FrontDoor(profile, keys, servers, current, entrance, passports, line, () -> NOW);
    }

    @AfterEach
    void leave() {
        assertThat(told).allMatch(fault -> fault.code() == FaultCode.PASSPORT_REVOKED);
        current.end();
        later.shutdownNow();
    }

    @Test
    void anInvitationIsReadTrustedAndRemembered() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            Door.Invitation invitation = door.read(invitation(api.url(), api.authority()));
            assertThat(invitation.fingerprint().split(" ")).hasSize(8);
            assertThat(door.servers()).isEmpty();
            door.trust(invitation);
            assertThat(door.servers()).singleElement().satisfies(server -> {
                assertThat(server.url()).isEqualTo(api.url());
                assertThat(server.fingerprint()).isEqualTo(invitation.fingerprint());
                assertThat(server.lastTenant()).isEqualTo("acme");
            });
            assertThat(api.asked()).isEmpty();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.resolve("servers.json"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aWorkstationThatWasEnrolledShowsItsKeyFromTheNextSignInOn() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = enrolled(api);
            assertThat(api.wasShownAKey()).isFalse();
            assertThat(kept())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"))
                    .satisfies(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("PRIVATE KEY", "PC-12"));
            door.signOut();
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(api.wasShownAKey()).isTrue();
            assertThat(workstation.own(SamplePeople.ACME))
                    .map(Machines.Own::name)
                    .contains("PC-12");
        }
    }

    @Test
    void aRevokedWorkstationLosesItsKeyAndEverybodysCopyAtSignIn() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = enrolled(api);
            door.signOut();
            door.signIn(server, "acme", ANOTHER, StubApi.PASSWORD.toCharArray());
            people.list(SamplePeople.ACME, UserQuery.ALL);
            door.signOut();
            assertThat(door.offlineCopy(server, "acme", StubApi.LOGIN)).isPresent();
            assertThat(door.offlineCopy(server, "acme", ANOTHER)).isPresent();
            api.revoke();
            refuses(
                    FaultCode.PASSPORT_REVOKED,
                    () -> door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray()));
            assertThat(kept()).isEmpty();
            assertThat(door.offlineCopy(server, "acme", StubApi.LOGIN)).isEmpty();
            assertThat(door.offlineCopy(server, "acme", ANOTHER)).isEmpty();
            assertThat(left("key.workstation")).as("keys of stores").isEmpty();
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(api.wasShownAKey())
                    .as("a machine without a key, as any other")
                    .isFalse();
        }
    }

    @Test
    void aWorkstationThatIsRevokedWhileSomebodyIsInIsWipedWhenTheyAreSignedOut() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = enrolled(api);
            door.signOut();
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(told).isEmpty();
            api.revoke();
            until(() -> !told.isEmpty());
            door.signOut();
            assertThat(kept()).isEmpty();
            assertThat(current.get()).isEmpty();
            assertThat(door.offlineCopy(server, "acme", StubApi.LOGIN)).isEmpty();
        }
    }

    @Test
    void aWorkstationIsEnrolledBeforeAnybodySignedInAndItsKeyIsSealedForTheWorkstation() throws Exception {
        try (var api = new StubApi(BuiltInRole.HELPDESK)) {
            var server = trust(api);
            char[] code = "K7QF-2M9D-XH4T".toCharArray();
            assertThat(door.enrol(server, "acme", code).name()).isEqualTo("PC-12");
            assertThat(code).containsOnly('\0');
            assertThat(api.asked()).containsExactly("GET /v1/contract", "POST /v1/enrolment");
            assertThat(current.get()).isEmpty();
            assertThat(kept())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"))
                    .satisfies(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("PRIVATE KEY", "PC-12"));
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(api.wasShownAKey()).isTrue();
        }
    }

    @Test
    void nothingIsKeptWhereEnrollingFails() throws Exception {
        Door.KnownServer server;
        try (var api = new StubApi(BuiltInRole.HELPDESK)) {
            server = trust(api);
            refuses(FaultCode.ENROLMENT_REFUSED, () -> door.enrol(server, "Not One", "K7QF-2M9D-XH4T".toCharArray()));
            api.speak(2);
            refuses(FaultCode.SERVER_TOO_NEW, () -> door.enrol(server, "acme", "K7QF-2M9D-XH4T".toCharArray()));
            assertThat(api.asked()).doesNotContain("POST /v1/enrolment");
            api.speak(1);
            api.knowsNoMachines();
            refuses(FaultCode.SERVER_TOO_OLD, () -> door.enrol(server, "acme", "K7QF-2M9D-XH4T".toCharArray()));
        }
        char[] code = "K7QF-2M9D-XH4T".toCharArray();
        refuses(FaultCode.UNREACHABLE, () -> door.enrol(server, "acme", code));
        assertThat(code).containsOnly('\0');
        assertThat(kept()).isEmpty();
    }

    private Door.KnownServer enrolled(StubApi api) throws Exception {
        var server = trust(api);
        door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
        people.list(SamplePeople.ACME, UserQuery.ALL);
        char[] code = "K7QF-2M9D-XH4T".toCharArray();
        workstation.enrol(SamplePeople.ACME, code);
        assertThat(code).containsOnly('\0');
        return server;
    }

    private List<Path> left(String name) throws IOException {
        try (var files = Files.walk(profile.resolve("stores"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .toList();
        }
    }

    private List<Path> kept() throws IOException {
        Path folder = profile.resolve("passports");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aFileThatIsNoInvitationIsRefused() throws Exception {
        Path file = profile.resolve("invitation.json");
        for (String content : new String[] {
            "",
            "[]",
            "{\"url\":\"https://localhost\"}",
            "{\"url\":\"https://localhost\",\"authority\":\"nonsense\"}",
            "x".repeat(100_000)
        }) {
            Files.writeString(file, content);
            refuses(FaultCode.BAD_FILE, () -> door.read(file));
        }
        refuses(FaultCode.BAD_FILE, () -> door.read(profile.resolve("missing.json")));
        assertThat(door.servers()).isEmpty();
    }

    @Test
    void aServerOfAnotherAuthorityIsNotTrustedAndNothingIsSent() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR);
                var other = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = door.trust(door.read(invitation(api.url(), other.authority())));
            char[] password = StubApi.PASSWORD.toCharArray();
            refuses(FaultCode.SERVER_NOT_TRUSTED, () -> door.signIn(server, "acme", StubApi.LOGIN, password));
            assertThat(api.asked()).isEmpty();
            assertThat(password).containsOnly('\0');
        }
    }

    @Test
    void aWrongPasswordIsRefusedAndNobodyIsIn() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = trust(api);
            refuses(FaultCode.SIGN_IN_REFUSED, () -> door.signIn(server, "acme", StubApi.LOGIN, "wrong".toCharArray()));
            assertThat(current.get()).isEmpty();
        }
    }

    @Test
    void anAdministratorReadsTheCopyAfterTheServerWentAway() throws Exception {
        Door.KnownServer server;
        int everybody;
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            everybody = api.people();
            server = trust(api);
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(everybody);
            door.signOut();
            assertThat(api.asked()).contains("DELETE /v1/session");
        }
        refuses(
                FaultCode.UNREACHABLE,
                () -> door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray()));
        assertThat(door.attempts()).anyMatch(attempt -> !attempt.worked());
        assertThat(door.offlineCopy(server, "acme", StubApi.LOGIN))
                .contains(new Door.OfflineCopy(NOW, NOW.plus(Line.LEASE)));
        door.workOffline(server, "acme", StubApi.LOGIN);
        assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(everybody);
        assertThat(line.state()).isEqualTo(new Connection.Offline(NOW, NOW.plus(Line.LEASE)));
    }

    @Test
    void ofTheHelpdesksPeopleNothingStaysOnTheDisk() throws Exception {
        try (var api = new StubApi(BuiltInRole.HELPDESK)) {
            var server = trust(api);
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(api.people());
            try (Stream<Path> files = Files.walk(profile)) {
                assertThat(files.filter(file -> file.toString().endsWith(".db")))
                        .isEmpty();
            }
            door.signOut();
            assertThat(door.offlineCopy(server, "acme", StubApi.LOGIN)).isEmpty();
        }
    }

    @Test
    void anEntryCodeLeadsToTheFirstPasswordAndIn() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = trust(api);
            door.enterWithCode(server, "acme", StubApi.LOGIN, "K7QF-2M9D-XH4T");
            assertThat(current.get()).isEmpty();
            door.choosePassword("a new and rather long password".toCharArray());
            assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(api.people());
        }
    }

    @Test
    void signingInAgainGoesOnWithTheSameStay() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            var server = trust(api);
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            var first = current.required();
            door.signIn(server, "acme", StubApi.LOGIN, StubApi.PASSWORD.toCharArray());
            assertThat(current.required()).isSameAs(first);
            until(() -> line.state().isOnline());
            assertThat(people.list(ACME, UserQuery.ALL).size()).isEqualTo(api.people());
        }
    }

    @Test
    void theLogsKeysOfAnInvitationArePinnedBeforeTheLogIsSeen() throws Exception {
        try (var api = new StubApi(BuiltInRole.SECURITY_ADMINISTRATOR)) {
            String key = NoteKey.of(new byte[NoteKey.BYTES]).ofLog("house/acme").toString();
            byte[] secret = new byte[NoteKey.BYTES];
            secret[0] = 1;
            String other = NoteKey.of(secret).ofLog("house/acme").toString();
            Path file = invitation(api.url(), api.authority(), key);

            Door.Invitation invitation = door.read(file);
            assertThat(invitation.logKeys()).singleElement().satisfies(known -> {
                assertThat(known.key()).isEqualTo(key);
                assertThat(known.fingerprint()).matches("([0-9A-F]{4} ){7}[0-9A-F]{4}");
            });
            door.trust(invitation);
            door.trust(door.read(file));
            refuses(FaultCode.BAD_FILE, () -> door.trust(door.read(invitation(api.url(), api.authority(), other))));
            String console = NoteKey.of(secret).ofWitness("console").toString();
            refuses(FaultCode.BAD_FILE, () -> door.read(invitation(api.url(), api.authority(), console)));
            refuses(FaultCode.BAD_FILE, () -> door.read(invitation(api.url(), api.authority(), "nonsense")));
            try (var files = Files.walk(profile)) {
                assertThat(files.filter(path -> path.endsWith("keys")))
                        .singleElement()
                        .satisfies(path -> assertThat(path).hasContent(key));
            }
        }
    }

    private Door.KnownServer trust(StubApi api) throws GeneralSecurityException, IOException {
        return door.trust(door.read(invitation(api.url(), api.authority())));
    }

    private Path invitation(String url, String authority, String... logKeys) throws IOException {
        Path file = profile.resolve("invitation.json");
        var out = new JsonBuilder().put("url", url).put("tenant", "acme").put("authority", authority);
        if (logKeys.length > 0) {
            out.putTexts("logKeys", List.of(logKeys));
        }
        var json = out.build();
        Files.writeString(file, new String(JsonWriter.bytes(json), StandardCharsets.UTF_8));
        return file;
    }

    private static void refuses(FaultCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault().code()).isEqualTo(code));
    }
}
