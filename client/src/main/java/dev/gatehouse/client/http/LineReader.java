package dev.gatehouse.client.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads lines, each of a bounded length, as bytes without their end (LF or CR LF).
public final class LineReader implements Closeable {
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 14];
    private int next;
    private int end;

    /// @param in what to read; closed with this reader
    /// @param longest most bytes of a line
    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// The next line; empty at the end of the stream. A last line without an end counts.
    public Optional<byte[]> line() throws IOException {
        var line = new ByteArrayOutputStream(256);
        boolean any = false;
        while (fill()) {
            any = true;
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, start, next - start);
            if (line.size() > longest) {
                throw new BoundedBody.TooLongException();
            }
            if (next < end) {
                next++;
                return Optional.of(trimmed(line));
            }
        }
        return any ? Optional.of(trimmed(line)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (next < end) {
            return true;
        }
        next = 0;
        end = in.read(buffer, 0, buffer.length);
        return end > 0;
    }

    private static byte[] trimmed(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        boolean carriage = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return carriage ? java.util.Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
