package dev.gatehouse.model.json;

import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259). Numbers are whole and within ±2^53, which is all that our shapes use and what every reader
/// keeps exactly.
public sealed interface Json {
    /// The absent value, said aloud.
    Json NULL = new Null();

    /// `null`.
    record Null() implements Json {}

    /// `true` or `false`.
    ///
    /// @param value which
    record Bool(boolean value) implements Json {}

    /// A whole number.
    ///
    /// @param value within ±2^53
    record Whole(long value) implements Json {
        private static final long EXACT = 1L << 53;

        /// Refuses what is out of bounds.
        ///
        /// @throws IllegalArgumentException if not every reader would keep it
        public Whole {
            if (value > EXACT || value < -EXACT) {
                throw new IllegalArgumentException("a number beyond 2^53");
            }
        }
    }

    /// A text.
    ///
    /// @param value its characters
    record Text(String value) implements Json {}

    /// A list.
    ///
    /// @param items in order
    record Array(List<Json> items) implements Json {
        /// Keeps an own copy.
        public Array {
            items = List.copyOf(items);
        }
    }

    /// An object, in the order in which it was built or read.
    ///
    /// @param members by name
    record Obj(Map<String, Json> members) implements Json {
        /// Keeps an own copy.
        public Obj {
            members = Members.of(members);
        }

        /// An object without members.
        public static final Obj EMPTY = new Obj(Map.of());
    }
}
