package dev.gatehouse.app;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.desk.ServerDesk;
import dev.gatehouse.app.door.Entrance;
import dev.gatehouse.app.door.FrontDoor;
import dev.gatehouse.app.door.Workstation;
import dev.gatehouse.app.evidence.EvidenceAnswers;
import dev.gatehouse.app.imports.CalendarAnswers;
import dev.gatehouse.app.imports.ImportAnswers;
import dev.gatehouse.app.imports.TrailFileAnswers;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.passport.PassportFiles;
import dev.gatehouse.app.query.LinkAnswers;
import dev.gatehouse.app.query.MachineAnswers;
import dev.gatehouse.app.query.PastAnswers;
import dev.gatehouse.app.query.PeopleAnswers;
import dev.gatehouse.app.query.ProofAnswers;
import dev.gatehouse.app.query.ReviewAnswers;
import dev.gatehouse.app.query.SignedIn;
import dev.gatehouse.app.query.TenantAnswers;
import dev.gatehouse.app.query.TrailAnswers;
import dev.gatehouse.app.settings.KeptPreferences;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Identity;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.app.witness.Witnesses;
import dev.gatehouse.ui.audit.AuditScreen;
import dev.gatehouse.ui.audit.list.AuditPorts;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.helpdesk.HelpdeskPorts;
import dev.gatehouse.ui.helpdesk.HelpdeskScreen;
import dev.gatehouse.ui.imports.ImportsPorts;
import dev.gatehouse.ui.imports.ImportsScreen;
import dev.gatehouse.ui.machines.MachinesPorts;
import dev.gatehouse.ui.machines.MachinesScreen;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.overview.OverviewPorts;
import dev.gatehouse.ui.overview.OverviewScreen;
import dev.gatehouse.ui.past.PastPorts;
import dev.gatehouse.ui.past.PastScreens;
import dev.gatehouse.ui.past.list.PastKind;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.reviews.ReviewsPorts;
import dev.gatehouse.ui.reviews.ReviewsScreen;
import dev.gatehouse.ui.roles.RolesPorts;
import dev.gatehouse.ui.roles.RolesScreen;
import dev.gatehouse.ui.rules.RulesPorts;
import dev.gatehouse.ui.rules.RulesScreen;
import dev.gatehouse.ui.settings.SettingsPorts;
import dev.gatehouse.ui.settings.SettingsScreen;
import dev.gatehouse.ui.shell.ConsoleParts;
import dev.gatehouse.ui.shell.Ports;
import dev.gatehouse.ui.shell.Screens;
import dev.gatehouse.ui.shell.UnhandledFaults;
import dev.gatehouse.ui.users.UsersPorts;
import dev.gatehouse.ui.users.UsersScreen;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;

/// How the parts of a console know each other: all of it, in the order in which it is made.
final class Wiring implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService later = AppExecutors.later("later");
    private final CurrentVisit current = new CurrentVisit();
    private final UnhandledFaults faults = new UnhandledFaults();
    private final Tasks tasks = Tasks.onVirtualThreads(faults);
    private final Look look = new Look();
    private final KeptPreferences preferences;
    private final ConsoleParts parts;

    Wiring(Path profile, InstantSource workstation, Locale locale, ZoneId zone) throws IOException {
        var random = new SecureRandom();
        var keys = StoreKeys.of(profile, random);
        preferences = new KeptPreferences(profile, keys.box("preferences"), this::person);
        var line = new Line(FxThread::run, later, PATIENCE);
        var clock = new ServerClock(workstation);
        var news = new NewsBoard(FxThread::run);
        var witnesses = new Witnesses(profile, keys, clock, FxThread::run, later);
        var entrance = new Entrance(
                current, line, clock, news, witnesses, random, fault -> FxThread.run(() -> faults.accept(fault)));
        var servers = new TrustedServers(profile);
        var passports = new OwnPassports(new PassportFiles(profile, keys), random, workstation);
        var door = new FrontDoor(profile, keys, servers, current, entrance, passports, line, workstation);
        var link = new LinkAnswers(current, line, clock, news, door::attempts);
        var me = new SignedIn(current);
        var people = new PeopleAnswers(current, clock);
        var machines = new MachineAnswers(current, new Workstation(current, servers, entrance, passports));
        var imports = new ImportAnswers(() -> current.required().required().server());
        var evidence = new EvidenceAnswers(() -> current.required().required().server());
        var trailFiles =
                new TrailFileAnswers(() -> current.required().required().server());
        var tenants = new TenantAnswers(current, clock);
        var trail = new TrailAnswers(current, clock);
        var reviews = new ReviewAnswers(current, clock);
        var desk = new ServerDesk(current, me, clock);
        var arrangement = new Arrangement(preferences, locale, zone);
        var previews = new PreviewPorts(desk, people, me, link, UUID::randomUUID);
        var past = new PastScreens(new PastPorts(new PastAnswers(current), people, me, link), tasks);
        var users = new UsersPorts(previews, trail, preferences);
        var rules = new RulesPorts(previews, new CalendarAnswers());
        var audit =
                new AuditPorts(trail, people, me, link, new ProofAnswers(current), preferences, evidence, trailFiles);
        var settings = new SettingsPorts(door, link, tenants, machines, me, witnesses, witnesses);
        String version = version();
        var screens = new Screens(
                context -> new OverviewScreen(
                        context, new OverviewPorts(people, tenants, trail, link, me, reviews, preferences), tasks),
                context -> new HelpdeskScreen(new HelpdeskPorts(previews, trail, machines), tasks, context),
                context -> past.of(PastKind.PEOPLE, context, new UsersScreen(users, tasks, context)),
                context -> new ImportsScreen(new ImportsPorts(previews, imports), tasks, context),
                context -> past.of(
                        PastKind.ROLES, context, new RolesScreen(new RolesPorts(previews, trail), tasks, context)),
                context -> past.of(PastKind.RULES, context, new RulesScreen(rules, tasks, context)),
                context -> new MachinesScreen(new MachinesPorts(previews, machines), tasks, context),
                context -> new ReviewsScreen(new ReviewsPorts(reviews, me, link, UUID::randomUUID), tasks, context),
                context -> new AuditScreen(audit, tasks, context),
                context -> new SettingsScreen(context, settings, arrangement, tasks, version));
        var ports = new Ports(door, link, me, people, tenants, witnesses, reviews, preferences);
        parts = new ConsoleParts(ports, screens, tasks, faults, arrangement, workstation, version);
    }

    Look look() {
        return look;
    }

    ConsoleParts parts() {
        return parts;
    }

    @Override
    public void close() {
        tasks.close();
        current.end();
        preferences.close();
        later.shutdownNow();
        look.close();
    }

    /// Whose preferences are meant; nobody's before sign-in.
    private String person() {
        return current.get().map(Visit::person).map(Wiring::name).orElse("");
    }

    private static String name(Identity person) {
        return person.tenant() + "/" + person.user();
    }

    private static String version() {
        return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
