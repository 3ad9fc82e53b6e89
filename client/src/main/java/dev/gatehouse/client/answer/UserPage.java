package dev.gatehouse.client.answer;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Some of the people that a query finds.
///
/// @param revision the directory's revision
/// @param time the server's time
/// @param accounts in the order asked for
/// @param next the cursor of the next page; empty: this is the last
public record UserPage(long revision, Instant time, List<Account> accounts, Optional<String> next) {
    private static final int MOST = 500;

    /// Keeps an own copy.
    public UserPage {
        accounts = List.copyOf(accounts);
    }

    /// Reads the answer.
    public static UserPage decode(JsonFields in) {
        return new UserPage(
                in.whole("revision", 0, Long.MAX_VALUE),
                in.instant("time"),
                Fields.list(in, "users", MOST, Found::account),
                in.optionalText("next", 2_048));
    }
}
