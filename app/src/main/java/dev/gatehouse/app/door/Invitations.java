package dev.gatehouse.app.door;

import dev.gatehouse.app.settings.TrustedServer;
import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.crypto.certificates.Fingerprint;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.ui.port.Door;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;

/// Reads invitation files: `{"url","tenant","authority"}`, the authority a CA certificate in PEM.
final class Invitations {
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_PEM = 20_000;

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
            return new Door.Invitation(
                    known,
                    in.optionalText("tenant", 40).orElse(""),
                    pem,
                    Fingerprint.of(authority).text());
        } catch (IOException | JsonSyntaxException | CertificateException | IllegalArgumentException failure) {
            throw bad(file, failure);
        } catch (FaultException failure) {
            throw failure.fault().code() == FaultCode.BAD_FILE ? failure : bad(file, failure);
        }
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
