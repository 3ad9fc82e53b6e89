package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The filter as a line of text that can be shared: `status:expired role:"Claims adjuster" lopez`. The words before the
/// colon are the same in every language.
///
/// @param roles the tenant's roles
public record QueryText(List<People.RoleRow> roles) {
    private static final String STATUS = "status:";
    private static final String ROLE = "role:";
    private static final int LONGEST = 200;
    private static final Pattern TOKEN = Pattern.compile("(?:role:\"[^\"]*\"?)|\\S+");

    /// Keeps an own copy.
    public QueryText {
        roles = List.copyOf(roles);
    }

    /// What a text asks for.
    ///
    /// @param query as far as it is understood
    /// @param unknown the first word with a colon that means nothing here
    public record Parsed(UserQuery query, Optional<String> unknown) {}

    /// Reads a filter. Words without a colon are looked for in names, logins and so on.
    public Parsed parse(String text) {
        var words = new ArrayList<String>();
        Optional<UserFilter> filter = Optional.empty();
        Optional<Role> role = Optional.empty();
        Optional<String> unknown = Optional.empty();
        for (String token :
                TOKEN.matcher(text).results().map(found -> found.group()).toList()) {
            if (token.startsWith(STATUS)) {
                filter = UserFilter.ofWire(token.substring(STATUS.length()).toLowerCase(Locale.ROOT));
                unknown = filter.isPresent() ? unknown : unknown.or(() -> Optional.of(token));
            } else if (token.startsWith(ROLE)) {
                role = role(token.substring(ROLE.length()).replace("\"", ""));
                unknown = role.isPresent() ? unknown : unknown.or(() -> Optional.of(token));
            } else {
                words.add(token);
            }
        }
        String rest = String.join(" ", words);
        return new Parsed(
                new UserQuery(
                        rest.substring(0, Math.min(LONGEST, rest.length())),
                        filter,
                        role.map(Role::id),
                        UserQuery.Order.NAME,
                        false),
                unknown);
    }

    /// The text of a query; what the tenant does not know is left out.
    public String print(UserQuery query) {
        return Stream.of(
                        query.filter().map(filter -> STATUS + filter.wire()).stream(),
                        query.role().stream()
                                .flatMap(id -> roles.stream()
                                        .filter(row -> row.role().id().equals(id)))
                                .map(row -> ROLE + quoted(row.role().name())),
                        Stream.of(query.text()).filter(text -> !text.isBlank()))
                .flatMap(part -> part)
                .reduce((before, after) -> before + " " + after)
                .orElse("");
    }

    /// A text with another status, or none.
    public String withFilter(String text, Optional<UserFilter> filter) {
        UserQuery now = parse(text).query();
        return print(new UserQuery(now.text(), filter, now.role(), now.order(), now.descending()));
    }

    /// What the word being typed may become.
    public List<String> completions(String word) {
        if (word.startsWith(STATUS)) {
            return Arrays.stream(UserFilter.values())
                    .map(filter -> STATUS + filter.wire())
                    .filter(offer -> offer.startsWith(word) && !offer.equals(word))
                    .toList();
        }
        if (word.startsWith(ROLE)) {
            String begun = Role.nameKey(word.substring(ROLE.length()).replace("\"", ""));
            return roles.stream()
                    .map(row -> row.role().name())
                    .filter(name -> Role.nameKey(name).contains(begun))
                    .map(name -> ROLE + quoted(name))
                    .toList();
        }
        return Stream.of(STATUS, ROLE)
                .filter(offer -> word.length() > 1 && offer.startsWith(word))
                .toList();
    }

    /// The role of exactly this name, else the first whose name begins so or holds it.
    private Optional<Role> role(String name) {
        String key = Role.nameKey(name);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return named(key, true).or(() -> named(key, false));
    }

    private Optional<Role> named(String key, boolean exactly) {
        return roles.stream()
                .map(People.RoleRow::role)
                .filter(role -> exactly
                        ? Role.nameKey(role.name()).equals(key)
                        : Role.nameKey(role.name()).contains(key))
                .findFirst();
    }

    private static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }
}
