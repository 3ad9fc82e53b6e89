package dev.gatehouse.crypto.passwords;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What makes a password acceptable (NIST SP 800-63B-4 §3.1.1.2): a length in code points, any Unicode, not one of
/// the guessable ones. Composition is asked for only where a tenant keeps a legacy policy.
///
/// @param minimum fewest code points, at least 8
/// @param maximum most code points, at least 64 and at most 256
/// @param legacy kinds of characters that a legacy policy asks for besides
public record PasswordPolicy(int minimum, int maximum, Optional<LegacyComposition> legacy) {
    /// 15 to 128 code points, no composition.
    public static final PasswordPolicy STANDARD = new PasswordPolicy(15, 128, Optional.empty());

    public PasswordPolicy {
        if (minimum < 8 || maximum < 64 || maximum > 256 || minimum > maximum) {
            throw new IllegalArgumentException("password length out of bounds: " + minimum + " to " + maximum);
        }
    }

    /// Every rule that this password fails, in the order in which to show them; none if it is acceptable.
    ///
    /// @param context words that a stranger would try first for this person: login, name, organisation
    public List<PasswordFailure> failures(char[] password, Collection<String> context) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length > maximum) {
            // Nothing more is looked at: the rest costs time that grows with the length.
            return List.of(new PasswordFailure.TooLong(maximum, length));
        }
        List<PasswordFailure> failures = new ArrayList<>();
        if (length < minimum) {
            failures.add(new PasswordFailure.TooShort(minimum, length));
        }
        if (!Guessability.isStable(password)) {
            failures.add(new PasswordFailure.UnusableCharacter());
        }
        if (length > 0 && Guessability.isGuessable(password, minimum, context)) {
            failures.add(new PasswordFailure.Guessable());
        }
        legacy.ifPresent(composition -> failures.addAll(composition.failures(password)));
        return List.copyOf(failures);
    }
}
