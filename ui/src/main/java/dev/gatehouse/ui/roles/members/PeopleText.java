package dev.gatehouse.ui.roles.members;

import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the people of a typed or pasted list: one a line, or parted by commas or semicolons; login, name or e-mail.
///
/// @param people the directory
/// @param tenant whose
public record PeopleText(People people, TenantId tenant) {
    /// Most entries of a list.
    public static final int MOST = 2_000;

    private static final int ENOUGH = 32;

    /// What a list came to.
    ///
    /// @param found each once, in the order of the list
    /// @param unknown entries that name nobody
    /// @param several entries that name more than one
    public record Found(List<User> found, List<String> unknown, List<String> several) {
        /// Nobody asked for yet.
        public static final Found NOBODY = new Found(List.of(), List.of(), List.of());

        /// Keeps own copies.
        public Found {
            found = List.copyOf(found);
            unknown = List.copyOf(unknown);
            several = List.copyOf(several);
        }
    }

    /// The entries of a list.
    public static List<String> entries(String text) {
        return text.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("[,;\\t]", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// Finds everybody. Blocks.
    public Found find(String text) {
        Map<Object, User> found = new LinkedHashMap<>();
        var unknown = new ArrayList<String>();
        var several = new ArrayList<String>();
        for (String entry : entries(text)) {
            List<User> meant = meant(entry);
            if (meant.size() == 1) {
                found.put(meant.getFirst().id(), meant.getFirst());
            } else if (meant.isEmpty()) {
                unknown.add(entry);
            } else {
                several.add(entry);
            }
        }
        return new Found(List.copyOf(found.values()), unknown, several);
    }

    /// Whom an entry names exactly; where nobody, the only one it finds at all.
    private List<User> meant(String entry) {
        String key = User.loginKey(entry);
        var query = new UserQuery(
                entry.substring(0, Math.min(200, entry.length())),
                Optional.empty(),
                Optional.empty(),
                UserQuery.Order.NAME,
                false);
        List<User> near = people.list(tenant, query).rows(0, ENOUGH).stream()
                .map(account -> account.user())
                .toList();
        List<User> exact = near.stream().filter(user -> isCalled(user, key)).toList();
        return exact.isEmpty() ? near : exact;
    }

    private static boolean isCalled(User user, String key) {
        return User.loginKey(user.login()).equals(key)
                || User.loginKey(user.name()).equals(key)
                || user.contact()
                        .email()
                        .map(User::loginKey)
                        .filter(key::equals)
                        .isPresent();
    }
}
