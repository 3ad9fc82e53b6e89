package dev.gatehouse.ui.palette;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes the lines of the palette out of what was found.
final class PaletteItems {
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final Words words;
    private final Me me;
    private final Navigator navigator;
    private final PaletteHere here;

    PaletteItems(Words words, Me me, Navigator navigator, PaletteHere here) {
        this.words = words;
        this.me = me;
        this.navigator = navigator;
        this.here = here;
    }

    PaletteRow.Item person(People.Found found) {
        var user = found.account().user();
        boolean elsewhere = navigator.tenant().filter(found.tenant()::equals).isEmpty();
        String aside = Stream.of(
                        Optional.of(user.login()),
                        elsewhere ? Optional.of(found.tenant().name()) : Optional.<String>empty(),
                        found.ticket())
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        return new PaletteRow.Item(
                "person " + found.tenant().id() + " " + user.id(),
                Icon.PERSON,
                user.name(),
                aside,
                false,
                true,
                () -> navigator.go(found.tenant(), place(found.tenant(), user.id())));
    }

    /// Why somebody may enter or may not; nothing for whoever has no list of people, in which it is answered.
    Optional<PaletteRow.Item> why(PaletteWhy asked, People.Found found) {
        if (!here.has(Area.USERS)) {
            return Optional.empty();
        }
        var user = found.account().user();
        var at = asked.at(words.times().now().atZone(words.times().zone()));
        String aside = Stream.of(at.map(words.times()::moment), asked.place())
                .flatMap(Optional::stream)
                .reduce((a, b) -> a + " · " + b)
                .orElseGet(user::login);
        return Optional.of(new PaletteRow.Item(
                "why " + found.tenant().id() + " " + user.id(),
                Icon.UNKNOWN,
                words.text("palette.why", user.name()),
                aside,
                false,
                false,
                () -> navigator.go(found.tenant(), new Place.Why(user.id(), at, asked.place()))));
    }

    /// Where a person is seen: for the help desk their call, for all others their detail.
    private Place place(Tenant tenant, UserId user) {
        boolean call = here.has(Area.HELP_DESK) && !me.may(tenant.id(), ConsolePermission.USERS_WRITE);
        return call ? new Place.HelpDesk(Optional.of(user)) : Place.user(user);
    }

    List<PaletteRow.Item> actions(PaletteQuery query) {
        return here.actions().stream()
                .filter(action -> matches(query, action.name()))
                .map(PaletteItems::action)
                .toList();
    }

    /// Where a pasted link leads; nothing for a tenant that the person does not reach.
    private Optional<PaletteRow.Item> linked(PaletteQuery query) {
        return query.link()
                .flatMap(link -> me.tenants().stream()
                        .filter(tenant -> tenant.id().equals(link.tenant()))
                        .findFirst()
                        .map(tenant -> new PaletteRow.Item(
                                "link " + query.text(),
                                Icon.FOLDED,
                                words.text("palette.openLink"),
                                tenant.name(),
                                false,
                                true,
                                () -> navigator.go(tenant, place(tenant, link.user())))));
    }

    List<PaletteRow.Item> areas(PaletteQuery query) {
        if (query.link().isPresent()) {
            return linked(query).stream().toList();
        }
        return here.areas().entrySet().stream()
                .filter(entry -> matches(query, entry.getValue()))
                .map(entry -> new PaletteRow.Item(
                        "area " + entry.getKey().code(),
                        icon(entry.getKey()),
                        entry.getValue(),
                        "",
                        false,
                        false,
                        () -> navigator.go(Place.of(entry.getKey()))))
                .toList();
    }

    List<PaletteRow.Item> tenants(PaletteQuery query) {
        if (me.tenants().size() < 2) {
            return List.of();
        }
        Place place = Place.of(navigator.position().get().place().area());
        return me.tenants().stream()
                .filter(tenant ->
                        matches(query, tenant.name()) || tenant.id().value().contains(lower(query.text())))
                .map(tenant -> new PaletteRow.Item(
                        "tenant " + tenant.id(),
                        Icon.TENANT,
                        tenant.name(),
                        "",
                        false,
                        false,
                        () -> navigator.go(new Scope.One(tenant), place)))
                .toList();
    }

    List<PaletteRow.Item> roles(PaletteQuery query, List<Role> roles) {
        return roles.stream()
                .filter(role -> matches(query, role.name()))
                .map(role -> new PaletteRow.Item(
                        "role " + role.id(),
                        Icon.ROLES,
                        role.name(),
                        "",
                        false,
                        true,
                        () -> navigator.go(new Place.Roles(Optional.of(role.id())))))
                .toList();
    }

    /// Machines that a word or an address of their network finds; nothing for whoever has no list of machines.
    List<PaletteRow.Item> machines(PaletteQuery query, Restrictions known) {
        Optional<Tenant> tenant = navigator.tenant();
        if (tenant.isEmpty() || !here.has(Area.MACHINES)) {
            return List.of();
        }
        return known.machines().values().stream()
                .filter(machine -> matches(query, machine.name()) || matches(query, network(machine)))
                .sorted(likeliest(query, Machine::name))
                .map(machine -> new PaletteRow.Item(
                        "machine " + machine.id(),
                        Icon.MACHINES,
                        machine.name(),
                        network(machine),
                        false,
                        true,
                        () -> navigator.go(tenant.get(), new Place.Machines(Optional.of(machine.id())))))
                .toList();
    }

    private static String network(Machine machine) {
        return switch (machine) {
            case Machine.Network network -> network.block().toString();
            case Machine.Passport _ -> "";
        };
    }

    /// Access rules that a word finds; nothing for whoever has no list of rules.
    List<PaletteRow.Item> rules(PaletteQuery query, Restrictions known) {
        Optional<Tenant> tenant = navigator.tenant();
        if (tenant.isEmpty() || !here.has(Area.RULES)) {
            return List.of();
        }
        return known.rules().values().stream()
                .filter(rule -> matches(query, rule.name()))
                .sorted(likeliest(query, AccessRule::name))
                .map(rule -> new PaletteRow.Item(
                        "rule " + rule.id(),
                        Icon.RULES,
                        rule.name(),
                        rule.on() ? "" : words.text("palette.ruleOff"),
                        false,
                        true,
                        () -> navigator.go(tenant.get(), new Place.Rules(Optional.of(rule.id())))))
                .toList();
    }

    /// What begins with the text stands before what only holds it, each by name: at most a few are shown.
    private static <T> Comparator<T> likeliest(PaletteQuery query, Function<T, String> name) {
        return Comparator.comparing((T one) -> !lower(name.apply(one)).startsWith(lower(query.text())))
                .thenComparing(one -> Role.nameKey(name.apply(one)));
    }

    /// Searches of the trail: from an address, around a time, for words.
    List<PaletteRow.Item> events(PaletteQuery query) {
        Optional<Tenant> tenant = navigator.tenant();
        if (tenant.isEmpty() || !here.has(Area.AUDIT) || query.text().length() < 2) {
            return List.of();
        }
        if (query.address().isPresent()) {
            String address = query.address().get();
            return List.of(event(words.text("palette.eventsFrom", address), from(address)));
        }
        return List.of(query.instant()
                .map(at ->
                        event(words.text("palette.eventsAround", words.times().absolute(at)), around(at)))
                .orElseGet(() -> event(words.text("palette.eventsAbout", query.text()), about(query.text()))));
    }

    private PaletteRow.Item event(String title, EventQuery query) {
        return new PaletteRow.Item(
                "events " + title, Icon.AUDIT, title, "", false, false, () -> navigator.go(Place.audit(query)));
    }

    private static PaletteRow.Item action(ScreenAction action) {
        return new PaletteRow.Item(
                "action " + action.name(),
                Icon.FOLDED,
                action.name(),
                action.disabled().orElse(action.shortcut()),
                action.disabled().isPresent(),
                false,
                action.run());
    }

    private static EventQuery from(String address) {
        return events(Optional.of(address), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static EventQuery about(String text) {
        return events(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static EventQuery around(Instant at) {
        return events(Optional.empty(), Optional.empty(), Optional.of(at.minus(AROUND)), Optional.of(at.plus(AROUND)));
    }

    private static EventQuery events(
            Optional<String> address, Optional<String> text, Optional<Instant> from, Optional<Instant> to) {
        return new EventQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), address, text, from, to);
    }

    private static boolean matches(PaletteQuery query, String name) {
        return lower(name).contains(lower(query.text()));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Icon icon(Area area) {
        return switch (area) {
            case OVERVIEW -> Icon.OVERVIEW;
            case HELP_DESK -> Icon.HELP_DESK;
            case USERS -> Icon.USERS;
            case ROLES -> Icon.ROLES;
            case RULES -> Icon.RULES;
            case MACHINES -> Icon.MACHINES;
            case REVIEWS -> Icon.REVIEWS;
            case AUDIT -> Icon.AUDIT;
            case SETTINGS -> Icon.SETTINGS;
        };
    }
}
