package dev.gatehouse.app.passport;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.keys.SecretBox;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/// The passports of a profile, one a server and tenant: beside the stores, each in a file that only its owner reads,
/// sealed under a key that comes from where the keys of the stores come from.
public final class PassportFiles {
    private static final System.Logger LOG = System.getLogger(PassportFiles.class.getName());

    private final Path folder;
    private final StoreKeys keys;
    private final SecretBox box;

    /// Of a profile.
    public PassportFiles(Path profile, StoreKeys keys) {
        folder = profile.resolve("passports");
        this.keys = keys;
        box = keys.box("passports");
    }

    /// The passport for a tenant. What cannot be opened here is none: it was made elsewhere, or is broken.
    Optional<KeptPassport> find(TrustedServer server, String tenant) {
        Path file = file(server, tenant);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Optional<byte[]> opened = box.open(PrivateFiles.read(file), context(file));
            if (opened.isEmpty()) {
                LOG.log(System.Logger.Level.WARNING, "a passport was not sealed here: {0}", file);
                return Optional.empty();
            }
            byte[] plain = opened.get();
            try {
                return Optional.of(KeptPassport.decode(plain));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (IOException | GeneralSecurityException failure) {
            LOG.log(System.Logger.Level.WARNING, "a passport cannot be read: " + file, failure);
            return Optional.empty();
        }
    }

    /// Keeps a passport, in place of an older one.
    void put(TrustedServer server, String tenant, KeptPassport passport) {
        Path file = file(server, tenant);
        try {
            byte[] plain = passport.encode();
            try {
                PrivateFiles.write(file, box.seal(plain, context(file)));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw unusable(file, failure);
        }
    }

    /// Throws a passport away.
    void forget(TrustedServer server, String tenant) {
        Path file = file(server, tenant);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unusable(file, failure);
        }
    }

    private static FaultException unusable(Path file, Exception failure) {
        return new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file), failure);
    }

    private Path file(TrustedServer server, String tenant) {
        return folder.resolve(keys.folderName("passport", server.url(), server.fingerprint(), tenant));
    }

    private static byte[] context(Path file) {
        return ("passport " + file.getFileName()).getBytes(StandardCharsets.UTF_8);
    }
}
