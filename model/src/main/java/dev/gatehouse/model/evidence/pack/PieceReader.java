package dev.gatehouse.model.evidence.pack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Optional;

/// Reads a stretch of a file, a piece of it in memory. Used by one thread.
final class PieceReader {
    private static final int PIECE = 64 * 1024;
    private static final byte NEWLINE = '\n';

    private final SeekableByteChannel channel;
    private final long to;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private long at;

    PieceReader(SeekableByteChannel channel, long from, long to) {
        this.channel = channel;
        this.at = from;
        this.to = to;
    }

    /// Fills as much as there is.
    ///
    /// @return how many bytes; 0 at the end
    int read(byte[] into) throws IOException {
        int got = 0;
        while (got < into.length && fill()) {
            int some = Math.min(into.length - got, piece.remaining());
            piece.get(into, got, some);
            got += some;
        }
        return got;
    }

    /// The next line without its end; empty where there is none that ends.
    ///
    /// @param longest the most bytes that a line may have
    /// @throws PackageException.Shape for a longer one, or one that does not end
    Optional<byte[]> line(int longest) throws PackageException, IOException {
        byte[] line = new byte[512];
        int length = 0;
        while (fill()) {
            byte next = piece.get();
            if (next == NEWLINE) {
                return Optional.of(Arrays.copyOf(line, length));
            }
            if (length == longest) {
                throw new PackageException.Shape("a line has more than " + longest + " bytes");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.min(longest, length * 2));
            }
            line[length++] = next;
        }
        if (length > 0) {
            throw new PackageException.Shape("the last line does not end");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (piece.hasRemaining()) {
            return true;
        }
        if (at >= to) {
            return false;
        }
        piece.clear().limit((int) Math.min(PIECE, to - at));
        channel.position(at);
        while (piece.hasRemaining() && channel.read(piece) > 0) {
            // Goes on until the piece is full, or the file has become shorter meanwhile.
        }
        piece.flip();
        at += piece.remaining();
        return piece.hasRemaining();
    }
}
