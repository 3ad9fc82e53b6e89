package dev.gatehouse.demo.prove.matrix;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.demo.oracle.gate.BuiltInRole;
import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.Place;
import dev.gatehouse.demo.oracle.gate.ProgramRole;
import dev.gatehouse.demo.prove.Changes;
import dev.gatehouse.demo.prove.Contract;
import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The tenants, and the people of the columns; each is admitted when first needed.
final class Cast {
    private final ServeProcess server;
    private final InstantSource clock;
    private final TenantView house;
    private final TenantView tenant;
    private final TenantView other;
    private final String job;
    private final Map<TenantView, Map<String, String>> roles = new HashMap<>();
    private final Map<TenantView, String> somebody = new HashMap<>();
    private final Map<TenantView, String> machines = new HashMap<>();
    private final Map<Caller.Person, Member> members = new HashMap<>();
    private final Map<Caller.Program, Robot> robots = new HashMap<>();
    private final Map<Caller.Bound, Sitting> sitting = new HashMap<>();
    private final Map<TenantView, Workstations> workstations = new HashMap<>();
    private final Map<TenantView, Person> well = new HashMap<>();

    private Cast(
            ServeProcess server, InstantSource clock, TenantView house, TenantView tenant, TenantView other, String job)
            throws IOException, ProofFailed {
        this.server = server;
        this.clock = clock;
        this.house = house;
        this.tenant = tenant;
        this.other = other;
        this.job = job;
        for (TenantView view : List.of(house, tenant, other)) {
            roles.put(view, new HashMap<>(builtIn(view)));
            for (ProgramRole role : ProgramRole.values()) {
                named(view).put(role.title(), made(view, role));
            }
            String machine = UUID.randomUUID().toString();
            apply(view, List.of(Changes.network(machine, Changes.ELSEWHERE)));
            machines.put(view, machine);
            somebody.put(
                    view,
                    view.get("users?limit=1")
                            .json()
                            .get("users")
                            .get(0)
                            .get("user")
                            .get("id")
                            .asString());
        }
    }

    /// Signs the administrators in, and has a job done so that there is one.
    static Cast gather(ServeProcess server, Contract contract, InstantSource clock) throws Exception {
        var client = server.steadyClient();
        var operator = server.accounts().stream()
                .filter(login ->
                        login.role().equals("administrator") && login.tenant().equals("house"))
                .findFirst()
                .orElseThrow(() -> new ProofFailed("nobody administers the house"));
        var house = TenantView.enter(client, operator);
        var tenants = TenantView.administrators(server);
        ProofFailed.unless(tenants.size() == 2, "there are %d tenants", tenants.size());
        var cast = new Cast(
                server,
                clock,
                keeper(house),
                keeper(TenantView.enter(client, tenants.getFirst())),
                TenantView.enter(client, tenants.getLast()),
                job(house));
        for (TenantView view : List.of(cast.house, cast.tenant, cast.other)) {
            checkRoles(view, contract);
        }
        return cast;
    }

    /// Somebody who may change everybody: an administrator lacks what an auditor has, and may not touch one.
    private static TenantView keeper(TenantView administrator) throws Exception {
        var person = Person.admit(administrator, "keeper");
        Map<String, String> roles = builtIn(administrator);
        var changes = new ArrayList<Map<String, Object>>();
        for (BuiltInRole role : List.of(BuiltInRole.SECURITY_ADMINISTRATOR, BuiltInRole.AUDITOR)) {
            changes.add(
                    Changes.grant(person.id(), requireNonNull(roles.get(role.title()), role.title() + " is missing")));
        }
        apply(administrator, changes);
        return new TenantView(administrator.client(), administrator.id(), person.token());
    }

    private static void apply(TenantView administrator, List<Map<String, Object>> changes)
            throws IOException, ProofFailed {
        var answer = administrator.change(changes);
        ProofFailed.unless(answer.status() == 200, "%s answered %d %s", changes, answer.status(), answer.text());
    }

    private static String job(TenantView house) throws IOException, ProofFailed {
        var begun = house.client()
                .post(
                        "/v1/tenants",
                        house.token(),
                        Map.of(
                                "id",
                                "third",
                                "name",
                                "Third",
                                "environment",
                                "test",
                                "homeZone",
                                "UTC",
                                "administrator",
                                Map.of("login", "first", "name", "First", "email", "first@third.example")));
        ProofFailed.unless(begun.status() == 202, "creating a tenant answered %d %s", begun.status(), begun.text());
        return begun.json().get("id").asString();
    }

    private static String made(TenantView view, ProgramRole role) throws IOException, ProofFailed {
        String id = UUID.randomUUID().toString();
        apply(view, List.of(Changes.role(id, role.title(), role.permission())));
        return id;
    }

    private static Map<String, String> builtIn(TenantView view) throws IOException {
        return view.get("directory").lines().stream()
                .filter(line -> line.path("role").path("builtIn").asBoolean(false))
                .collect(Collectors.toMap(
                        line -> line.get("role").get("name").asString(),
                        line -> line.get("role").get("id").asString()));
    }

    /// The directory says of the built-in roles what the design says, as far as the contract asks for it.
    private static void checkRoles(TenantView view, Contract contract) throws IOException, ProofFailed {
        Set<String> asked = contract.all().stream()
                .flatMap(operation -> operation.need().permissions().stream())
                .collect(Collectors.toSet());
        for (BuiltInRole role : BuiltInRole.values()) {
            var said = new TreeSet<String>();
            for (JsonNode line : view.get("directory").lines()) {
                if (line.path("role").path("name").asString("").equals(role.title())) {
                    line.get("role").get("permissions").forEach(permission -> said.add(permission.asString()));
                }
            }
            said.retainAll(asked);
            var meant = new TreeSet<>(asked);
            meant.removeIf(permission -> !role.brings(permission));
            ProofFailed.unless(said.equals(meant), "%s brings %s in %s, not %s", role, said, view.id(), meant);
        }
    }

    Member member(Caller.Person caller) throws Exception {
        var known = members.get(caller);
        if (known != null) {
            return known;
        }
        var made = Member.admit(
                server,
                home(caller),
                caller.standing(),
                granted(caller),
                band -> Changes.closedBand(band, clock.instant()));
        members.put(caller, made);
        return made;
    }

    /// Whoever it is of whom a column says that they have a session.
    Acting acting(Caller.Known caller) throws Exception {
        return switch (caller) {
            case Caller.Person person -> member(person);
            case Caller.Bound bound -> sitting(bound);
            case Caller.Program program -> robot(program);
        };
    }

    Sitting sitting(Caller.Bound caller) throws Exception {
        var known = sitting.get(caller);
        if (known != null) {
            return known;
        }
        var made = Sitting.down(workstations(home(caller)), home(caller), caller.where(), granted(caller));
        sitting.put(caller, made);
        return made;
    }

    private Workstations workstations(TenantView view) throws Exception {
        var known = workstations.get(view);
        if (known != null) {
            return known;
        }
        var enrolled = Workstations.enrol(server, view);
        workstations.put(view, enrolled);
        return enrolled;
    }

    private Robot robot(Caller.Program caller) throws Exception {
        var known = robots.get(caller);
        if (known != null) {
            return known;
        }
        var made = Robot.make(home(caller), clock, caller.standing(), granted(caller));
        robots.put(caller, made);
        return made;
    }

    private Optional<String> granted(Caller.Known caller) {
        return caller.held()
                .map(held -> requireNonNull(named(home(caller)).get(held.title()), "there is no such role"));
    }

    private Map<String, String> named(TenantView view) {
        return requireNonNull(roles.get(view), "roles are null");
    }

    /// Somebody there with whom everything is well, and their password. Nobody is in a tenant that is missing.
    Person wellAt(Caller caller, Place place) throws Exception {
        TenantView view = place == Place.OWN ? home(caller) : foreign(caller);
        var known = well.get(view);
        if (known != null) {
            return known;
        }
        var admitted = Person.admit(view, "well");
        well.put(view, admitted);
        return admitted;
    }

    /// The tenant at a place, as the caller sees it.
    String tenantAt(Caller caller, Place place) {
        return switch (place) {
            case OWN -> home(caller).id();
            case OTHER -> foreign(caller).id();
            case MISSING -> "nobody-here";
        };
    }

    /// Somebody there. Nobody is in a tenant that is missing, and who asks for somebody of another asks the same of it.
    String somebodyAt(Caller caller, Place place) {
        return requireNonNull(somebody.get(place == Place.OWN ? home(caller) : foreign(caller)), "nobody is there");
    }

    /// A machine there, likewise.
    String machineAt(Caller caller, Place place) {
        return requireNonNull(machines.get(place == Place.OWN ? home(caller) : foreign(caller)), "no machine is there");
    }

    /// A job of the house.
    String job() {
        return job;
    }

    private TenantView home(Caller caller) {
        return switch (caller) {
            case Caller.Stranger _ -> tenant;
            case Caller.Known known -> known.ofHouse() ? house : tenant;
        };
    }

    private TenantView foreign(Caller caller) {
        return home(caller).equals(house) ? tenant : other;
    }

    /// Where the tenants are administered.
    Optional<String> invented() {
        return Optional.of(tenant.id() + "." + "A".repeat(43));
    }
}
