package dev.gatehouse.crypto.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.passwords.PasswordFailure.CharacterKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    private static final List<String> CONTEXT = List.of("maria.keller", "Maria Keller", "Northwind Benefits");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the lamp under our staircase hums",
                "Vx7#pq Lm2!zt R9w",
                "лиса танцует под дождём",
                "薔薇の花がひとつ咲いている庭で猫",
                "Maria's cat eats 3 herrings a week",
                "🦊🐢🦉🐝🦔🐙🦋🐧🦜🐍🦀🐬🦓🐘🦒"
            })
    void acceptsALongPasswordOfAnyAlphabet(String password) {
        assertThat(failures(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password1234567!",
                "P@ssw0rdP@ssw0rd",
                "qwertyuiopasdfgh",
                "123456789012345678",
                "aaaaaaaaaaaaaaaaaaaaaa",
                "abcdefghijklmnopqrstuvwxyz",
                "1qaz2wsx3edc4rfv5tgb",
                "Summer-2026-Welcome",
                "correcthorsebatterystaple",
                "x7Kq!x7Kq!x7Kq!x7Kq!",
                "maria.keller2026",
                "NorthwindBenefits1",
                "Ｐａｓｓｗｏｒｄ１２３４５６７",
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(failures(password)).containsExactly(new PasswordFailure.Guessable());
    }

    @Test
    void countsCodePointsAtBothEnds() {
        assertThat(failures("Vx7#pq Lm2!ztR")).containsExactly(new PasswordFailure.TooShort(15, 14));
        assertThat(failures("Vx7#pq Lm2!ztR9")).isEmpty();
        assertThat(failures("🦊🐢🦉🐝🦔🐙🦋🐧🦜🐍🦀🐬🦓🐘")).containsExactly(new PasswordFailure.TooShort(15, 14));
        assertThat(failures(sentence(128))).isEmpty();
        assertThat(failures(sentence(129))).containsExactly(new PasswordFailure.TooLong(128, 129));
        assertThat(failures("")).containsExactly(new PasswordFailure.TooShort(15, 0));
    }

    @Test
    void refusesHalfACharacterAndAnUnassignedOne() {
        assertThat(failures("Vx7#pq Lm2!ztR9\ud83e")).containsExactly(new PasswordFailure.UnusableCharacter());
        assertThat(failures("Vx7#pq Lm2!ztR9\u0378")).containsExactly(new PasswordFailure.UnusableCharacter());
    }

    @Test
    void asksForKindsOnlyUnderALegacyPolicy() {
        var legacy = new PasswordPolicy(15, 128, Optional.of(new LegacyComposition(1, 2, 1, 1)));
        assertThat(legacy.failures("thelampunderourstaircasehums".toCharArray(), CONTEXT))
                .containsExactly(
                        new PasswordFailure.MissingKind(CharacterKind.UPPER_CASE, 2, 0),
                        new PasswordFailure.MissingKind(CharacterKind.DIGIT, 1, 0),
                        new PasswordFailure.MissingKind(CharacterKind.OTHER, 1, 0));
        assertThat(legacy.failures("The Lamp under 1 staircase hums".toCharArray(), CONTEXT))
                .isEmpty();
    }

    @Test
    void keepsAPolicyWithinBounds() {
        assertThatThrownBy(() -> new PasswordPolicy(7, 128, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PasswordPolicy(15, 63, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PasswordPolicy(15, 257, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LegacyComposition(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LegacyComposition(9, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<PasswordFailure> failures(String password) {
        return PasswordPolicy.STANDARD.failures(password.toCharArray(), CONTEXT);
    }

    private static String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; sentence.length() < length; i++) {
            sentence.append("hum").append(i * 7919).append('!');
        }
        return sentence.substring(0, length);
    }
}
