package dev.gatehouse.ui.users.list;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.users.program.ProgramColumns;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.TimeWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the list shows of each person.
///
/// @param words the reader's language and zone
/// @param roles names of roles, by id
/// @param programs what the list of programs shows besides
/// @param hours when they may enter
public record UserColumns(Words words, Map<RoleId, String> roles, ProgramColumns programs, HoursColumn hours) {
    /// The order each column asks for is its id.
    static final String NAME = "name";

    static final String LOGIN = "login";
    static final String EXPIRY = "expiry";
    static final String LAST_SIGN_IN = "last_sign_in";

    /// All columns, from the left; roles, the last sign-in and the hours come when there is room.
    public List<Column<Account>> all() {
        return List.of(
                status(),
                name(this::called),
                login(),
                roleColumn(),
                expiry(),
                lastSignIn(),
                hours.column(),
                words("company", "users.column.company", 132, contact -> contact.company()),
                words("email", "users.column.email", 200, contact -> contact.email()),
                words("employee", "users.column.employeeNumber", 132, contact -> contact.employeeNumber()),
                words("phone", "users.column.phone", 148, contact -> contact.phone()),
                moment(
                        "refused",
                        "users.column.lastRefused",
                        account -> account.facts().lastRefused()),
                address(),
                moment(
                        "created",
                        "users.column.created",
                        account -> Optional.of(account.user().created())),
                moment(
                        "password",
                        "users.column.passwordChanged",
                        account -> account.facts().passwordChanged()));
    }

    /// The columns of the list of programs.
    public List<Column<Account>> ofPrograms() {
        return List.of(
                status(),
                name(account -> account.user().name()),
                programs.permissions(),
                programs.token(),
                programs.networks().whenRoom(),
                programs.lastUsed(LAST_SIGN_IN).whenRoom(),
                expiry().whenRoom(),
                login().whenAsked(),
                roleColumn().whenAsked(),
                address(),
                moment(
                        "created",
                        "users.column.created",
                        account -> Optional.of(account.user().created())));
    }

    private Column<Account> words(String id, String key, double width, Function<Contact, Optional<String>> text) {
        return Column.<Account>shortenable(
                        id,
                        words.text(key),
                        width,
                        account -> text.apply(account.user().contact()).orElse(NumberWords.NONE))
                .unsorted()
                .whenAsked();
    }

    private Column<Account> moment(String id, String key, Function<Account, Optional<Instant>> at) {
        TimeWords times = words.times();
        return Column.<Account>whole(
                        id,
                        times.header(words.text(key)),
                        152,
                        account -> at.apply(account).map(times::cell).orElse(NumberWords.NONE))
                .copying(account -> at.apply(account).map(Instant::toString).orElse(""))
                .unsorted()
                .whenAsked();
    }

    private Column<Account> address() {
        return Column.<Account>whole(
                        "address",
                        words.text("users.column.lastAddress"),
                        132,
                        account -> account.facts().lastAddress().orElse(NumberWords.NONE))
                .unsorted()
                .whenAsked();
    }

    private Column<Account> status() {
        return Column.<Account>status("status", words.text("users.column.status"), 140, this::mark)
                .unsorted();
    }

    /// Among people a program is marked.
    private String called(Account account) {
        String name = account.user().name();
        return account.user().service() ? words.text("users.program.named", name) : name;
    }

    private Column<Account> name(Function<Account, String> called) {
        return Column.shortenable(NAME, words.text("users.column.name"), 176, called);
    }

    private Column<Account> login() {
        return Column.shortenable(
                LOGIN,
                words.text("users.column.login"),
                132,
                account -> account.user().login());
    }

    private Column<Account> expiry() {
        TimeWords times = words.times();
        return Column.<Account>whole(
                        EXPIRY,
                        times.header(words.text("users.column.expiry")),
                        152,
                        account -> account.user()
                                .expiry()
                                .end()
                                .map(times::cell)
                                .orElseGet(() -> words.text("users.never")))
                .copying(account ->
                        account.user().expiry().end().map(Instant::toString).orElse(""));
    }

    private Column<Account> roleColumn() {
        return Column.<Account>shortenable("roles", words.text("users.column.roles"), 200, this::roleNames)
                .unsorted()
                .whenRoom();
    }

    private Column<Account> lastSignIn() {
        TimeWords times = words.times();
        return Column.<Account>whole(
                        LAST_SIGN_IN,
                        times.header(words.text("users.column.lastSignIn")),
                        152,
                        account -> account.facts()
                                .lastSignIn()
                                .map(times::cell)
                                .orElseGet(() -> words.text("users.neverSignedIn")))
                .copying(account ->
                        account.facts().lastSignIn().map(Instant::toString).orElse(""))
                .whenRoom();
    }

    private Column.Mark mark(Account account) {
        Decision decision = AccessDecider.account(
                account.user(), account.facts(), words.times().now());
        if (decision.isPermitted()) {
            return Column.Mark.of(Status.QUIET, words.text("users.active"));
        }
        ReasonCode worst = decision.reasons().getFirst().code();
        if (account.user().service() && worst == ReasonCode.ACCOUNT_UNVERIFIED) {
            return Column.Mark.of(Status.WARN, words.text("users.program.noTokenYet"));
        }
        return new Column.Mark(
                status(worst),
                Optional.of(icon(worst)),
                words.reasons().word(worst),
                decision.reasons().size() - 1);
    }

    /// How grave a reason is.
    public static Status status(ReasonCode code) {
        return switch (code) {
            case ACCOUNT_EXPIRED, ACCOUNT_LOCKED, CONDITION_UNKNOWN -> Status.BAD;
            case ACCOUNT_DISABLED -> Status.UNKNOWN;
            case ACCOUNT_NOT_YET_VALID,
                    ACCOUNT_UNVERIFIED,
                    PASSWORD_DUE,
                    OUTSIDE_HOURS,
                    MACHINE_NOT_PERMITTED,
                    NO_WAY_IN,
                    PERMISSION_MISSING -> Status.WARN;
        };
    }

    private static Icon icon(ReasonCode code) {
        return switch (code) {
            case ACCOUNT_EXPIRED -> Icon.EXPIRED;
            case ACCOUNT_LOCKED -> Icon.LOCKED;
            case ACCOUNT_DISABLED -> Icon.DISABLED;
            case ACCOUNT_NOT_YET_VALID -> Icon.STARTS;
            case ACCOUNT_UNVERIFIED, PASSWORD_DUE -> Icon.KEY;
            case OUTSIDE_HOURS -> Icon.STARTS;
            case MACHINE_NOT_PERMITTED, NO_WAY_IN, CONDITION_UNKNOWN, PERMISSION_MISSING -> Icon.WARN;
        };
    }

    /// The first role by name and how many more: `Claims adjuster +2`; those not in force now are left out.
    private String roleNames(Account account) {
        Instant now = words.times().now();
        var names = account.user().grants().stream()
                .filter(grant -> grant.isValid(now))
                .map(Grant::role)
                .map(id -> Optional.ofNullable(roles.get(id)).orElse(NumberWords.NONE))
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return NumberWords.NONE;
        }
        return names.size() == 1 ? names.getFirst() : words.text("users.rolesMore", names.getFirst(), names.size() - 1);
    }
}
