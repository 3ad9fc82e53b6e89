package dev.gatehouse.demo.prove.matrix;

import java.util.Optional;
import java.util.Set;

/// How an operation is asked for so that nothing comes of it, and by what one sees that it was let in.
///
/// @param kind what is particular about it
/// @param query with its question mark, or nothing
/// @param body JSON, with `{id}` where the person's id belongs; none: no body
/// @param letIn the statuses that only who was let in gets
record Row(Kind kind, String query, Optional<String> body, Set<Integer> letIn) {
    /// What is particular about an operation.
    enum Kind {
        PLAIN,
        /// Its answer goes on until somebody ends it.
        STREAM,
        /// Its path names a job.
        OF_A_JOB,
        /// Its path names a machine that waits for no key, and that shows who was let in.
        OF_A_MACHINE,
        /// Whoever is let in has no session afterwards.
        ENDS_THE_SESSION,
        /// Asks for a password in place of a session.
        ENTERS
    }

    /// Reads.
    static Row reads(String query) {
        return new Row(Kind.PLAIN, query, Optional.empty(), Set.of(200));
    }

    /// Would change something, but the body says nothing: the refusal shows that it was read.
    static Row changesNothing() {
        return new Row(Kind.PLAIN, "", Optional.of("{}"), Set.of(400));
    }

    /// Names what nothing is called: the refusal shows that it was looked for.
    static Row namesNothing() {
        return new Row(Kind.PLAIN, "", Optional.empty(), Set.of(400));
    }

    static Row of(Kind kind, int letIn) {
        return new Row(kind, "", Optional.empty(), Set.of(letIn));
    }
}
