package dev.gatehouse.api.change.answer;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.fault.Fault;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What becomes of a change set.
public sealed interface ChangeAnswer {
    /// All of it is in force.
    ///
    /// @param revision the directory's, after it
    /// @param applied one for each change, in order
    record Applied(long revision, List<AppliedChange> applied) implements ChangeAnswer {
        /// Keeps an own copy.
        public Applied {
            applied = List.copyOf(applied);
        }
    }

    /// It would be permitted, and this would come of it.
    ///
    /// @param revision the directory's now
    /// @param impact who gains, loses and would be cut
    /// @param then the decision about the one person it names, if it is one
    record Previewed(long revision, Impact impact, Optional<Decision> then) implements ChangeAnswer {}

    /// Somebody changed the same fields since its base; nothing was applied.
    ///
    /// @param revision the directory's now
    /// @param conflicts field by field, 1,000 at most
    record Conflict(long revision, List<FieldConflict> conflicts) implements ChangeAnswer {
        /// Keeps an own copy.
        public Conflict {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// It is not permitted or not possible; nothing was applied.
    ///
    /// @param index which change it is because of; empty: the set itself
    /// @param fault why
    record Refused(OptionalInt index, Fault fault) implements ChangeAnswer {
        /// Because of one change.
        public static Refused of(int index, Fault fault) {
            return new Refused(OptionalInt.of(index), fault);
        }

        /// Because of the set itself.
        public static Refused whole(Fault fault) {
            return new Refused(OptionalInt.empty(), fault);
        }
    }

    /// It was sent before, under the same key; this was the answer.
    ///
    /// @param status as in HTTP
    /// @param answer its body, JSON; an entry code is in it no more
    record Replayed(int status, String answer) implements ChangeAnswer {}
}
