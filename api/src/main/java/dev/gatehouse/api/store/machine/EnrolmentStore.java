package dev.gatehouse.api.store.machine;

import dev.gatehouse.api.store.connect.Sql;
import dev.gatehouse.api.store.connect.Values;
import dev.gatehouse.api.store.connect.Values.Column;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.MachineId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Codes with which machines are enrolled, hashed. A machine has one at most, used or not.
public final class EnrolmentStore {
    private final Sql sql;

    /// A code.
    ///
    /// @param machine for which machine
    /// @param key by what it is found
    /// @param hash what proves it
    /// @param issued when
    /// @param by who issued it
    /// @param until end, exclusive
    /// @param triesLeft how many wrong codes it still survives
    /// @param used when it was used
    public record StoredCode(
            MachineId machine,
            String key,
            String hash,
            Instant issued,
            ActorId by,
            Instant until,
            int triesLeft,
            Optional<Instant> used) {
        /// How many wrong codes a new one survives.
        public static final int TRIES = 5;

        /// Whether it can be used at an instant.
        public boolean isOpen(Instant at) {
            return used.isEmpty() && triesLeft > 0 && at.isBefore(until);
        }
    }

    /// @param sql of the transaction
    public EnrolmentStore(Sql sql) {
        this.sql = sql;
    }

    /// The codes that are found by a key, one as a rule; nobody else uses them before this transaction ends.
    public List<StoredCode> lock(String key) {
        return sql.list(
                "SELECT machine, hash, issued, issued_by, expires_at, tries_left, used_at FROM enrolment_code"
                        + " WHERE key = ? ORDER BY machine FOR UPDATE",
                row -> new StoredCode(
                        new MachineId(Values.uuid(row, 1)),
                        key,
                        row.getString(2),
                        Values.instant(row, 3),
                        new ActorId(row.getString(4)),
                        Values.instant(row, 5),
                        row.getInt(6),
                        Values.optionalInstant(row, 7)),
                key);
    }

    /// Puts a code in place of the machine's last one.
    public void put(StoredCode code) {
        sql.run(
                "INSERT INTO enrolment_code (machine, key, hash, issued, issued_by, expires_at, tries_left)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (machine) DO UPDATE SET key = excluded.key,"
                        + " hash = excluded.hash, issued = excluded.issued, issued_by = excluded.issued_by,"
                        + " expires_at = excluded.expires_at, tries_left = excluded.tries_left, used_at = NULL",
                code.machine().value(),
                code.key(),
                code.hash(),
                code.issued(),
                code.by().value(),
                code.until(),
                code.triesLeft());
    }

    /// Counts a try against a code, before it is known whether it is right.
    public void count(MachineId machine) {
        sql.run(
                "UPDATE enrolment_code SET tries_left = greatest(tries_left - 1, 0) WHERE machine = ?",
                machine.value());
    }

    /// Notes that a code was used.
    public void use(MachineId machine, Instant now) {
        sql.run("UPDATE enrolment_code SET used_at = ? WHERE machine = ?", now, machine.value());
    }

    /// Takes away the codes of some machines.
    public void delete(Collection<MachineId> machines) {
        sql.run("DELETE FROM enrolment_code WHERE machine = ANY(?)", Column.of("uuid", machines, MachineId::value));
    }
}
