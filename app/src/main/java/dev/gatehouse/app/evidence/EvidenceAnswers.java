package dev.gatehouse.app.evidence;

import dev.gatehouse.app.remote.Server;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.files.Evidence;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Packages as the server makes them. What arrives lies beside its place until it is whole.
public final class EvidenceAnswers implements Evidence {
    private final Supplier<Server> server;

    /// @param server that of whoever is signed in
    public EvidenceAnswers(Supplier<Server> server) {
        this.server = server;
    }

    @Override
    public Taken take(TenantId tenant, EvidenceRequest request, Path to) {
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(to)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", to));
        }
        try {
            Path temporary = Files.createTempFile(folder, ".evidence", ".new");
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                try (var out =
                        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(temporary)), sha256)) {
                    server.get().evidence(tenant, request, out);
                }
                long bytes = Files.size(temporary);
                Files.move(temporary, to, StandardCopyOption.REPLACE_EXISTING);
                return new Taken(to, bytes, HexFormat.of().formatHex(sha256.digest()));
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", to), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
