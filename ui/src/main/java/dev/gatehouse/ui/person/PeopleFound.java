package dev.gatehouse.ui.person;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.User;
import java.util.Comparator;
import java.util.List;

/// People found by what somebody typed: who types a whole login means whoever has it, whatever others are called.
public final class PeopleFound {
    private PeopleFound() {}

    /// The same people, whose login was typed first.
    ///
    /// @param rows in an order of their own
    public static List<User> of(List<Account> rows, String typed) {
        String login = typed.strip();
        return rows.stream()
                .map(Account::user)
                .sorted(Comparator.comparing(user -> !user.login().equalsIgnoreCase(login)))
                .toList();
    }
}
