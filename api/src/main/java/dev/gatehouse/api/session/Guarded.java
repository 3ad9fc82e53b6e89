package dev.gatehouse.api.session;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.identity.UserId;
import java.util.Optional;
import java.util.function.Function;

/// Answers an operation for somebody who may call it.
public sealed interface Guarded {
    /// About nobody in particular.
    Function<Call, Optional<UserId>> NOBODY = _ -> Optional.empty();

    /// What it does is done in a transaction on the tenant, the one in which the session was read where that is the
    /// person's own.
    ///
    /// @param mode how
    /// @param work answers
    /// @param person whom it is about, as far as the request says
    record Inside(Mode mode, Work work, Function<Call, Optional<UserId>> person) implements Guarded {}

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
        return new Inside(Mode.READING, work, NOBODY);
    }

    /// Only reads, one account above all: it is read together with the session.
    ///
    /// @param person where the path names it
    static Guarded readingPerson(String person, Work work) {
        return readingSubject(
                call -> call.hasGoodPath() ? Optional.of(UserId.of(call.inPath(person))) : Optional.empty(), work);
    }

    /// Only reads, one account above all: it is read together with the session.
    ///
    /// @param subject which, as far as the request says; whether it may name one is checked later
    static Guarded readingSubject(Function<Call, Optional<UserId>> subject, Work work) {
        return new Inside(Mode.READING, work, subject);
    }

    /// Only reads, one picture.
    static Guarded snapshot(Work work) {
        return new Inside(Mode.SNAPSHOT, work, NOBODY);
    }

    /// Writes.
    static Guarded writing(Work work) {
        return new Inside(Mode.WRITING, work, NOBODY);
    }
}
