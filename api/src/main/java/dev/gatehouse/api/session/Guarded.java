package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.store.TenantTransaction;
import java.util.Optional;

/// Answers an operation for somebody who may call it.
public sealed interface Guarded {
    /// What it does is done in a transaction on the tenant, the one in which the session was read where that is the
    /// person's own.
    ///
    /// @param mode how
    /// @param work answers
    /// @param person where the path names the account that it answers with, if it does
    record Inside(Mode mode, Work work, Optional<String> person) implements Guarded {}

    /// It makes transactions of its own, after the session was read.
    ///
    /// @param work answers
    record After(OwnWork work) implements Guarded {}

    /// How a transaction sees and writes.
    enum Mode {
        /// Each statement alone; none writes.
        READING,
        /// All statements see one picture; none writes.
        SNAPSHOT,
        /// All or nothing.
        WRITING
    }

    /// Answers inside a transaction.
    @FunctionalInterface
    interface Work {
        /// Answers; whatever it throws undoes what it did.
        Answer answer(Visit visit, TenantTransaction tx);
    }

    /// Answers by itself.
    @FunctionalInterface
    interface OwnWork {
        /// Answers.
        Answer answer(Visit visit);
    }

    /// Only reads.
    static Guarded reading(Work work) {
        return new Inside(Mode.READING, work, Optional.empty());
    }

    /// Only reads, one account above all: it is read together with the session.
    ///
    /// @param person where the path names it
    static Guarded readingPerson(String person, Work work) {
        return new Inside(Mode.READING, work, Optional.of(person));
    }

    /// Only reads, one picture.
    static Guarded snapshot(Work work) {
        return new Inside(Mode.SNAPSHOT, work, Optional.empty());
    }

    /// Writes.
    static Guarded writing(Work work) {
        return new Inside(Mode.WRITING, work, Optional.empty());
    }
}
