package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What the list shows of each program, besides what it shows of everybody.
///
/// @param words the reader's language and zone
/// @param known what is known of the programs now; empty: nothing yet
public record ProgramColumns(Words words, Supplier<Optional<Programs>> known) {
    /// What it may do, by its permissions in words.
    public Column<Account> permissions() {
        return Column.<Account>shortenable(
                        "may",
                        words.text("users.program.column.may"),
                        200,
                        account -> known.get()
                                .map(now -> now
                                        .permissions(
                                                account.user(), words.times().now())
                                        .stream()
                                        .map(new PermissionWords(words)::full)
                                        .collect(Collectors.joining(", ")))
                                .filter(all -> !all.isEmpty())
                                .orElse(NumberWords.NONE))
                .unsorted();
    }

    /// From where it may come.
    public Column<Account> networks() {
        return Column.<Account>shortenable(
                        "networks",
                        words.text("users.program.column.networks"),
                        140,
                        account -> known.get()
                                .map(now -> String.join(
                                        ", ", now.networks(account.user().id())))
                                .map(all -> all.isEmpty() ? words.text("users.program.anywhere") : all)
                                .orElse(NumberWords.NONE))
                .unsorted();
    }

    /// Until when its newest token is good.
    public Column<Account> token() {
        TimeWords times = words.times();
        return Column.<Account>whole(
                        "token_until",
                        times.header(words.text("users.program.column.token")),
                        152,
                        account -> end(account.user().id())
                                .map(times::cell)
                                .orElseGet(() -> words.text(
                                        known.get().flatMap(Programs::tokens).isPresent()
                                                ? "users.program.noToken"
                                                : "users.program.notKnown")))
                .copying(account ->
                        end(account.user().id()).map(Instant::toString).orElse(""))
                .unsorted();
    }

    private Optional<Instant> end(UserId program) {
        return known.get().flatMap(Programs::tokens).flatMap(tokens -> Optional.ofNullable(tokens.get(program)));
    }

    /// When it last showed a token.
    public Column<Account> lastUsed(String id) {
        TimeWords times = words.times();
        return Column.<Account>whole(
                        id,
                        times.header(words.text("users.program.column.lastUsed")),
                        152,
                        account -> account.facts()
                                .lastSignIn()
                                .map(times::cell)
                                .orElseGet(() -> words.text("users.program.neverUsed")))
                .copying(account ->
                        account.facts().lastSignIn().map(Instant::toString).orElse(""));
    }
}
