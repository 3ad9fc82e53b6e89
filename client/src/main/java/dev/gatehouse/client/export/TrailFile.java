package dev.gatehouse.client.export;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.query.TrailFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A trail taken out into a file. The file is there only if it is whole: its last line says so.
///
/// @param file where
/// @param events how many
/// @param sha256 of the file, lower-case hexadecimal
public record TrailFile(Path file, long events, String sha256) {
    private static final int BUFFER = 1 << 16;

    /// Sends a trail.
    @FunctionalInterface
    public interface Source {
        /// Writes all of it.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes a file, in place of an older one.
    ///
    /// @throws FaultException `bad_file`, `disk_full`, `bad_answer` if it was cut off, or what the source threw
    public static TrailFile write(Path file, TrailFormat format, Source source) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file));
        }
        try {
            Path temporary = Files.createTempFile(folder, ".trail", ".new");
            try {
                return written(file, format, source, temporary);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.DISK_FULL, "file", file), e);
        }
    }

    private static TrailFile written(Path file, TrailFormat format, Source source, Path temporary) throws IOException {
        var end = new TrailEnd(format);
        MessageDigest digest = newDigest();
        try (var out = new BufferedOutputStream(Files.newOutputStream(temporary), BUFFER)) {
            source.writeTo(new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    digest.update(bytes, from, length);
                    end.add(bytes, from, length);
                }
            });
        }
        long events = end.count()
                .orElseThrow(
                        () -> new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "the end of the export")));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        return new TrailFile(file, events, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
