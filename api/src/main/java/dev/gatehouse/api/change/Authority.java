package dev.gatehouse.api.change;

import dev.gatehouse.api.session.Standing;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.machine.Standpoint;

/// What an author may do at the very moment their set is applied, whatever they could do when they sent it.
final class Authority {
    private Authority() {}

    /// An author of this tenant, as they are now. Operators and the system bring what they may do with them: it lies in
    /// the house.
    ///
    /// @param context where the set came from
    /// @throws FaultException `unauthenticated` if the account is gone or may not stay any more
    static Author now(Author author, Slice slice, TenantTransaction tx, RequestContext context) {
        Standpoint from = context.standpoint();
        if (author.id().isOperator() || author.id().user().isEmpty()) {
            return author;
        }
        Account self = author.id()
                .user()
                .flatMap(slice::account)
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        Gate gate = tx.gate(self.user(), context.recovery());
        if (!Standing.toStay(gate, self.facts(), tx.now(), from, true, tx.ruledAt(context.recovery()))
                .isGood()) {
            throw new FaultException(Fault.of(FaultCode.UNAUTHENTICATED));
        }
        return new Author(
                author.id(),
                java.util.Optional.of(self.user()),
                gate.permissions(tx.now(), from),
                context.recovery().isPresent());
    }
}
