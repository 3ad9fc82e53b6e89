package dev.gatehouse.client.imports;

import dev.gatehouse.client.http.ServerAddress;
import dev.gatehouse.crypto.certificates.Pem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;

/// The server that a command is told of.
public final class CommandServer {
    private CommandServer() {}

    /// The server of `--server` and `--ca`.
    ///
    /// @throws UsageException if one of them means nothing
    public static ServerAddress at(String server, Path ca) throws UsageException {
        try {
            var certificates = Pem.certificates(Files.readString(ca));
            if (certificates.size() != 1) {
                throw new UsageException("--ca " + ca + ": exactly one certificate is meant");
            }
            return ServerAddress.of(server, certificates.getFirst());
        } catch (IOException | CertificateException e) {
            throw new UsageException("--ca " + ca + ": not a certificate in PEM form that can be read");
        } catch (IllegalArgumentException e) {
            throw new UsageException("--server " + server + ": https://HOST[:PORT] is meant");
        }
    }
}
