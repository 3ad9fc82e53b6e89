package dev.gatehouse.ui.port;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where changes are previewed, made and undone. Calls block; every acknowledged change is in the local store before
/// the call returns.
public interface Desk {
    /// What a set would do; asked of the server when on line, computed from the copy otherwise.
    Preview preview(TenantId tenant, ChangeSet set);

    /// Makes the changes, together or not at all.
    Result apply(TenantId tenant, ChangeSet set);

    /// Makes each change on its own, for a result per row.
    ///
    /// @param progress is told after each, in the background
    List<RowResult> applyEach(TenantId tenant, ChangeSet set, java.util.function.IntConsumer progress);

    /// What was done from this console, newest first, each undoable as long as it still applies.
    List<Recent> recent(int most);

    /// What a set would do.
    ///
    /// @param impact who gains, loses, is cut now
    /// @param then for a single person: the decision after it
    /// @param refused why the set cannot be made, if it cannot
    record Preview(Impact impact, Optional<Decision> then, Optional<Fault> refused) {}

    /// How it ended.
    sealed interface Result {}

    /// Made.
    ///
    /// @param revision the directory's revision after it
    /// @param undo what takes it back, in order; empty: nothing can
    /// @param entryCode a code to hand over, shown once
    /// @param token a program's token to put in its place, shown once
    record Done(long revision, List<Change> undo, Optional<EntryCode> entryCode, Optional<Token> token)
            implements Result {}

    /// Somebody changed the same fields.
    ///
    /// @param conflicts field by field
    record Conflicted(List<FieldConflict> conflicts) implements Result {}

    /// A field that two people changed.
    ///
    /// @param target whose, as `user/ID` or `role/ID`
    /// @param field which
    /// @param theirs what it holds now
    /// @param by who changed it, by name
    /// @param at when
    record FieldConflict(String target, String field, String theirs, String by, Instant at) {}

    /// A code to enter with once. Never kept, never logged.
    ///
    /// @param code in groups
    /// @param until when it runs out
    record EntryCode(String code, Instant until) {
        @Override
        public String toString() {
            return "EntryCode[until=" + until + "]";
        }
    }

    /// A token of a program. Never kept, never logged.
    ///
    /// @param text as the program shows it
    /// @param until when it runs out
    record Token(String text, Instant until) {
        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }

    /// What became of one row of a bulk change.
    ///
    /// @param change the row
    /// @param fault why not; empty: made
    /// @param undo what takes it back
    record RowResult(Change change, Optional<Fault> fault, List<Change> undo) {}

    /// Something done from this console.
    ///
    /// @param tenant where
    /// @param at when
    /// @param type the kind of change
    /// @param names whom or what it was about, by id
    /// @param undo what takes it back
    record Recent(TenantId tenant, Instant at, String type, Map<String, String> names, List<Change> undo) {}
}
