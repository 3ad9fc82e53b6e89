package dev.gatehouse.app.cache.database;

import dev.gatehouse.crypto.keys.Hmac;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.keys.SecretBox;
import dev.gatehouse.crypto.keys.SecretKey256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The keys of the stores on this workstation. Each store has a random key of its own, which lies beside it, sealed
/// under a key that is derived from the workstation's secret. A second wrap, under a passphrase, can lie beside the
/// first without touching the store.
public final class StoreKeys {
    private static final String SECRET_FILE = "workstation.secret";
    private static final String WRAPPED_FILE = "key.workstation";
    private static final int NAME_BYTES = 16;

    private final SecretKey256 secret;
    private final RandomGenerator random;

    private StoreKeys(SecretKey256 secret, RandomGenerator random) {
        this.secret = secret;
        this.random = random;
    }

    /// The keys of a profile; its secret is made if there is none.
    ///
    /// @param profile the folder of this workstation's profile
    /// @param random must be a secure source
    public static StoreKeys of(Path profile, RandomGenerator random) throws IOException {
        byte[] bytes = PrivateFiles.readOrCreate(profile.resolve(SECRET_FILE), () -> {
            byte[] fresh = new byte[SecretKey256.BYTES];
            random.nextBytes(fresh);
            return fresh;
        });
        if (bytes.length != SecretKey256.BYTES) {
            throw new IOException(SECRET_FILE + " is not 32 bytes long");
        }
        try {
            return new StoreKeys(SecretKey256.of(bytes), random);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// A folder's name for a person at a server, which tells a stranger neither.
    public String folderName(String... parts) {
        byte[] code = new Hmac(secret.derive("folder names")).of(parts);
        return HexFormat.of().formatHex(code, 0, NAME_BYTES);
    }

    /// Seals small private things of the profile, such as preferences.
    public SecretBox box(String purpose) {
        return new SecretBox(secret.derive(purpose), random);
    }

    /// A new key for the store in a folder; an older one is forgotten.
    SecretKey256 create(Path folder) throws IOException {
        SecretKey256 key = SecretKey256.generate(random);
        byte[] bytes = key.bytes();
        try {
            PrivateFiles.write(folder.resolve(WRAPPED_FILE), wrapping().seal(bytes, context(folder)));
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The key of the store in a folder; empty if there is none or it was not sealed here.
    Optional<SecretKey256> read(Path folder) throws IOException {
        Path file = folder.resolve(WRAPPED_FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return wrapping()
                .open(PrivateFiles.read(file), context(folder))
                .filter(bytes -> bytes.length == SecretKey256.BYTES)
                .map(SecretKey256::of);
    }

    /// Forgets the key of the store in a folder: nobody can read the store any more.
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(WRAPPED_FILE));
    }

    private SecretBox wrapping() {
        return box("store keys");
    }

    private static byte[] context(Path folder) {
        return ("store " + folder.getFileName()).getBytes(StandardCharsets.UTF_8);
    }
}
