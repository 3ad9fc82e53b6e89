package dev.gatehouse.ui.words;

import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.review.ReviewKind;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.model.rule.RulePart;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The families of the words of the trade: every action the trail can name, every permission of the console.
final class VocabularyFamilies {
    private static final List<String> ACTIONS = List.copyOf(Vocabulary.ACTIONS);
    private static final List<String> NEVER_REFUSED = List.of(
            "SignOut",
            "SessionEnded",
            "SessionProlonged",
            "ConsoleSynced",
            "TenantRequested",
            "TenantCreated",
            "MonthOpened",
            "Recovered",
            "LogAlarm",
            "EnrolmentCodeIssued");

    private static final List<String> KINDS_OF_PARTS =
            Arrays.stream(RulePart.Kind.values()).map(RulePart.Kind::wire).toList();
    // The members of the wire forms of rules and of what they name; EventWordsTest holds them to these.
    private static final List<String> FIELDS_OF_PARTS = List.of(
            "on",
            "zone",
            "kind",
            "network",
            "thumbprint",
            "waiting",
            "scope",
            "groups",
            "holidays",
            "ways",
            "windows",
            "exceptions",
            "dates");

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
            Map.entry("vocabulary.system.", List.copyOf(Vocabulary.SYSTEM_PARTS)),
            Map.entry(
                    "vocabulary.reason.",
                    Arrays.stream(SignInFailure.values())
                            .map(SignInFailure::wire)
                            .toList()),
            Map.entry("vocabulary.ended.", List.copyOf(Vocabulary.ENDS)),
            Map.entry("vocabulary.note.", List.copyOf(Vocabulary.NOTES)),
            Map.entry("vocabulary.by.", List.copyOf(Vocabulary.PROOFS)),
            Map.entry(
                    "vocabulary.verdict.",
                    Arrays.stream(Verdict.values()).map(Verdict::wire).toList()),
            Map.entry(
                    "vocabulary.reviewKind.",
                    Arrays.stream(ReviewKind.values()).map(ReviewKind::wire).toList()),
            Map.entry("vocabulary.alarm.", List.copyOf(Vocabulary.ALARMS)),
            Map.entry("vocabulary.kind.", List.copyOf(Vocabulary.SESSION_KINDS)),
            Map.entry(
                    "vocabulary.form.",
                    Arrays.stream(CodeForm.values()).map(CodeForm::wire).toList()),
            Map.entry(
                    "vocabulary.field.",
                    Stream.of(Vocabulary.STRUCTURAL_FIELDS, Vocabulary.PERSONAL_FIELDS, FIELDS_OF_PARTS)
                            .flatMap(Collection::stream)
                            .distinct()
                            .toList()),
            Map.entry("vocabulary.part.", KINDS_OF_PARTS),
            Map.entry("vocabulary.unnamedPart.", KINDS_OF_PARTS),
            Map.entry("vocabulary.machineKind.", List.of("network", "passport")),
            Map.entry("vocabulary.scopeKind.", List.of("tenant", "role", "user")),
            Map.entry("vocabulary.exception.", List.of("closed", "open", "hours", "none")));

    private VocabularyFamilies() {}
}
