package dev.gatehouse.ui.controls.table;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.words.NumberWords;
import java.util.Optional;
import java.util.function.Function;

/// A column of a [DataTable].
///
/// @param id a stable name, for the order and for what the person set
/// @param title what the header says
/// @param width pixels at 100 %, padding included; never narrower unless it can shorten
/// @param kind what its cells look like
/// @param text what a cell says
/// @param status how a cell stands; only for [Kind#STATUS]
/// @param copied what copying gives, for example an instant in RFC 3339; nothing where there is no value
/// @param sortable whether a click on the header orders by it
/// @param presence when it is there at all
/// @param hover what is said of a cell on hover, beside words that were shortened: for example why there is no value
/// @param <T> a row
public record Column<T>(
        String id,
        String title,
        double width,
        Kind kind,
        Function<T, String> text,
        Function<T, Mark> status,
        Function<T, String> copied,
        boolean sortable,
        Presence presence,
        Function<T, Optional<String>> hover) {
    /// When a column is there at all.
    public enum Presence {
        /// Always, unless the person hides it.
        ALWAYS,
        /// When the table is wide enough; the further right, the sooner it goes.
        WHEN_ROOM,
        /// When the person asks for it in the menu of columns.
        WHEN_ASKED
    }

    /// What cells look like.
    public enum Kind {
        /// Words that may shorten, with a tooltip when they did.
        SHORTENABLE,
        /// Words, times and codes that never shorten.
        WHOLE,
        /// A number, right-aligned.
        COUNT,
        /// A status with icon and word.
        STATUS,
        /// Thumbprints and ids in the fixed-width face.
        CODE
    }

    /// How a row stands.
    ///
    /// @param status colours the word
    /// @param icon instead of the icon of the status
    /// @param words the word
    /// @param further how many more reasons there are; shown as `+2`
    public record Mark(Status status, Optional<Icon> icon, String words, int further) {
        /// A status with its own icon.
        public static Mark of(Status status, String words) {
            return new Mark(status, Optional.empty(), words, 0);
        }

        /// What the cell says: `Expired +2`.
        public String text() {
            return further == 0 ? words : words + " +" + further;
        }
    }

    /// Names, roles: may shorten.
    public static <T> Column<T> shortenable(String id, String title, double width, Function<T, String> text) {
        return of(id, title, width, Kind.SHORTENABLE, text);
    }

    /// Times, codes, words of a fixed kind: never shorten.
    public static <T> Column<T> whole(String id, String title, double width, Function<T, String> text) {
        return of(id, title, width, Kind.WHOLE, text);
    }

    /// A number, already in words of the language.
    public static <T> Column<T> count(String id, String title, double width, Function<T, String> text) {
        return of(id, title, width, Kind.COUNT, text);
    }

    /// An id or a thumbprint.
    public static <T> Column<T> code(String id, String title, double width, Function<T, String> text) {
        return of(id, title, width, Kind.CODE, text);
    }

    /// A status.
    public static <T> Column<T> status(String id, String title, double width, Function<T, Mark> status) {
        Function<T, String> text = status.andThen(Mark::text);
        return new Column<>(
                id, title, width, Kind.STATUS, text, status, text, true, Presence.ALWAYS, row -> Optional.empty());
    }

    /// This column, copying something else than it shows.
    public Column<T> copying(Function<T, String> other) {
        return new Column<>(id, title, width, kind, text, status, other, sortable, presence, hover);
    }

    /// This column, there only while the table is wide enough.
    public Column<T> whenRoom() {
        return new Column<>(id, title, width, kind, text, status, copied, sortable, Presence.WHEN_ROOM, hover);
    }

    /// This column, hidden until the person asks for it.
    public Column<T> whenAsked() {
        return new Column<>(id, title, width, kind, text, status, copied, sortable, Presence.WHEN_ASKED, hover);
    }

    /// This column without an order.
    public Column<T> unsorted() {
        return new Column<>(id, title, width, kind, text, status, copied, false, presence, hover);
    }

    /// This column, saying more of a cell on hover.
    public Column<T> explaining(Function<T, Optional<String>> more) {
        return new Column<>(id, title, width, kind, text, status, copied, sortable, presence, more);
    }

    private static <T> Column<T> of(String id, String title, double width, Kind kind, Function<T, String> text) {
        return new Column<>(
                id,
                title,
                width,
                kind,
                text,
                row -> Mark.of(Status.QUIET, ""),
                text.andThen(Column::value),
                true,
                Presence.ALWAYS,
                row -> Optional.empty());
    }

    /// The mark for no value is for readers; whoever takes the rows elsewhere gets no value.
    private static String value(String shown) {
        return shown.equals(NumberWords.NONE) ? "" : shown;
    }
}
