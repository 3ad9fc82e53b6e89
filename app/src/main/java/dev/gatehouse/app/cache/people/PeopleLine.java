package dev.gatehouse.app.cache.people;

import dev.gatehouse.app.cache.row.Folded;
import dev.gatehouse.app.cache.row.Micros;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.UserFilter;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What lists filter, sort and search an account by. Instants are microseconds since 1970.
///
/// @param n the number of its row
/// @param id whose
/// @param name to sort by
/// @param login to sort by
/// @param search name, login, e-mail, company, employee number and telephone
/// @param holdings its grants
record PeopleLine(
        long n,
        UserId id,
        String name,
        String login,
        String search,
        long expiry,
        long lastSignIn,
        long lockedUntil,
        long validFrom,
        long passwordDue,
        boolean disabled,
        boolean verified,
        boolean program,
        List<Holding> holdings) {
    static final String COLUMNS = "n, id, name, login, search, expiry, last_sign_in, locked_until, valid_from,"
            + " password_due, disabled, verified, program, holdings";

    /// That a role is held, for `[from, until)`.
    record Holding(RoleId role, long from, long until) {
        static final int BYTES = 4 * Long.BYTES;

        boolean isValid(long at) {
            return from <= at && at < until;
        }
    }

    static PeopleLine of(long n, Account account) {
        User user = account.user();
        AccountFacts facts = account.facts();
        return new PeopleLine(
                n,
                user.id(),
                Folded.of(user.name()),
                Folded.of(user.login()),
                search(user),
                Micros.end(user.expiry().end()),
                Micros.past(facts.lastSignIn()),
                Micros.past(facts.lockedUntil()),
                Micros.of(user.validFrom()),
                Micros.end(facts.passwordDue()),
                user.isDisabled(),
                facts.isVerified(),
                user.service(),
                user.grants().stream().map(PeopleLine::holding).toList());
    }

    static PeopleLine read(ResultSet row) throws SQLException {
        return new PeopleLine(
                row.getLong(1),
                new UserId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                holdings(row.getBytes(14)));
    }

    /// The values of [#COLUMNS].
    Object[] values() {
        return new Object[] {
            n,
            id.value(),
            name,
            login,
            search,
            expiry,
            lastSignIn,
            lockedUntil,
            validFrom,
            passwordDue,
            disabled,
            verified,
            program,
            bytes(holdings)
        };
    }

    /// Whether the account belongs to one of the usual lists.
    boolean is(UserFilter filter, long at, long soon) {
        return switch (filter) {
            case EXPIRED -> expiry <= at;
            case EXPIRING -> expiry > at && expiry <= soon;
            case LOCKED -> lockedUntil > at;
            case DISABLED -> disabled;
            case UNVERIFIED -> !verified;
            case NEVER_SIGNED_IN -> lastSignIn == Micros.NEVER_WAS;
            case NO_END -> expiry == Micros.NEVER_ENDS;
            case PROGRAM -> program;
        };
    }

    /// Whether nothing stands in the way of signing in.
    boolean isActive(long at) {
        return !disabled && verified && expiry > at && validFrom <= at && lockedUntil <= at && passwordDue > at;
    }

    boolean holds(RoleId role) {
        for (Holding holding : holdings) {
            if (holding.role().equals(role)) {
                return true;
            }
        }
        return false;
    }

    private static String search(User user) {
        var contact = user.contact();
        return Folded.joined(Stream.concat(
                Stream.of(user.name(), user.login()),
                Stream.of(contact.email(), contact.company(), contact.employeeNumber(), contact.phone())
                        .flatMap(Optional::stream)));
    }

    private static Holding holding(Grant grant) {
        return new Holding(grant.role(), Micros.of(grant.from()), Micros.end(grant.until()));
    }

    private static byte[] bytes(List<Holding> holdings) {
        var buffer = ByteBuffer.allocate(holdings.size() * Holding.BYTES);
        for (Holding holding : holdings) {
            UUID role = holding.role().value();
            buffer.putLong(role.getMostSignificantBits()).putLong(role.getLeastSignificantBits());
            buffer.putLong(holding.from()).putLong(holding.until());
        }
        return buffer.array();
    }

    private static List<Holding> holdings(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return Stream.generate(() -> new Holding(
                        new RoleId(new UUID(buffer.getLong(), buffer.getLong())), buffer.getLong(), buffer.getLong()))
                .limit(bytes.length / Holding.BYTES)
                .toList();
    }
}
