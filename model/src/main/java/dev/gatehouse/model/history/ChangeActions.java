package dev.gatehouse.model.history;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.rule.RulePart;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The actions of the log that move the directory, by what they are done to.
public final class ChangeActions {
    /// The kind of a target that is an account.
    public static final String USER = "user";
    /// The kind of a target that is a role.
    public static final String ROLE = "role";

    /// Of accounts.
    public static final SortedSet<String> OF_USERS = all(names(Change.OfUser.class));
    /// Of roles; giving and taking one is done to the account.
    public static final SortedSet<String> OF_ROLES =
            all(names(Change.OfRole.class).filter(action -> !OF_USERS.contains(action)));
    /// Of rules and what rules name. A machine that proves its key moves the directory too.
    public static final SortedSet<String> OF_PARTS = all(Stream.of(
                    Arrays.stream(RulePart.Kind.values()).map(Change.SetPart::type),
                    Arrays.stream(RulePart.Kind.values()).map(Change.RemovePart::type),
                    Stream.of(Change.RevokePassport.class.getSimpleName(), EventKind.MACHINE_ENROLLED.wire()))
            .flatMap(each -> each));

    /// All of them.
    public static final SortedSet<String> ALL =
            all(Stream.of(OF_USERS, OF_ROLES, OF_PARTS).flatMap(Collection::stream));

    // What the event of a machine's new key tells of the certificate.
    private static final Set<String> OF_CERTIFICATES = Set.of("serial", "until");

    private ChangeActions() {}

    private static Stream<String> names(Class<? extends Change> kind) {
        return Arrays.stream(kind.getPermittedSubclasses()).map(Class::getSimpleName);
    }

    private static SortedSet<String> all(Stream<String> actions) {
        return Collections.unmodifiableSortedSet(actions.collect(Collectors.toCollection(TreeSet::new)));
    }

    static boolean move(String action) {
        return ALL.contains(action);
    }

    /// Whether a field of a part's event is one of the part.
    static boolean isOfPart(String field) {
        return !OF_CERTIFICATES.contains(field);
    }

    /// The part that a target is; empty for an account, a role and whatever else.
    static Optional<RulePart.Key> part(Target target) {
        return Arrays.stream(RulePart.Kind.values())
                .filter(kind -> kind.wire().toLowerCase(Locale.ROOT).equals(target.kind()))
                .findFirst()
                .map(kind -> new RulePart.Key(kind, java.util.UUID.fromString(target.id())));
    }
}
