package dev.gatehouse.ui.audit.list;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.ui.port.Listing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The answer to a search.
///
/// @param listing its rows
/// @param head the first of them, at hand
/// @param keep the event to select again, if it is among the first
/// @param newer whether it is only a newer answer to the search shown before
public record Answer(Listing<AuditEvent> listing, List<AuditEvent> head, Optional<EventId> keep, boolean newer) {
    /// How many rows are at hand.
    public static final int HEAD = 256;

    /// Keeps an own copy.
    public Answer {
        head = List.copyOf(head);
    }

    /// Reads the first rows of a listing. Blocks.
    static Answer of(Listing<AuditEvent> listing, Optional<EventId> keep, boolean newer) {
        return new Answer(listing, listing.rows(0, HEAD), keep, newer);
    }

    /// Rows of the answer; the first come without asking again.
    public List<AuditEvent> rows(long start, int count) {
        if (start + count <= head.size()) {
            return head.subList((int) start, (int) start + count);
        }
        return listing.rows(start, count);
    }

    /// Whether all rows are at hand, so that they can be counted by kind.
    public boolean isWhole() {
        return !listing.isCapped() && listing.size() <= head.size();
    }

    /// The place of an event among the first rows.
    public OptionalInt indexOf(EventId event) {
        return IntStream.range(0, head.size())
                .filter(index -> head.get(index).id().equals(event))
                .findFirst();
    }

    /// How many of its rows came after the newest of another answer; all of those at hand if that is not among them.
    int newerThan(Answer other) {
        return other.head().isEmpty()
                ? head.size()
                : indexOf(other.head().getFirst().id()).orElse(head.size());
    }
}
