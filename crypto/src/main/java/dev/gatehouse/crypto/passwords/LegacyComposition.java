package dev.gatehouse.crypto.passwords;

import dev.gatehouse.crypto.passwords.PasswordFailure.CharacterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How many characters of each kind a legacy policy asks for; 0 asks for none. Current guidance is not to use it.
public record LegacyComposition(int lowerCase, int upperCase, int digits, int others) {
    public LegacyComposition {
        if (IntStream.of(lowerCase, upperCase, digits, others).anyMatch(count -> count < 0 || count > 8)) {
            throw new IllegalArgumentException("a legacy composition asks for 0 to 8 characters of a kind");
        }
    }

    List<PasswordFailure> failures(char[] password) {
        int[] actual = new int[CharacterKind.values().length];
        for (int i = 0; i < password.length; i += Character.charCount(Character.codePointAt(password, i))) {
            actual[kind(Character.codePointAt(password, i)).ordinal()]++;
        }
        List<PasswordFailure> failures = new ArrayList<>();
        for (CharacterKind kind : CharacterKind.values()) {
            if (actual[kind.ordinal()] < asked(kind)) {
                failures.add(new PasswordFailure.MissingKind(kind, asked(kind), actual[kind.ordinal()]));
            }
        }
        return failures;
    }

    private int asked(CharacterKind kind) {
        return switch (kind) {
            case LOWER_CASE -> lowerCase;
            case UPPER_CASE -> upperCase;
            case DIGIT -> digits;
            case OTHER -> others;
        };
    }

    private static CharacterKind kind(int codePoint) {
        if (Character.isLowerCase(codePoint)) {
            return CharacterKind.LOWER_CASE;
        }
        if (Character.isUpperCase(codePoint)) {
            return CharacterKind.UPPER_CASE;
        }
        return Character.isDigit(codePoint) ? CharacterKind.DIGIT : CharacterKind.OTHER;
    }
}
