package dev.gatehouse.model.history;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Gate;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TzData;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.model.rule.RuleBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/// Who of a directory could enter, or use a permission: each account decided by itself.
///
/// @param at the instant
/// @param permission what for; empty: to enter
/// @param from where from
public record WhoCould(Instant at, Optional<Permission> permission, Standpoint from) {
    private static final int TOLD_EVERY = 100;

    /// What came out of one account.
    ///
    /// @param user whose
    /// @param reasons every reason why not; none: they could
    /// @param through the roles that brought the permission; none where it was refused, or to enter
    public record Answer(User user, List<Reason> reasons, List<RoleId> through) {
        /// Whether they could.
        public boolean could() {
            return reasons.isEmpty();
        }
    }

    /// Asks for everybody, by name. Ends early if the thread is interrupted.
    ///
    /// @param directory of that instant
    /// @param facts what sign-in knew of each; who is missing never came
    /// @param progress is told how many were decided
    /// @throws CancellationException if it was interrupted
    public List<Answer> of(Directory directory, Map<UserId, AccountFacts> facts, IntConsumer progress) {
        TzData data = TzData.ofJava();
        var book = new RuleBook(directory.restrictions(), data);
        var answers = new ArrayList<Answer>();
        List<User> everybody = directory.users().values().stream()
                .sorted(Comparator.comparing(User::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(User::id))
                .toList();
        for (User user : everybody) {
            if (Thread.interrupted()) {
                throw new CancellationException("nobody waits for it any more");
            }
            var gate = Gate.of(directory.profileOf(user.id()).orElseThrow(), book, data);
            answers.add(answer(gate, facts.getOrDefault(user.id(), AccountFacts.fresh(user.id()))));
            if (answers.size() % TOLD_EVERY == 0) {
                progress.accept(answers.size());
            }
        }
        progress.accept(answers.size());
        return answers;
    }

    private Answer answer(Gate gate, AccountFacts facts) {
        User user = gate.profile().user();
        List<Reason> reasons = AccessDecider.reasons(gate, new AccessRequest(at, facts, permission, from));
        List<RoleId> through = permission
                .filter(_ -> reasons.isEmpty())
                .map(asked -> gate.through(asked, at, from))
                .orElse(List.of());
        return new Answer(user, reasons, through);
    }
}
