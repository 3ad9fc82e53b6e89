package dev.gatehouse.ui.port;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.MachineId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A door that opens for one password and fails as a test asks it to.
public final class FakeDoor implements Door {
    /// What opens it.
    public static final String PASSWORD = "correct horse battery";
    /// An entry code that opens it once.
    public static final String CODE = "K7QF-2M9D-XH4T";
    /// The server that is known.
    public static final KnownServer SERVER = new KnownServer(
            "gatehouse.example:8443",
            "https://gatehouse.example:8443",
            "3FA9 C21E 77B0 14D2 9A6C 5E01 B8F3 602D",
            Instant.parse("2026-11-03T09:00:00Z"),
            "acme",
            "d.reyes");

    private final List<KnownServer> servers = new ArrayList<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private Optional<OfflineCopy> copy = Optional.empty();

    /// A door whose server is known already.
    public static FakeDoor known() {
        var door = new FakeDoor();
        door.servers.add(SERVER);
        return door;
    }

    /// A door at the first start: no server is known.
    public static FakeDoor first() {
        return new FakeDoor();
    }

    /// The next calls fail with these, in order.
    public void failNext(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// There is a copy to read without the server.
    public void hasCopy() {
        copy = Optional.of(new OfflineCopy(FakeLink.LAST_SYNC, FakeLink.READABLE_UNTIL));
    }

    /// What was asked of it, without secrets.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public List<KnownServer> servers() {
        return List.copyOf(servers);
    }

    @Override
    public Invitation read(Path file) {
        calls.add("read " + file.getFileName());
        fail();
        return new Invitation(
                SERVER.url(),
                "acme",
                "-----BEGIN CERTIFICATE-----",
                SERVER.fingerprint(),
                List.of(new LogKey("gatehouse/acme+00000000+AQ==", "90C2 1F3A 0B14 77DE A8F0 5C6E 94BB 2D31")));
    }

    @Override
    public KnownServer trust(Invitation invitation) {
        calls.add("trust " + invitation.url());
        servers.addFirst(SERVER);
        return SERVER;
    }

    @Override
    public void signIn(KnownServer server, String tenant, String login, char[] password) {
        calls.add("signIn " + tenant + " " + login);
        boolean right = Arrays.equals(password, PASSWORD.toCharArray());
        Arrays.fill(password, '\0');
        fail();
        if (!right) {
            throw FaultException.of(FaultCode.SIGN_IN_REFUSED);
        }
    }

    @Override
    public void enterWithCode(KnownServer server, String tenant, String login, String code) {
        calls.add("enterWithCode " + tenant + " " + login);
        fail();
        if (!code.equals(CODE)) {
            throw FaultException.of(FaultCode.SIGN_IN_REFUSED);
        }
    }

    @Override
    public void choosePassword(char[] password) {
        calls.add("choosePassword " + password.length);
        Arrays.fill(password, '\0');
        fail();
    }

    @Override
    public Machines.Own enrol(KnownServer server, String tenant, char[] code) {
        calls.add("enrol " + tenant);
        boolean right = Arrays.equals(code, FakeMachines.CODE.toCharArray());
        Arrays.fill(code, '\0');
        fail();
        if (!right) {
            throw FaultException.of(FaultCode.ENROLMENT_REFUSED);
        }
        return new Machines.Own(new MachineId(new UUID(6, 2)), "PC-13", FakeWorld.NOW.plus(Duration.ofDays(30)));
    }

    @Override
    public void workOffline(KnownServer server, String tenant, String login) {
        calls.add("workOffline " + tenant + " " + login);
        fail();
    }

    @Override
    public Optional<OfflineCopy> offlineCopy(KnownServer server, String tenant, String login) {
        return copy;
    }

    @Override
    public void signOut() {
        calls.add("signOut");
    }

    private void fail() {
        var fault = faults.poll();
        if (fault != null) {
            throw new FaultException(fault);
        }
    }
}
