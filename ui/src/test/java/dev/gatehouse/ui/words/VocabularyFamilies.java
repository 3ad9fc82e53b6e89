package dev.gatehouse.ui.words;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CallerCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The families of the words of the trade: every action the trail can name, every permission of the console.
final class VocabularyFamilies {
    private static final List<String> CHANGES = Arrays.stream(Change.class.getPermittedSubclasses())
            .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
            .map(Class::getSimpleName)
            .distinct()
            .toList();
    private static final List<String> ACTIONS = Stream.concat(
                    CHANGES.stream(), Arrays.stream(EventKind.values()).map(EventKind::wire))
            .toList();
    private static final List<String> NEVER_REFUSED =
            List.of("SignOut", "SessionEnded", "ConsoleSynced", "TenantRequested", "TenantCreated", "MonthOpened");

    static final Map<String, List<String>> ALL = Map.ofEntries(
            Map.entry("vocabulary.did.", ACTIONS),
            Map.entry("vocabulary.sentence.", ACTIONS),
            Map.entry(
                    "vocabulary.tried.",
                    ACTIONS.stream()
                            .filter(action -> !NEVER_REFUSED.contains(action))
                            .toList()),
            Map.entry(
                    "vocabulary.permission.",
                    Arrays.stream(ConsolePermission.values())
                            .map(permission -> permission.permission().name())
                            .toList()),
            Map.entry(
                    "vocabulary.area.",
                    Arrays.stream(ConsolePermission.values())
                            .map(permission -> permission.permission().area())
                            .distinct()
                            .toList()),
            Map.entry(
                    "vocabulary.caller.",
                    Arrays.stream(CallerCheck.values()).map(CallerCheck::wire).toList()),
            Map.entry("vocabulary.system.", List.of("installation", "import", "retention")),
            Map.entry("vocabulary.reason.", List.of("wrong_password", "unknown_login", "wrong_code")),
            Map.entry(
                    "vocabulary.field.",
                    List.of(
                            "exists",
                            "validFrom",
                            "expiry",
                            "disabled",
                            "name",
                            "description",
                            "login",
                            "email",
                            "phone",
                            "employeeNumber",
                            "company",
                            "neverReason",
                            "disabledReason")));

    private VocabularyFamilies() {}
}
