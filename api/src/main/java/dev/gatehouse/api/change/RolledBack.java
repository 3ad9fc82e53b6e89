package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.ChangeAnswer;

/// Takes back what a set has written, and carries the answer out of the transaction.
final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ChangeAnswer answer;

    RolledBack(ChangeAnswer answer) {
        super("rolled back", null, false, false);
        this.answer = answer;
    }

    ChangeAnswer answer() {
        return answer;
    }
}
