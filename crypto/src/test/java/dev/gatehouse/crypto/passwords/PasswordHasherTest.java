package dev.gatehouse.crypto.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.argon.Argon2Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 2);
    private static final char[] PASSWORD = "correct horse battery staple".toCharArray();

    private final PasswordHasher hasher = new PasswordHasher(CHEAP, SeededRandom.of(1));

    @Test
    void verifiesWhatTheReferenceImplementationHashedAtFullCost() {
        String stored =
                "$argon2id$v=19$m=65536,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$77UfmnZYT23WpPeUKhovauWm5OxRQv9nTf1dJ+tF5EY";
        assertThat(hasher.verify(PASSWORD, stored)).isTrue();
        assertThat(hasher.needsRehash(stored)).isTrue();
        assertThat(new PasswordHasher(Argon2Cost.STANDARD, SeededRandom.of(1)).needsRehash(stored))
                .isFalse();
    }

    @Test
    void verifiesAPasswordOfOtherAlphabetsInNormalForm() {
        String stored =
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU";
        assertThat(hasher.verify("Straße Ⅳ ﬁne cafe\u0301".toCharArray(), stored))
                .isTrue();
        assertThat(hasher.verify("Straße IV fine caf\u00e9".toCharArray(), stored))
                .isTrue();
        assertThat(hasher.verify("Straße IV fine cafe".toCharArray(), stored)).isFalse();
    }

    @Test
    void verifiesItsOwnHashAndNoOtherPassword() {
        String stored = hasher.hash(PASSWORD);
        assertThat(stored).startsWith("$argon2id$v=19$m=64,t=1,p=2$");
        assertThat(hasher.verify(PASSWORD, stored)).isTrue();
        assertThat(hasher.verify("correct horse battery staplf".toCharArray(), stored))
                .isFalse();
        assertThat(hasher.verify(new char[0], stored)).isFalse();
        assertThat(hasher.needsRehash(stored)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
    }

    @Test
    void answersNoForAnAccountThatDoesNotExist() {
        assertThat(hasher.verifyNothing(PASSWORD)).isFalse();
    }

    @Test
    void refusesAnOverlongPassword() {
        char[] overlong = new char[PasswordHasher.LONGEST + 1];
        assertThatThrownBy(() -> hasher.hash(overlong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(hasher.verify(overlong, hasher.hash(new char[PasswordHasher.LONGEST])))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg",
                "$argon2i$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=16$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=064,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=99999999,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZh$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZ$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg==$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU",
                "$argon2id$v=19$m=64,t=1,p=2$MDEyMzQ1Njc4OWFiY2RlZg$atk5RLH7zGQIVQQlug/eZdU3Mo8UvyXGUT0sFcXkGiU\n",
            })
    void matchesNothingAgainstATextThatIsNoHashOfOurs(String stored) {
        assertThat(hasher.verify("Straße IV fine caf\u00e9".toCharArray(), stored))
                .isFalse();
        assertThat(hasher.needsRehash(stored)).isTrue();
    }

    @Test
    void writesTheHashNowhereButIntoTheStoredText() {
        String stored = hasher.hash(PASSWORD);
        assertThat(PhcString.parse(stored).orElseThrow().text()).isEqualTo(stored);
        assertThat(PhcString.parse(stored).orElseThrow().toString()).doesNotContain(stored.substring(30));
    }
}
