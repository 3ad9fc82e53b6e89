package dev.gatehouse.api.change;

import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.store.AnswerStore.Answer;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.wire.ChangeSetWire;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Whether a set was sent before, under the same key by the same person.
record KeyCheck(TenantTransaction transaction) {
    /// The answer given before, or that the key was used for something else.
    Optional<ChangeAnswer> before(ActorId actor, ChangeSet set) {
        return transaction.answers().find(actor, set.key()).map(answer -> again(answer, set));
    }

    private static ChangeAnswer again(Answer before, ChangeSet set) {
        return before.bodyHash().equals(hash(set))
                ? new ChangeAnswer.Replayed(before.status(), before.answer())
                : ChangeAnswer.Refused.whole(Fault.of(FaultCode.KEY_REUSED, "key", set.key()));
    }

    /// What tells two sets apart: SHA-256 of the canonical wire form, lower-case hexadecimal.
    static String hash(ChangeSet set) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(CanonicalJson.bytes(ChangeSetWire.encode(set))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
