package dev.gatehouse.client.answer;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.DecisionWire;
import java.time.Instant;

/// One person, as the server knows them now.
///
/// @param revision the directory's revision
/// @param time the server's time
/// @param account the person
/// @param decision whether they may enter now, and if not, why
public record UserAnswer(long revision, Instant time, Account account, Decision decision) {
    /// Reads the answer.
    public static UserAnswer decode(JsonFields in) {
        return new UserAnswer(
                in.whole("revision", 0, Long.MAX_VALUE),
                in.instant("time"),
                Found.account(in),
                DecisionWire.decode(Fields.object(in, "decision")));
    }
}
