package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.store.TenantTransaction;

/// Answers an operation for somebody who may call it.
public sealed interface Guarded {
    /// What it does is done in a transaction on the tenant, the one in which the session was read where that is the
    /// person's own.
    ///
    /// @param mode how
    /// @param work answers
    record Inside(Mode mode, Work work) implements Guarded {}

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
        return new Inside(Mode.READING, work);
    }

    /// Only reads, one picture.
    static Guarded snapshot(Work work) {
        return new Inside(Mode.SNAPSHOT, work);
    }

    /// Writes.
    static Guarded writing(Work work) {
        return new Inside(Mode.WRITING, work);
    }
}
