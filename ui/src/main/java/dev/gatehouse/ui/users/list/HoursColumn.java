package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.hours.WeekWords;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.users.list.PersonHours.Hours;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// When people may enter, in a few letters: `Mon–Fri 8–18`.
///
/// @param words the reader's language
/// @param known the hours of people; empty: not read yet
public record HoursColumn(Words words, Supplier<Optional<PersonHours>> known) {
    private static final double WIDTH = 116;

    /// The column: there when there is room, and without an order.
    Column<Account> column() {
        return Column.<Account>shortenable("hours", words.text("users.column.hours"), WIDTH, this::brief)
                .explaining(this::whole)
                .unsorted()
                .whenRoom();
    }

    /// The first band, and how many more there are.
    private String brief(Account account) {
        return hours(account)
                .map(hours -> switch (hours) {
                    case Hours.Any _ -> NumberWords.NONE;
                    case Hours.Never _ -> words.text("users.hours.never");
                    case Hours.Within(var bands) ->
                        week(bands.getFirst()) + (bands.size() == 1 ? "" : " +" + (bands.size() - 1));
                })
                .orElse(NumberWords.NONE);
    }

    /// Every band with its zone, or why there is none.
    private Optional<String> whole(Account account) {
        return hours(account).map(hours -> switch (hours) {
            case Hours.Any _ -> words.text("users.hours.none");
            case Hours.Never _ -> words.text("users.hours.neverBy");
            case Hours.Within(var bands) -> bands.stream().map(this::named).collect(Collectors.joining("\n"));
        });
    }

    private Optional<Hours> hours(Account account) {
        return known.get().map(all -> all.of(account.user(), words.times().now()));
    }

    private String named(TimeBand band) {
        return words.text("users.hours.band", band.name(), week(band), band.zone());
    }

    private String week(TimeBand band) {
        var spoken = WeekWords.of(words.messages().language().locale());
        return WeekText.print(band.windows(), spoken).replace('-', '–');
    }
}
