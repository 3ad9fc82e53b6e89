package dev.gatehouse.ui.palette;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds people, places, roles and actions while one types. What this workstation knows comes at once; what the server
/// adds comes below and does not move the selection.
public final class PaletteViewModel {
    private static final int MOST_A_GROUP = 5;
    private static final int MOST_ACTIONS_AT_FIRST = 3;
    private static final int SHORTEST = 2;

    private final Words words;
    private final People people;
    private final Tasks tasks;
    private final PaletteItems items;
    private final PaletteHere here;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<PaletteRow.Item>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final Map<String, PaletteRow.Item> local = new LinkedHashMap<>();
    private final Map<String, PaletteRow.Item> there = new LinkedHashMap<>();
    private List<Role> roles = List.of();
    private Restrictions restrictions = Restrictions.NONE;
    private PaletteQuery query = PaletteQuery.of("");
    private List<Job.Running> running = List.of();
    private boolean moved;

    /// @param here what is offered because of where one is
    public PaletteViewModel(Words words, People people, Me me, Navigator navigator, Tasks tasks, PaletteHere here) {
        this.words = words;
        this.people = people;
        this.tasks = tasks;
        this.here = here;
        this.items = new PaletteItems(words, me, navigator, here);
        text.subscribe(this::typed);
        navigator.tenant().ifPresent(this::read);
    }

    private void read(Tenant tenant) {
        tasks.background(() -> people.roles(tenant.id()))
                .onSuccess(known -> {
                    roles = known.stream().map(People.RoleRow::role).toList();
                    fill();
                })
                .start();
        if (here.has(Area.MACHINES) || here.has(Area.RULES)) {
            tasks.background(() -> people.rules(tenant.id()).restrictions())
                    .onSuccess(known -> {
                        restrictions = known;
                        fill();
                    })
                    .start();
        }
    }

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    /// The lines, in order.
    public ObservableList<PaletteRow> rows() {
        return rows;
    }

    /// What Enter opens.
    public ReadOnlyObjectProperty<Optional<PaletteRow.Item>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What stands below the lines: that the server is being asked, or that nothing was found.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// What the lines were looked for by, without prefix.
    String sought() {
        return query.person();
    }

    /// Selects the next line that can be, or the one before.
    public void move(int step) {
        var all = choices();
        int at = selected.get()
                .map(PaletteViewModel::key)
                .map(keys(all)::indexOf)
                .orElse(-1);
        if (!all.isEmpty()) {
            moved = true;
            selected.set(Optional.of(all.get(Math.clamp(at + step, 0, all.size() - 1))));
        }
    }

    /// Selects a line.
    public void select(PaletteRow.Item item) {
        selected.set(Optional.of(item));
    }

    /// Opens or does what is selected.
    ///
    /// @return whether there was something
    public boolean run() {
        var chosen = selected.get().filter(item -> !item.disabled());
        chosen.ifPresent(item -> {
            if (item.remembered()) {
                here.recent().opened(item);
            }
            item.run().run();
        });
        return chosen.isPresent();
    }

    /// Asks the server too; the view does so once the typing pauses.
    public void askServer() {
        if (!wantsPeople()) {
            return;
        }
        PaletteQuery asked = query;
        note.set(words.text("palette.asking"));
        var job = tasks.background(() -> people.findOnServer(asked.person(), MOST_A_GROUP * 2))
                .onSuccess(more -> addBelow(asked, more))
                .onFault(_ -> note.set(words.text("palette.notAsked")))
                .onEnd(() -> say(asked))
                .start();
        running = with(job);
    }

    /// Gives up what is still being looked for.
    public void close() {
        running.forEach(Job.Running::cancel);
        running = List.of();
    }

    private void typed(String now) {
        close();
        query = PaletteQuery.of(now);
        local.clear();
        there.clear();
        moved = false;
        note.set("");
        selected.set(Optional.empty());
        fill();
        if (wantsPeople()) {
            PaletteQuery asked = query;
            running = with(tasks.background(() -> people.find(asked.person(), MOST_A_GROUP))
                    .onSuccess(local -> add(asked, local))
                    .onEnd(() -> say(asked))
                    .start());
        } else {
            say(query);
        }
    }

    private boolean wantsPeople() {
        boolean people = query.asksWhy() || query.wants(PaletteGroup.PEOPLE) || query.wants(PaletteGroup.TICKETS);
        return people && query.person().length() >= SHORTEST;
    }

    /// What this workstation knows stands first, and is selected unless the person chose already.
    private void add(PaletteQuery asked, List<People.Found> people) {
        if (asked.equals(query)) {
            people.stream().flatMap(found -> line(asked, found)).forEach(item -> local.putIfAbsent(item.key(), item));
            if (!moved) {
                selected.set(Optional.empty());
            }
            fill();
        }
    }

    /// What the server adds stands last and moves nothing.
    private void addBelow(PaletteQuery asked, List<People.Found> people) {
        if (asked.equals(query)) {
            people.stream()
                    .flatMap(found -> line(asked, found))
                    .filter(item -> !local.containsKey(item.key()))
                    .forEach(item -> there.putIfAbsent(item.key(), item));
            fill();
        }
    }

    private Stream<PaletteRow.Item> line(PaletteQuery asked, People.Found found) {
        return asked.asksWhy()
                ? items.why(PaletteWhy.of(asked.text()), found).stream()
                : Stream.of(items.person(found));
    }

    private void fill() {
        var lines = new ArrayList<PaletteRow>();
        if (query.isEmpty() && query.only().isEmpty()) {
            group(lines, "palette.recent", here.recent().items(), MOST_A_GROUP);
            group(lines, "palette.actions", items.actions(query), MOST_ACTIONS_AT_FIRST);
            group(lines, "palette.goTo", items.areas(query), MOST_A_GROUP + 1);
        } else {
            group(lines, "palette.people", List.copyOf(local.values()), MOST_A_GROUP);
            fill(lines, PaletteGroup.ACTIONS, "palette.actions", items.actions(query));
            fill(lines, PaletteGroup.GO_TO, "palette.goTo", items.areas(query));
            fill(lines, PaletteGroup.ROLES, "palette.roles", items.roles(query, roles));
            fill(lines, PaletteGroup.MACHINES, "palette.machines", items.machines(query, restrictions));
            fill(lines, PaletteGroup.RULES, "palette.rules", items.rules(query, restrictions));
            fill(lines, PaletteGroup.EVENTS, "palette.events", items.events(query));
            fill(lines, PaletteGroup.TENANTS, "palette.tenants", items.tenants(query));
            group(lines, "palette.fromServer", List.copyOf(there.values()), MOST_A_GROUP);
        }
        rows.setAll(lines);
        keepSelection();
    }

    private void fill(List<PaletteRow> lines, PaletteGroup group, String key, List<PaletteRow.Item> of) {
        if (query.wants(group)) {
            group(lines, key, of, MOST_A_GROUP);
        }
    }

    private void group(List<PaletteRow> lines, String key, List<PaletteRow.Item> of, int most) {
        if (!of.isEmpty()) {
            lines.add(new PaletteRow.Heading(words.text(key)));
            of.stream().limit(most).forEach(lines::add);
        }
    }

    private void keepSelection() {
        var all = choices();
        var kept = selected.get()
                .flatMap(before -> all.stream()
                        .filter(item -> item.key().equals(before.key()))
                        .findFirst());
        selected.set(kept.or(() -> all.stream().findFirst()));
    }

    private void say(PaletteQuery asked) {
        if (asked.equals(query) && rows.isEmpty() && !query.isEmpty()) {
            note.set(words.text("palette.nothing", query.text()));
        } else if (asked.equals(query) && note.get().equals(words.text("palette.asking"))) {
            note.set("");
        }
    }

    private List<PaletteRow.Item> choices() {
        return rows.stream().flatMap(row -> row.item().stream()).toList();
    }

    private List<Job.Running> with(Job.Running job) {
        var all = new ArrayList<>(running);
        all.add(job);
        return List.copyOf(all);
    }

    private static List<String> keys(List<PaletteRow.Item> all) {
        return all.stream().map(PaletteViewModel::key).toList();
    }

    private static String key(PaletteRow.Item item) {
        return item.key();
    }
}
