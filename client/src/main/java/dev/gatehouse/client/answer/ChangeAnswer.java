package dev.gatehouse.client.answer;

import dev.gatehouse.model.change.Touch;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What became of a change set.
public sealed interface ChangeAnswer {
    /// All of it is in force.
    ///
    /// @param revision the directory's revision after it
    /// @param applied one for each change, in order
    record Done(long revision, List<AppliedChange> applied) implements ChangeAnswer {
        private static final int MOST = 50_000;

        /// Keeps an own copy.
        public Done {
            applied = List.copyOf(applied);
        }

        /// Reads the answer.
        public static Done decode(JsonFields in) {
            return new Done(
                    in.whole("revision", 0, Long.MAX_VALUE), Fields.list(in, "applied", MOST, AppliedChange::decode));
        }
    }

    /// Somebody changed the same fields since the set's base; nothing was applied.
    ///
    /// @param revision the directory's revision now
    /// @param conflicts field by field
    record Conflicted(long revision, List<FieldConflict> conflicts) implements ChangeAnswer {
        private static final int MOST = 1_000;

        /// Keeps an own copy.
        public Conflicted {
            conflicts = List.copyOf(conflicts);
        }

        /// Reads the problem document.
        public static Conflicted decode(JsonFields in) {
            return new Conflicted(
                    in.whole("revision", 0, Long.MAX_VALUE), Fields.list(in, "conflicts", MOST, FieldConflict::decode));
        }
    }

    /// One change that is in force.
    ///
    /// @param type its kind
    /// @param user whose account
    /// @param role which role
    /// @param event its event in the trail
    /// @param code an entry code, shown this once
    /// @param token a program's token, shown this once
    record AppliedChange(
            String type,
            Optional<UserId> user,
            Optional<RoleId> role,
            Optional<EventId> event,
            Optional<EntryCode> code,
            Optional<Token> token) {
        static AppliedChange decode(JsonFields in) {
            return new AppliedChange(
                    in.text("type", 40),
                    in.parsed("user", 36, UserId::of),
                    in.parsed("role", 36, RoleId::of),
                    in.has("event") ? Optional.of(new EventId(in.uuid("event"))) : Optional.empty(),
                    in.optionalText("code", 60).map(code -> new EntryCode(code, in.instant("codeUntil"))),
                    in.optionalText("token", 120).map(token -> new Token(token, in.instant("tokenUntil"))));
        }
    }

    /// A code to enter with once. A secret: it is shown, never kept or logged.
    ///
    /// @param code as it is read out or mailed
    /// @param until when it runs out
    record EntryCode(String code, Instant until) {
        @Override
        public String toString() {
            return "EntryCode[until=" + until + "]";
        }
    }

    /// A token of a program. A secret: it is shown, never kept or logged.
    ///
    /// @param text as the program shows it
    /// @param until when it runs out
    record Token(String text, Instant until) {
        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }

    /// A field that two people changed.
    ///
    /// @param field which, and whose
    /// @param revision the revision at which it was changed, if the server says so
    record FieldConflict(Touch field, Optional<Long> revision) {
        static FieldConflict decode(JsonFields in) {
            return new FieldConflict(
                    new Touch(in.text("kind", 20), in.text("id", 36), in.text("field", 200)),
                    in.optionalWhole("revision", 0, Long.MAX_VALUE));
        }
    }
}
