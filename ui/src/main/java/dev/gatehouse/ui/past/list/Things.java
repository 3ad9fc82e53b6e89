package dev.gatehouse.ui.past.list;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.UserFields;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.past.list.Known.Line;
import dev.gatehouse.ui.port.log.Past;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import dev.gatehouse.ui.words.rule.PartWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a picture, and what it says of one of them, in words.
public final class Things {
    private static final int MOST_MEMBERS = 50;

    private final Past.Picture picture;
    private final Directory then;
    private final Words words;
    private final EventWords fields;
    private final PartWords parts;
    private final Map<RoleId, Integer> members = new HashMap<>();

    /// The words of a picture.
    public Things(Past.Picture picture, Words words) {
        this.picture = picture;
        this.words = words;
        then = picture.directory();
        fields = new EventWords(words, names(then));
        parts = new PartWords(words, then);
        then.users()
                .values()
                .forEach(user -> user.grants().stream()
                        .filter(grant -> grant.isValid(picture.at()))
                        .forEach(grant -> members.merge(grant.role(), 1, Integer::sum)));
    }

    /// What the roles of a picture are called.
    public static Map<RoleId, String> names(Directory directory) {
        return directory.roles().values().stream().collect(Collectors.toMap(Role::id, Role::name));
    }

    /// What the columns after the name are called.
    static List<String> columns(PastKind kind, Words words) {
        return switch (kind) {
            case PEOPLE ->
                List.of(
                        words.text("past.column.login"),
                        words.text("past.column.state"),
                        words.text("past.column.roles"),
                        words.times().header(words.text("past.column.expires")));
            case ROLES -> List.of(words.text("past.column.people"), words.text("past.column.rights"));
            case RULES ->
                List.of(
                        words.text("past.column.state"),
                        words.text("past.column.whom"),
                        words.text("past.column.ways"));
        };
    }

    /// All of a kind, by name.
    public List<Thing> all(PastKind kind) {
        Stream<Thing> all = switch (kind) {
            case PEOPLE -> then.users().values().stream().map(this::row);
            case ROLES -> then.roles().values().stream().map(this::row);
            case RULES -> then.restrictions().rules().values().stream().map(this::row);
        };
        return all.sorted(Comparator.comparing(Thing::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(thing -> thing.target().wire()))
                .toList();
    }

    private Thing row(User user) {
        return new Thing(
                new Target("user", user.id().toString()),
                user.name(),
                List.of(
                        user.login(),
                        state(user),
                        roles(user),
                        user.expiry().end().map(words.times()::cell).orElseGet(() -> words.text("past.never"))));
    }

    private String state(User user) {
        var reasons = AccessDecider.account(user, picture.factsOf(user.id()), picture.at())
                .reasons();
        if (reasons.isEmpty()) {
            return words.text("past.active");
        }
        String worst = words.reasons().word(reasons.getFirst().code());
        return reasons.size() == 1 ? worst : worst + " +" + (reasons.size() - 1);
    }

    private String roles(User user) {
        String held = user.grants().stream()
                .filter(grant -> grant.isValid(picture.at()))
                .map(grant -> then.role(grant.role()).map(Role::name).orElse(NumberWords.NONE))
                .sorted()
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? NumberWords.NONE : held;
    }

    private Thing row(Role role) {
        return new Thing(
                new Target("role", role.id().toString()),
                role.name(),
                List.of(
                        words.numbers().count(members.getOrDefault(role.id(), 0)),
                        words.numbers().count(role.permissions().size())));
    }

    private Thing row(AccessRule rule) {
        String ways = rule.ways().stream().map(parts.ways()::sentence).collect(Collectors.joining(" · "));
        return new Thing(
                new Target(RulePart.Kind.RULE.wire(), rule.id().toString()),
                rule.name(),
                List.of(
                        words.text(rule.on() ? "past.on" : "past.off"),
                        parts.scope(rule.scope()),
                        ways.isEmpty() ? NumberWords.NONE : ways));
    }

    /// What is known of one; empty: they were not there then.
    public Optional<Known> known(Target target) {
        return switch (PastKind.of(target)) {
            case PEOPLE -> then.user(UserId.of(target.id())).map(this::known);
            case ROLES -> then.role(RoleId.of(target.id())).map(this::known);
            case RULES ->
                Optional.ofNullable(then.restrictions().rules().get(new RuleId(UUID.fromString(target.id()))))
                        .map(this::known);
        };
    }

    private Known known(User user) {
        var differences = Differences.ofUser(Optional.empty(), Optional.of(user));
        var lines = new ArrayList<Line>();
        lines.add(Line.of(words.text("past.column.state"), state(user)));
        Stream.concat(differences.personal().stream(), differences.structural().stream())
                .map(this::line)
                .forEach(lines::add);
        return new Known(user.name(), lines, words.text("past.factsNote"));
    }

    private Line line(FieldChange change) {
        Optional<Place> leads = change.field().startsWith(UserFields.GRANT)
                ? Optional.of(
                        new Place.Roles(Optional.of(RoleId.of(change.field().substring(UserFields.GRANT.length())))))
                : Optional.empty();
        return new Line(fields.field(change), fields.after(change), leads);
    }

    private Known known(Role role) {
        var lines = new ArrayList<Line>();
        var permissions = new PermissionWords(words);
        if (!role.description().isBlank()) {
            lines.add(Line.of(words.text("past.description"), role.description()));
        }
        role.permissions()
                .forEach(permission -> lines.add(Line.of(words.text("past.permission"), permissions.full(permission))));
        List<User> holders = then.users().values().stream()
                .filter(user -> user.grants().stream()
                        .filter(grant -> grant.isValid(picture.at()))
                        .map(Grant::role)
                        .anyMatch(role.id()::equals))
                .sorted(Comparator.comparing(User::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        holders.stream()
                .limit(MOST_MEMBERS)
                .forEach(user -> lines.add(
                        new Line(words.text("past.member"), user.name(), Optional.of(Place.user(user.id())))));
        int more = holders.size() - MOST_MEMBERS;
        return new Known(role.name(), lines, more > 0 ? words.text("past.moreMembers", more) : "");
    }

    private Known known(AccessRule rule) {
        var lines = new ArrayList<Line>();
        Optional<Place> leads = switch (rule.scope()) {
            case RuleScope.Tenant _ -> Optional.empty();
            case RuleScope.OfRole of -> Optional.of(new Place.Roles(Optional.of(of.role())));
            case RuleScope.OfUser of -> Optional.of(Place.user(of.user()));
        };
        String scope = parts.scope(rule.scope());
        parts.lines(new RulePart.OfRule(rule))
                .forEach((field, value) -> lines.add(new Line(field, value, leads.filter(_ -> value.equals(scope)))));
        return new Known(rule.name(), lines, "");
    }
}
