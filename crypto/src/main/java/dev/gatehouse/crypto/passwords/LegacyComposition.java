package dev.gatehouse.crypto.passwords;

import dev.gatehouse.crypto.passwords.PasswordFailure.CharacterKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How many characters of each kind a legacy policy asks for; 0 asks for none. Current guidance is not to use it.
public record LegacyComposition(int lowerCase, int upperCase, int digits, int others) {
    public LegacyComposition {
        if (IntStream.of(lowerCase, upperCase, digits, others).anyMatch(count -> count < 0 || count > 8)) {
            throw new IllegalArgumentException("a legacy composition asks for 0 to 8 characters of a kind");
        }
    }

    List<PasswordFailure> failures(char[] password) {
        Map<CharacterKind, Long> actual = IntStream.range(0, password.length)
                .filter(i -> i == 0 || !Character.isSurrogatePair(password[i - 1], password[i]))
                .map(i -> Character.codePointAt(password, i))
                .boxed()
                .collect(Collectors.groupingBy(LegacyComposition::kind, Collectors.counting()));
        return Arrays.stream(CharacterKind.values())
                .filter(kind -> count(actual, kind) < asked(kind))
                .<PasswordFailure>map(kind -> new PasswordFailure.MissingKind(kind, asked(kind), count(actual, kind)))
                .toList();
    }

    private static int count(Map<CharacterKind, Long> actual, CharacterKind kind) {
        return Math.toIntExact(actual.getOrDefault(kind, 0L));
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
