package dev.gatehouse.api.change;

import dev.gatehouse.api.session.Standing;
import dev.gatehouse.model.change.Author;
import dev.gatehouse.model.directory.AccessProfile;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Instant;

/// What an author may do at the very moment their set is applied, whatever they could do when they sent it.
final class Authority {
    private Authority() {}

    /// An author of this tenant, as they are now. Operators and the system bring what they may do with them: it lies in
    /// the house.
    ///
    /// @throws FaultException `unauthenticated` if the account is gone or may not stay any more
    static Author now(Author author, Slice slice, Instant now) {
        if (author.id().isOperator() || author.id().user().isEmpty()) {
            return author;
        }
        Account self = author.id()
                .user()
                .flatMap(slice::account)
                .orElseThrow(() -> FaultException.of(FaultCode.UNAUTHENTICATED));
        AccessProfile profile = AccessProfile.of(self.user(), slice.directory().roles());
        if (!Standing.toStay(profile, self.facts(), now, true).isGood()) {
            throw new FaultException(Fault.of(FaultCode.UNAUTHENTICATED));
        }
        return new Author(author.id(), java.util.Optional.of(self.user()), profile.permissions(now));
    }
}
