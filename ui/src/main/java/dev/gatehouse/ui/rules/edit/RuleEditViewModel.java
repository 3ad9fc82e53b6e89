package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.rules.list.KnownRules;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The edits of one access rule, or of a new one, with the hours that its ways in name. Nothing happens before it is
/// proposed; what is proposed is one set, hours before the rule that names them.
public final class RuleEditViewModel {
    private final Tenant tenant;
    private final Author author;
    private final Words words;
    private final Supplier<UUID> keys;
    private final boolean isNew;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty on = new SimpleBooleanProperty(true);
    private final ScopeViewModel scope = new ScopeViewModel(this::changed);
    private final WayDrafts ways = new WayDrafts();
    private final Set<RulePart.Key> taken = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final BandDrafts bands;
    private Optional<Restrictions> drafted = Optional.empty();
    private KnownRules known;
    private AccessRule before;
    private boolean loading;
    private boolean sent;

    /// Edits of a rule as it is.
    ///
    /// @param author who edits
    /// @param keys makes ids
    /// @param rule the rule; one that is not known is a new one
    public RuleEditViewModel(
            Tenant tenant, Author author, Words words, Supplier<UUID> keys, KnownRules known, AccessRule rule) {
        this.tenant = tenant;
        this.author = author;
        this.words = words;
        this.keys = keys;
        this.known = known;
        before = rule;
        isNew = known.rule(rule.id()).isEmpty();
        bands = new BandDrafts(words, known.picture().restrictions(), this::changed);
        load(rule);
        name.subscribe(this::changed);
        on.subscribe(this::changed);
    }

    /// A rule that is not there yet: for everyone, on, without a way in.
    public static AccessRule blank(RuleId id, Words words) {
        return new AccessRule(id, words.text("rules.newRule"), true, new RuleScope.Tenant(), List.of());
    }

    private void load(AccessRule rule) {
        loading = true;
        before = rule;
        name.set(isNew ? "" : rule.name());
        on.set(rule.on());
        scope.set(rule.scope(), known.picture());
        ways.load(rule.ways());
        taken.clear();
        loading = false;
        changed();
    }

    void changed() {
        if (!loading) {
            drafted = Optional.empty();
            version.set(version.get() + 1);
        }
    }

    /// Takes a newer state of the rules. While what is edited was changed by somebody else, it stays on the state
    /// it was begun on: the server then says what differs.
    public void refresh(KnownRules newer) {
        boolean edited = edits() > 0;
        if (edited && !sent && isOvertakenBy(newer)) {
            return;
        }
        known = newer;
        if (sent) {
            bands.clear();
        }
        bands.refresh(newer.picture().restrictions());
        Optional<AccessRule> found = newer.rule(before.id());
        boolean whole = sent || !edited;
        sent = false;
        found.filter(rule -> whole && (!rule.equals(before) || edited)).ifPresentOrElse(this::load, this::changed);
    }

    private boolean isOvertakenBy(KnownRules newer) {
        Stream<RulePart.Key> written = changes().stream().map(change -> ((Change.OfPart) change).part());
        var then = known.picture().restrictions();
        var now = newer.picture().restrictions();
        return written.anyMatch(key -> !then.find(key).equals(now.find(key)));
    }

    /// It was made: whatever is read next is how it is.
    public void sent() {
        sent = true;
    }

    /// Forgets the edits.
    public void discard() {
        bands.clear();
        load(before);
    }

    /// Whether the person at the console may change rules at all.
    public boolean isEditable() {
        return author.holds(ConsolePermission.ACCESS_WRITE);
    }

    /// Another way in, from anywhere, with new hours to paint; it is chosen.
    public void addWay() {
        if (ways.all().size() < AccessRule.MOST_WAYS) {
            ways.add(WayIn.during(begin().id()));
            changed();
        }
    }

    /// Takes a way in away.
    public void removeWay(WayDraft way) {
        ways.remove(way);
        changed();
    }

    /// Chooses the way in that is shown in full.
    public void choose(WayDraft way) {
        ways.choose(way);
        changed();
    }

    BandDraft begin() {
        return bands.begin(new BandId(keys.get()), known.picture().policy().homeZone());
    }

    /// What hours would be called.
    public String called(BandDraft draft) {
        return bands.band(draft).name();
    }

    BandDraft copy(BandId of) {
        return bands.copy(of, new BandId(keys.get()));
    }

    /// Reads and writes calendar files from now on.
    public void read(CalendarReading calendars) {
        bands.read(calendars);
    }

    BandDrafts bands() {
        return bands;
    }

    /// Whether something that nothing would name any more is deleted with it.
    public void take(RulePart.Key leftover, boolean delete) {
        if (delete) {
            taken.add(leftover);
        } else {
            taken.remove(leftover);
        }
        changed();
    }

    /// Whether it is deleted with it.
    public boolean isTaken(RulePart.Key leftover) {
        return taken.contains(leftover);
    }

    /// What nothing would name any more.
    public List<RulePart> leftovers() {
        return isNew ? List.of() : Leftovers.of(before, restrictions(), taken);
    }

    /// The rule with the edits; where a name or somebody to bind is missing, as it was.
    public AccessRule rule() {
        String typed = name.get().strip();
        boolean named = !typed.isEmpty() && typed.length() <= Bounds.NAME;
        return new AccessRule(
                before.id(),
                named ? typed : before.name(),
                on.get(),
                scope.scope().orElse(before.scope()),
                ways.ways());
    }

    /// The hours that are open and that some way in names.
    List<BandDraft> namedDrafts() {
        Set<BandId> named = ways.bands();
        return bands.opened().stream()
                .filter(draft -> named.contains(draft.id()))
                .toList();
    }

    /// All there is, with the edits.
    public Restrictions restrictions() {
        if (drafted.isEmpty()) {
            var parts = new ArrayList<>(known.picture().restrictions().parts());
            bands.keptBy(namedDrafts()).forEach(calendar -> parts.add(new RulePart.OfCalendar(calendar)));
            namedDrafts().forEach(draft -> parts.add(new RulePart.OfBand(bands.band(draft))));
            parts.add(new RulePart.OfRule(rule()));
            drafted = Optional.of(Restrictions.of(parts));
        }
        return drafted.get();
    }

    /// What things are called, with the edits.
    public Directory picture() {
        return stored().restricted(restrictions());
    }

    /// The picture that is edited: its revision is the base of the changes.
    Directory stored() {
        Directory all = known.picture();
        Map<UserId, User> users = new HashMap<>(all.users());
        scope.person().ifPresent(person -> users.put(person.id(), person));
        return new Directory(all.tenant(), all.revision(), users, all.roles(), all.policy(), all.restrictions());
    }

    /// What would be changed, and how much.
    private RuleDifference difference() {
        return new RuleDifference(
                before,
                isNew,
                rule(),
                bands.keptBy(namedDrafts()),
                namedDrafts().stream().filter(bands::isChanged).map(bands::band).toList(),
                leftovers().stream().map(RulePart::key).filter(taken::contains).toList());
    }

    /// The changes, in order: what the rule names, the rule, then what is deleted with it.
    public List<Change> changes() {
        return difference().changes();
    }

    /// How many things are changed; of a new rule none while nobody did anything to it.
    public int edits() {
        return isNew && isUntouched() ? 0 : difference().count();
    }

    private boolean isUntouched() {
        return name.get().isBlank()
                && scope.kind() == ScopeViewModel.Kind.EVERYONE
                && ways.all().size() == 1
                && ways.ways().stream().noneMatch(WayIn::hasMachines)
                && namedDrafts().stream().noneMatch(draft -> draft.hours().isChanged());
    }

    /// What is wrong with it as it stands.
    public RuleChecks checks() {
        return new RuleChecks(this, author);
    }

    /// What to preview.
    public Proposal proposal() {
        String title = rule().name();
        return Proposal.together(
                tenant,
                words.text(isNew ? "rules.create" : "rules.save", title),
                words.text(isNew ? "rules.created" : "rules.saved", title),
                changes(),
                stored());
    }

    /// What somebody should read before it is saved, worst first.
    public RuleWarnings warnings() {
        return new RuleWarnings(words, before, known.picture().restrictions(), rule(), restrictions());
    }

    /// The rule as it was before the edits.
    public AccessRule before() {
        return before;
    }

    /// The rules it was last read with.
    public KnownRules known() {
        return known;
    }

    /// Whether it is not there yet.
    public boolean isNew() {
        return isNew;
    }

    /// Its name.
    public StringProperty nameProperty() {
        return name;
    }

    /// Whether it counts.
    public BooleanProperty onProperty() {
        return on;
    }

    /// Whom it binds.
    public ScopeViewModel scope() {
        return scope;
    }

    /// Its ways in, in order.
    public List<WayDraft> ways() {
        return ways.all();
    }

    /// The way in that is shown in full.
    public Optional<WayEditViewModel> chosen() {
        return ways.chosen().map(way -> new WayEditViewModel(this, way));
    }

    /// The words of the reader.
    public Words words() {
        return words;
    }

    /// Grows with every edit.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }
}
