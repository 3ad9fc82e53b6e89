package dev.gatehouse.model.audit;

import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.rule.RulePart;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every word of the log that stands for something. Whoever writes an event is held to it; whoever shows one has a text
/// for each.
public final class Vocabulary {
    /// What can be done: the wire names of changes and of [EventKind].
    public static final SortedSet<String> ACTIONS = all(Stream.of(
                    Stream.of(Change.OfUser.class, Change.OfRole.class)
                            .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                            .map(Class::getSimpleName),
                    codes(RulePart.Kind.values(), Change.SetPart::type),
                    codes(RulePart.Kind.values(), Change.RemovePart::type),
                    Stream.of(Change.RevokePassport.class).map(Class::getSimpleName),
                    codes(EventKind.values(), EventKind::wire))
            .flatMap(each -> each));

    /// Why something can be refused.
    public static final SortedSet<String> REASONS = all(Stream.of(
                    codes(ReasonCode.values(), ReasonCode::wire),
                    codes(SignInFailure.values(), SignInFailure::wire),
                    codes(FaultCode.values(), FaultCode::wire))
            .flatMap(each -> each));

    /// Why a session can end, besides reasons that stand in the way of entering and changes that end it.
    public static final Set<String> ENDS = Set.of("sign_out", "expired", "password_chosen");

    /// The parts of the system that can be an actor.
    public static final Set<String> SYSTEM_PARTS =
            Set.of("installation", "import", "retention", "sessions", "database", "machines", "host", "log");

    /// The structural fields of an account, a role, a rule or a review, besides `grant:ROLE` and `permission:NAME`.
    public static final Set<String> STRUCTURAL_FIELDS = Set.of(
            "exists",
            "validFrom",
            "expiry",
            "disabled",
            "admission",
            "service",
            "name",
            "description",
            "form",
            "until",
            "why",
            "serial",
            "item",
            "verdict",
            "items",
            "digest");

    /// The personal fields of an account.
    public static final SortedSet<String> PERSONAL_FIELDS = all(Stream.concat(
            codes(UserField.values(), UserField::wire), Stream.of("neverReason", "disabledReason", "admissionTicket")));

    /// What else an event can note.
    public static final Set<String> NOTES = Set.of(
            "login",
            "role",
            "count",
            "change",
            "kind",
            "tenantName",
            "environment",
            "session",
            "by",
            "why",
            "operation",
            "permission",
            "from",
            "answers",
            "alarm",
            "first",
            "seen",
            "found");

    /// With what somebody proved who they are.
    public static final Set<String> PROOFS = Set.of("password", "entry_code", "password_chosen");

    /// What kinds of session there are.
    public static final Set<String> SESSION_KINDS = Set.of("full", "password_only", "service");

    /// In which ways a log can be found not to be as it was seen.
    public static final SortedSet<String> ALARMS = all(codes(AlarmKind.values(), AlarmKind::wire));

    private Vocabulary() {}

    private static <E> Stream<String> codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code);
    }

    private static SortedSet<String> all(Stream<String> words) {
        return Collections.unmodifiableSortedSet(words.collect(Collectors.toCollection(TreeSet::new)));
    }
}
