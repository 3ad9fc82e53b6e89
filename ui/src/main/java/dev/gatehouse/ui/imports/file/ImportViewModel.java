package dev.gatehouse.ui.imports.file;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.port.files.Imports;
import dev.gatehouse.ui.preview.Made;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The import of one file: read, compared as one wishes, proposed. Whatever takes time runs in the background and can
/// be given up; nothing is changed before the proposal is made.
public final class ImportViewModel {
    private static final int STEPS = 100;
    private static final int LINES = 500;

    private final Tenant tenant;
    private final PreviewPorts ports;
    private final Imports imports;
    private final Tasks tasks;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Opened>> opened = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Busy>> busy = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Imports.Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Done>> done = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>(Choices.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Job.Running running = Job.Running.none();
    private Optional<Path> file = Optional.empty();
    private long asked;

    /// No file yet.
    public ImportViewModel(Tenant tenant, PreviewPorts ports, Imports imports, Tasks tasks, Words words) {
        this.tenant = tenant;
        this.ports = ports;
        this.imports = imports;
        this.tasks = tasks;
        this.words = words;
    }

    /// A file that was read.
    ///
    /// @param source to be compared
    /// @param home the tenant's home zone
    /// @param roles its roles, by name
    public record Opened(Imports.Source source, ZoneId home, List<Role> roles) {
        /// Keeps an own copy.
        public Opened {
            roles = List.copyOf(roles);
        }

        /// What the file holds.
        public Imports.Contents contents() {
            return source.contents();
        }
    }

    /// What is being done.
    ///
    /// @param step which step
    /// @param done how much of it
    /// @param total of how much; 0: nobody knows
    public record Busy(Imports.Step step, long done, long total) {}

    /// How it is imported.
    ///
    /// @param roles which groups join which roles, by name of the group
    /// @param zone in which hours and times are meant; empty: the tenant's home zone
    /// @param enforceMachines whether rules on machines count at once
    public record Choices(Map<String, RoleId> roles, Optional<ZoneId> zone, boolean enforceMachines) {
        static final Choices NONE = new Choices(Map.of(), Optional.empty(), false);

        /// Keeps an own copy.
        public Choices {
            roles = Map.copyOf(roles);
        }
    }

    /// An import that was made.
    ///
    /// @param people how many accounts it made or changed
    /// @param comparison what it did
    /// @param revision the directory's after it
    public record Done(long people, Imports.Comparison comparison, long revision) {}

    /// Reads a file and compares it.
    public void open(Path chosen) {
        give();
        file = Optional.of(chosen);
        opened.set(Optional.empty());
        comparison.set(Optional.empty());
        done.set(Optional.empty());
        choices.set(Choices.NONE);
        problem.set("");
        busy.set(Optional.of(new Busy(Imports.Step.READING, 0, 0)));
        long question = ++asked;
        running = tasks.background(() -> read(chosen))
                .onSuccess(read -> ifAsked(question, () -> opened(read)))
                .onFault(fault -> ifAsked(question, () -> failed(fault)))
                .start();
    }

    private record Read(Imports.Reading reading, ZoneId home, List<Role> roles) {}

    private Read read(Path chosen) {
        var reading = imports.read(chosen);
        var people = ports.people();
        return new Read(
                reading,
                people.policy(tenant.id()).homeZone(),
                people.roles(tenant.id()).stream().map(People.RoleRow::role).toList());
    }

    private void opened(Read read) {
        busy.set(Optional.empty());
        switch (read.reading()) {
            case Imports.NotTaken no -> problem.set(sentence(no));
            case Imports.Taken taken -> {
                opened.set(Optional.of(new Opened(taken.source(), read.home(), read.roles())));
                compare();
            }
        }
    }

    private String sentence(Imports.NotTaken no) {
        return switch (no.trouble()) {
            case MISSING -> words.text("imports.trouble.missing");
            case EMPTY -> words.text("imports.trouble.empty");
            case TOO_LARGE -> words.text("imports.trouble.tooLarge");
            case UNKNOWN_KIND -> words.text("imports.trouble.unknownKind");
            case NOT_TEXT -> words.text("imports.trouble.notText");
            case CUT -> words.text("imports.trouble.cut", words.numbers().count(no.line()));
            case NOBODY -> words.text("imports.trouble.nobody");
            case BROKEN -> words.text("imports.trouble.broken", words.numbers().count(no.line()), no.said());
        };
    }

    /// Compares the file with what the tenant has now.
    public void compare() {
        if (opened.get().isEmpty()) {
            return;
        }
        give();
        var now = opened.get().get();
        comparison.set(Optional.empty());
        Set<ConsolePermission> missing = missing(now.contents());
        problem.set(missing.isEmpty() ? "" : words.text("imports.needsRights", named(missing)));
        if (!missing.isEmpty()) {
            return;
        }
        var how = choices.get();
        var wish = new Imports.Wish(how.roles(), how.zone(), how.enforceMachines());
        busy.set(Optional.of(new Busy(Imports.Step.FETCHING, 0, 0)));
        long question = ++asked;
        running = tasks.background(() -> now.source()
                        .compare(tenant.id(), wish, (step, some, total) -> tell(question, step, some, total)))
                .onSuccess(found -> ifAsked(question, () -> {
                    busy.set(Optional.empty());
                    comparison.set(Optional.of(found));
                }))
                .onFault(fault -> ifAsked(question, () -> failed(fault)))
                .start();
    }

    /// What the file asks for and the person at the console may not do.
    private Set<ConsolePermission> missing(Imports.Contents contents) {
        var needed = EnumSet.of(ConsolePermission.USERS_WRITE);
        if (!contents.groups().isEmpty()) {
            needed.add(ConsolePermission.ROLES_WRITE);
        }
        boolean limits = contents.hourPatterns() > 0 || contents.machines() > 0;
        if (limits || contents.kind() == Imports.Kind.CALENDAR) {
            needed.add(ConsolePermission.ACCESS_WRITE);
        }
        if (contents.machines() > 0) {
            needed.add(ConsolePermission.MACHINES_WRITE);
        }
        needed.removeIf(permission -> ports.me().may(tenant.id(), permission));
        return needed;
    }

    private String named(Set<ConsolePermission> missing) {
        var names = new PermissionWords(words);
        return missing.stream()
                .map(permission -> names.full(permission.permission()))
                .collect(Collectors.joining(", "));
    }

    /// Told in steps: thousands of numbers a second help nobody.
    private void tell(long question, Imports.Step step, long some, long total) {
        long every = total == 0 ? LINES : Math.max(1, total / STEPS);
        if (some % every == 0) {
            tasks.background(() -> new Busy(step, some, total))
                    .onSuccess(now -> ifAsked(question, () -> {
                        if (busy.get().isPresent()) {
                            busy.set(Optional.of(now));
                        }
                    }))
                    .start();
        }
    }

    private void ifAsked(long question, Runnable then) {
        if (question == asked) {
            then.run();
        }
    }

    private void failed(Fault fault) {
        busy.set(Optional.empty());
        problem.set(words.faults().full(fault));
    }

    private void give() {
        running.cancel();
        asked++;
        busy.set(Optional.empty());
    }

    /// Gives up on what is being done. A file that was read stays.
    public void cancel() {
        give();
    }

    /// Another zone for hours and times: compares anew.
    public void zone(ZoneId zone) {
        var now = choices.get();
        choose(new Choices(now.roles(), Optional.of(zone), now.enforceMachines()));
    }

    /// Whether rules on machines count at once: compares anew.
    public void enforceMachines(boolean enforce) {
        var now = choices.get();
        choose(new Choices(now.roles(), now.zone(), enforce));
    }

    /// The members of a group get a role that is there; empty: one of the group's own. Compares anew.
    public void join(String group, Optional<RoleId> role) {
        var now = choices.get();
        Map<String, RoleId> roles = new TreeMap<>(now.roles());
        role.ifPresentOrElse(there -> roles.put(group, there), () -> roles.remove(group));
        choose(new Choices(roles, now.zone(), now.enforceMachines()));
    }

    private void choose(Choices next) {
        if (!next.equals(choices.get())) {
            choices.set(next);
            compare();
        }
    }

    /// How many accounts an import would make or change.
    public static long people(Imports.Comparison found) {
        return found.count(Imports.What.CREATE) + found.count(Imports.What.CHANGE);
    }

    /// What to preview; empty: there is nothing to do, or nobody knows yet.
    public Optional<Proposal> proposal() {
        return comparison
                .get()
                .filter(found -> !found.changes().isEmpty())
                .flatMap(found -> opened.get()
                        .map(now -> Proposal.together(
                                        tenant, verb(found), doneWords(found), found.changes(), found.known())
                                .because(now.contents().reason())));
    }

    /// `Import 152 people`.
    public String verb(Imports.Comparison found) {
        long people = people(found);
        return people > 0
                ? words.text("imports.verb", people)
                : words.text("imports.verbRest", found.changes().size());
    }

    private String doneWords(Imports.Comparison found) {
        long people = people(found);
        return people > 0
                ? words.text("imports.done", people)
                : words.text("imports.doneRest", found.changes().size());
    }

    /// It was made: what is compared next is how it is now.
    public void made(Made made) {
        comparison.get().ifPresent(found -> done.set(Optional.of(new Done(people(found), found, made.revision()))));
    }

    /// Writes the report of a comparison.
    ///
    /// @param revision the directory's after it was made; empty: it was not made
    /// @param saved runs once it is written
    public void save(Imports.Comparison what, Optional<Long> revision, Path to, Runnable saved) {
        tasks.background(() -> what.report().write(to, revision))
                .onSuccess(_ -> saved.run())
                .onFault(fault -> problem.set(words.faults().full(fault)))
                .start();
    }

    /// Why nothing can be read or compared now; empty: it can.
    public Optional<String> unavailable() {
        return ports.link().connection().getValue().isOnline()
                ? Optional.empty()
                : Optional.of(words.text("common.needsServer"));
    }

    /// Into which tenant.
    public Tenant tenant() {
        return tenant;
    }

    /// Which file was chosen.
    public Optional<Path> file() {
        return file;
    }

    /// What was read.
    public ReadOnlyObjectProperty<Optional<Opened>> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// What is being done; empty: nothing.
    public ReadOnlyObjectProperty<Optional<Busy>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What would become of the file.
    public ReadOnlyObjectProperty<Optional<Imports.Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// What was made of it.
    public ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// How it is imported.
    public ReadOnlyObjectProperty<Choices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// What went wrong; empty text: nothing.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The words of the reader.
    public Words words() {
        return words;
    }
}
