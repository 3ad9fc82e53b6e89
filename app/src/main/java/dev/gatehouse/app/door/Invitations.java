package dev.gatehouse.app.door;

import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.app.witness.KeyFingerprint;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.crypto.certificates.Fingerprint;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.ui.port.Door;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/// Reads invitation files: `{"url","tenant","authority","logKeys"?}`, the authority a CA certificate in PEM, the keys
/// those
/// of the tenant's log, one or, while it is being replaced, two.
final class Invitations {
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_PEM = 20_000;
    private static final int MOST_KEYS = 2;
    private static final int LONGEST_KEY = 400;

    private Invitations() {}

    /// What a file names.
    ///
    /// @throws FaultException `bad_file` for anything that is no invitation
    static Door.Invitation read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw bad(file, new IOException("too long"));
            }
            JsonFields in = JsonFields.of(JsonReader.read(bytes), "");
            String url = in.text("url", 300);
            String pem = in.text("authority", LONGEST_PEM);
            X509Certificate authority = certificate(pem);
            String known = "https://" + ServerAddress.of(url, authority).url().getRawAuthority();
            String tenant = in.optionalText("tenant", 40).orElse("");
            if (tenant.isEmpty() && in.optional("logKeys").isPresent()) {
                throw new IOException("log keys of no organisation");
            }
            return new Door.Invitation(
                    known, tenant, pem, Fingerprint.of(authority).text(), logKeys(in));
        } catch (IOException | JsonSyntaxException | CertificateException | IllegalArgumentException failure) {
            throw bad(file, failure);
        } catch (FaultException failure) {
            throw failure.fault().code() == FaultCode.BAD_FILE ? failure : bad(file, failure);
        }
    }

    private static List<Door.LogKey> logKeys(JsonFields in) {
        return in.optional("logKeys").isEmpty()
                ? List.of()
                : in.texts("logKeys", MOST_KEYS, LONGEST_KEY).stream()
                        .map(VerifierKey::parse)
                        .map(key -> {
                            if (key.isOfWitness()) {
                                throw new IllegalArgumentException("the key of a console, not of a log");
                            }
                            return new Door.LogKey(key.toString(), KeyFingerprint.of(key));
                        })
                        .toList();
    }

    /// What is kept of an invitation that was accepted.
    static TrustedServer trusted(Door.Invitation invitation, Instant now) {
        return new TrustedServer(
                invitation.url(), invitation.authority(), invitation.fingerprint(), now, invitation.tenant(), "", now);
    }

    /// The authority in a PEM text.
    static X509Certificate certificate(String pem) throws CertificateException {
        return Pem.certificates(pem).getFirst();
    }

    private static FaultException bad(Path file, Exception cause) {
        return new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file.getFileName()), cause);
    }
}
