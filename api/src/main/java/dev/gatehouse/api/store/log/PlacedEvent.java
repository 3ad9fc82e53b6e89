package dev.gatehouse.api.store.log;

import dev.gatehouse.model.log.tree.TreeHash;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A leaf with what is stored of its event, column by column, as somebody who owns the database may have left it.
///
/// @param index its place
/// @param event whose leaf it says it is
/// @param time that event's
/// @param hash of the leaf
/// @param row the event; empty: there is none
/// @param detail what lies beside it; empty: there is none
public record PlacedEvent(
        long index, UUID event, Instant time, TreeHash hash, Optional<Columns> row, Optional<Detail> detail) {

    /// What searches read of an event.
    ///
    /// @param leaf what is hashed
    /// @param detailDigest lower-case hexadecimal
    /// @param reasons by which it is found
    public record Columns(
            String actor,
            String action,
            Optional<String> target,
            String outcome,
            long revision,
            String leaf,
            String detailDigest,
            Set<String> reasons) {
        /// Keeps an own copy.
        public Columns {
            reasons = Set.copyOf(reasons);
        }
    }

    /// What lies beside an event.
    ///
    /// @param salt hashed before the detail, lower-case hexadecimal
    /// @param detail canonical JSON
    public record Detail(Optional<String> address, String salt, String detail) {}
}
