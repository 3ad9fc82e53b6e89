package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.audit.UserFields;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A stretch of the log folded into one step back: what each account, role and part that it touched has to hold at its
/// end, and what it held at its beginning. It holds structure only. Words may be erased any day, so of them it keeps
/// where they stand, and they are read when the step is taken.
///
/// @param after the revision that it leads back to, whose own change is not in it
/// @param upTo the revision that it leads from
/// @param touched what it touched
public record StepBack(long after, long upTo, Map<Target, Touched> touched) {
    /// Keeps an own copy.
    public StepBack {
        touched = Map.copyOf(touched);
    }

    /// One account, role or part.
    ///
    /// @param structure the fields that the log keeps for ever
    /// @param words the events that tell of each other field, the latest first
    public record Touched(Map<String, Turn> structure, Map<String, List<EventId>> words) {}

    /// A field at both ends.
    ///
    /// @param now what it has to hold at the end
    /// @param then what it held at the beginning
    public record Turn(Optional<String> now, Optional<String> then) {}

    /// The words that lie beside the events, as far as they were not erased.
    public interface Words {
        /// What an event tells of its personal fields; nothing if that was erased.
        List<FieldChange> of(EventId event);
    }

    /// How many fields it holds: what it costs to keep.
    public int size() {
        return touched.values().stream()
                .mapToInt(one -> one.structure().size() + one.words().size())
                .sum();
    }

    /// The events whose words are needed to take it.
    public Collection<EventId> wordy() {
        return touched.values().stream()
                .flatMap(one -> one.words().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /// The accounts it touched.
    public Collection<UserId> users() {
        return touched.keySet().stream()
                .filter(StepBack::isUser)
                .map(target -> UserId.of(target.id()))
                .toList();
    }

    private static boolean isUser(Target target) {
        return target.kind().equals(ChangeActions.USER);
    }

    /// One account at the beginning.
    ///
    /// @param now the same at the end; empty: it was gone by then
    /// @throws FaultException `history_broken` where the end is not as the log left it
    public Optional<User> user(UserId id, Optional<User> now, Words words) {
        var target = new Target(ChangeActions.USER, id.toString());
        Touched one = touched.get(target);
        if (one == null) {
            return now;
        }
        var fields = TakenFields.none();
        now.ifPresent(user -> {
            fields.structure().putAll(UserFields.structure(user));
            fields.words().putAll(UserFields.words(user));
        });
        take(target, one, fields, words);
        return together(target, () -> UserFields.together(id, fields.structure(), fields.words()));
    }

    /// Everything but the accounts at the beginning.
    ///
    /// @param now the roles and parts at the end; accounts in it stay as they are
    /// @throws FaultException `history_broken` where the end is not as the log left it
    public Directory rolesAndParts(Directory now, Words words) {
        var taken = new Taken(now);
        touched.forEach((target, one) -> {
            if (!isUser(target)) {
                take(taken, target, one, words);
            }
        });
        return taken.directory(after);
    }

    /// The whole picture, or part of one, at the beginning.
    ///
    /// @param now what it was at the end
    /// @throws FaultException `history_broken` where the end is not as the log left it
    public Directory take(Directory now, Words words) {
        var taken = new Taken(now);
        touched.forEach((target, one) -> take(taken, target, one, words));
        return taken.directory(after);
    }

    private static void take(Taken taken, Target target, Touched one, Words words) {
        TakenFields fields = taken.fields(target);
        take(target, one, fields, words);
        together(target, () -> {
            taken.put(target, fields);
            return true;
        });
    }

    private static void take(Target target, Touched one, TakenFields fields, Words words) {
        one.structure().forEach((field, turn) -> {
            if (!Optional.ofNullable(fields.structure().get(field)).equals(turn.now())) {
                throw broken(target, field);
            }
            put(fields.structure(), field, turn.then());
        });
        one.words().forEach((field, events) -> {
            for (EventId event : events) {
                words.of(event).stream()
                        .filter(change -> change.field().equals(field))
                        .forEach(change -> put(fields.words(), field, change.before()));
            }
        });
    }

    private static void put(Map<String, String> fields, String field, Optional<String> value) {
        value.ifPresentOrElse(text -> fields.put(field, text), () -> fields.remove(field));
    }

    private static <T> T together(Target target, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException | FaultException e) {
            throw new FaultException(Fault.of(FaultCode.HISTORY_BROKEN, "target", target.wire()), e);
        }
    }

    static FaultException broken(Target target, String field) {
        return new FaultException(
                Fault.of(FaultCode.HISTORY_BROKEN, "target", target.wire()).with("field", field));
    }
}
