package dev.gatehouse.demo.oracle.gate;

import java.util.Optional;

/// Who calls.
public sealed interface Caller {
    /// Somebody without a session.
    ///
    /// @param showsToken whether they show something that was never a token
    record Stranger(boolean showsToken) implements Caller {}

    /// Somebody with an account.
    sealed interface Known extends Caller {
        /// Whether they are of the house, not of a tenant.
        boolean ofHouse();

        /// What they were granted, at home.
        Optional<? extends Held> held();

        /// How it stands with them now.
        Standing standing();

        /// Whether they hold a permission where they reach.
        default boolean holds(String permission) {
            return held().filter(granted -> granted.brings(permission)).isPresent();
        }
    }

    /// Somebody who had signed in.
    ///
    /// @param ofHouse whether they are operators of the house
    /// @param held what they were granted, at home
    /// @param standing how it stands with them now
    record Person(boolean ofHouse, Optional<BuiltInRole> held, Standing standing) implements Known {}

    /// Somebody with whom nothing is in the way, and whose session is good with one machine's key, or with none.
    ///
    /// @param ofHouse whether they are operators of the house
    /// @param held what they were granted, at home
    /// @param where where the session is shown, as against where it was begun
    record Bound(boolean ofHouse, Optional<BuiltInRole> held, Where where) implements Known {
        @Override
        public Standing standing() {
            return Standing.FINE;
        }
    }

    /// A program with a token of its service account.
    ///
    /// @param ofHouse whether the account is the house's
    /// @param held what it was granted, at home
    /// @param standing how it stands with it now; signed out: its tokens were ended
    record Program(boolean ofHouse, Optional<Held> held, Standing standing) implements Known {}
}
