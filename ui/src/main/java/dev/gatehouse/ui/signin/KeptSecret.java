package dev.gatehouse.ui.signin;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What somebody typed to prove something, as long as another try follows: in memory only, wiped as soon as it is not
/// needed any more, and in any case after a quarter of an hour.
final class KeptSecret {
    /// How long it is kept, in seconds: as long as an enrolment code is good.
    static final int LONGEST = 15 * 60;

    private static final char[] NOTHING = {};

    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private char[] secret = NOTHING;
    private int seconds;

    /// Keeps another one in its place. The array is wiped.
    void keep(char[] typed) {
        Arrays.fill(secret, '\0');
        secret = typed.clone();
        Arrays.fill(typed, '\0');
        seconds = LONGEST;
        present.set(secret.length > 0);
    }

    /// A copy, for whoever sends and wipes it.
    char[] copy() {
        return secret.clone();
    }

    void forget() {
        Arrays.fill(secret, '\0');
        secret = NOTHING;
        present.set(false);
    }

    /// A second has passed.
    void tick() {
        if (isPresent() && --seconds <= 0) {
            forget();
        }
    }

    boolean isPresent() {
        return present.get();
    }

    ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }
}
