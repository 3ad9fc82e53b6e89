package dev.gatehouse.crypto.passwords;

import dev.gatehouse.crypto.argon.Argon2Cost;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// A password hash as it is stored: the PHC string format, `$argon2id$v=19$m=65536,t=3,p=4$SALT$HASH`,
/// with salt and hash in base64 without padding. Only version 1.3, only this order, no other parameters.
final class PhcString {
    private static final int LONGEST = 256;
    private static final int SHORTEST_SALT = 8;
    private static final int SHORTEST_HASH = 16;
    private static final String NUMBER = "([1-9][0-9]{0,7})";
    private static final String BASE64 = "([A-Za-z0-9+/]{1,86})";
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=" + NUMBER + ",t=" + NUMBER + ",p=" + NUMBER + "\\$" + BASE64 + "\\$" + BASE64);

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PhcString(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    Argon2Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    byte[] hash() {
        return hash.clone();
    }

    static Optional<PhcString> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(matcher.group(1));
        int iterations = Integer.parseInt(matcher.group(2));
        int parallelism = Integer.parseInt(matcher.group(3));
        if (!Argon2Cost.isWithinBounds(memory, iterations, parallelism)) {
            return Optional.empty();
        }
        var cost = new Argon2Cost(memory, iterations, parallelism);
        return decode(matcher.group(4), SHORTEST_SALT)
                .flatMap(salt -> decode(matcher.group(5), SHORTEST_HASH).map(hash -> new PhcString(cost, salt, hash)));
    }

    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static Optional<byte[]> decode(String base64, int shortest) {
        // One character over a multiple of four is no base64; loose bits in the last one would give two spellings.
        if (base64.length() % 4 == 1) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getDecoder().decode(base64);
        boolean canonical =
                Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(base64);
        return canonical && bytes.length >= shortest ? Optional.of(bytes) : Optional.empty();
    }

    /// Says the cost alone: a hash does not belong in a log.
    @Override
    public String toString() {
        return "PhcString[" + cost + "]";
    }
}
