package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.hours.HolidayCalendar;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.CalendarId;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.HourWords;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The hours that were opened while a rule is edited, in the order in which they were.
final class BandDrafts {
    private final Words words;
    private final Runnable onChange;
    private final SequencedMap<BandId, BandDraft> drafts = new LinkedHashMap<>();
    private final Map<CalendarId, HolidayCalendar> kept = new LinkedHashMap<>();
    private Restrictions stored;
    private Optional<CalendarReading> files = Optional.empty();

    /// @param onChange runs after each change of any of them
    BandDrafts(Words words, Restrictions stored, Runnable onChange) {
        this.words = words;
        this.stored = stored;
        this.onChange = onChange;
    }

    /// Opens stored hours, or goes on with those that are open; empty if there are none of this id.
    Optional<BandDraft> open(BandId id) {
        return Optional.ofNullable(drafts.get(id))
                .or(() -> Optional.ofNullable(stored.bands().get(id)).map(band -> add(band, false)));
    }

    /// New hours without a window.
    BandDraft begin(BandId id, ZoneId home) {
        return add(new TimeBand(id, words.text("rules.newHours"), home.getId(), List.of(), List.of(), List.of()), true);
    }

    /// New hours that are those of others as they are now.
    BandDraft copy(BandId of, BandId id) {
        TimeBand like = all().getOrDefault(of, stored.bands().getOrDefault(of, blank(id)));
        var copy = new TimeBand(id, like.name(), like.zone(), like.windows(), like.exceptions(), like.holidays());
        BandDraft draft = add(copy, true);
        draft.nameProperty().set(free(words.text("rules.copyOf", like.name()), id, names()));
        return draft;
    }

    private TimeBand blank(BandId id) {
        return new TimeBand(id, words.text("rules.newHours"), "UTC", List.of(), List.of(), List.of());
    }

    private BandDraft add(TimeBand band, boolean isNew) {
        var draft = new BandDraft(band, isNew, beside(List.of(), isNew), words);
        drafts.put(band.id(), draft);
        files.ifPresent(reading -> draft.hours().shelf(new RuleShelf(reading, this)));
        draft.hours().bandProperty().subscribe((before, after) -> onChange.run());
        draft.nameProperty().subscribe((before, after) -> onChange.run());
        return draft;
    }

    /// Lays hours beside the others of their way in.
    void layBeside(BandDraft draft, List<BandId> way) {
        Map<BandId, TimeBand> all = all();
        draft.hours()
                .surround(beside(
                        way.stream()
                                .filter(id -> !id.equals(draft.id()) && all.containsKey(id))
                                .map(all::get)
                                .toList(),
                        draft.isNew()));
    }

    private Surroundings beside(List<TimeBand> others, boolean isNew) {
        return new Surroundings(!isNew, others, calendars(), TzData.ofJava());
    }

    /// Reads and writes calendars from now on.
    void read(CalendarReading reading) {
        files = Optional.of(reading);
    }

    /// All calendars there are, with those that were read from files.
    Map<CalendarId, HolidayCalendar> calendars() {
        Map<CalendarId, HolidayCalendar> all = new HashMap<>(stored.calendars());
        all.putAll(kept);
        return all;
    }

    /// Puts a calendar among those there are.
    void keep(HolidayCalendar calendar) {
        kept.put(calendar.id(), calendar);
        drafts.values()
                .forEach(draft -> draft.hours()
                        .surround(beside(draft.hours().surroundings().others(), draft.isNew())));
        onChange.run();
    }

    /// Calendars read from files that these hours name and that are not stored so.
    List<HolidayCalendar> keptBy(List<BandDraft> named) {
        return kept.values().stream()
                .filter(calendar -> !calendar.equals(stored.calendars().get(calendar.id())))
                .filter(calendar ->
                        named.stream().anyMatch(draft -> band(draft).holidays().contains(calendar.id())))
                .toList();
    }

    /// All hours there are, those that are open as they are now.
    Map<BandId, TimeBand> all() {
        Map<BandId, TimeBand> all = new HashMap<>(stored.bands());
        drafts.forEach((id, draft) -> all.put(id, band(draft)));
        return all;
    }

    /// Hours as they would be saved.
    TimeBand band(BandDraft draft) {
        return draft.called(name(draft));
    }

    private String name(BandDraft draft) {
        return names().getOrDefault(draft.id(), draft.loaded().name());
    }

    /// What all hours are called. New ones that nobody named are called by what they hold: `Mon-Fri 8-18 London`.
    private Map<BandId, String> names() {
        Map<BandId, String> names = new HashMap<>();
        stored.bands().forEach((id, band) -> names.put(id, band.name()));
        drafts.forEach((id, draft) -> typed(draft).ifPresent(name -> names.put(id, name)));
        drafts.forEach((id, draft) -> {
            if (draft.isNew() && typed(draft).isEmpty()) {
                names.put(id, free(held(draft), id, names));
            }
        });
        return names;
    }

    private static Optional<String> typed(BandDraft draft) {
        return Optional.of(draft.nameProperty().get().strip())
                .filter(typed -> !typed.isEmpty() && typed.length() <= Bounds.NAME);
    }

    private String held(BandDraft draft) {
        TimeBand now = draft.hours().bandProperty().get();
        String held = new HourWords(words).brief(now);
        return now.windows().isEmpty() || held.length() > Bounds.NAME ? words.text("rules.newHours") : held;
    }

    private String free(String wanted, BandId id, Map<BandId, String> names) {
        String name = wanted;
        for (int number = 2; holder(name, id, names).isPresent(); number++) {
            name = words.text("rules.numbered", wanted, number);
        }
        return name;
    }

    private static Optional<String> holder(String name, BandId except, Map<BandId, String> names) {
        String key = Role.nameKey(name);
        return names.entrySet().stream()
                .filter(other -> !other.getKey().equals(except))
                .map(Map.Entry::getValue)
                .filter(other -> Role.nameKey(other).equals(key))
                .findFirst();
    }

    /// The name of other hours that are called so already.
    Optional<String> holder(String name, BandId except) {
        return holder(name, except, names());
    }

    /// Whether hours would be saved otherwise than they are stored.
    boolean isChanged(BandDraft draft) {
        return draft.isNew() || !band(draft).equals(draft.loaded());
    }

    /// What is open.
    List<BandDraft> opened() {
        return List.copyOf(drafts.values());
    }

    /// Forgets all of them.
    void clear() {
        drafts.clear();
        kept.clear();
    }

    /// Takes newer stored hours; those that were opened and not changed are as they are stored then.
    void refresh(Restrictions newer) {
        stored = newer;
        drafts.values()
                .removeIf(draft -> !isChanged(draft)
                        && !Optional.of(draft.loaded())
                                .equals(Optional.ofNullable(newer.bands().get(draft.id()))));
    }
}
