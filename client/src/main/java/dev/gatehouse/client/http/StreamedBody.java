package dev.gatehouse.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An answer read while it arrives, one piece asked for at a time, so that a slow reader slows the server down instead
/// of filling the memory. A server that falls silent is given up.
///
/// Who has all they want lets the rest run out ([#letRunOut]) rather than cancel: a cancellation that comes when the
/// server has just ended its answer makes some servers end the connection, with all else that is under way on it.
final class StreamedBody extends InputStream implements HttpResponse.BodySubscriber<StreamedBody> {
    private static final int LONGEST_REST = 1 << 16;

    private final Duration silence;
    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean ended;
    private volatile boolean runsOut;
    private int ignored;

    /// @param silence longest wait for the next bytes
    StreamedBody(Duration silence) {
        this.silence = silence;
    }

    @Override
    public CompletionStage<StreamedBody> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (ended) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (runsOut) {
            ignore(buffers);
        } else {
            pieces.add(new Piece.Bytes(List.copyOf(buffers)));
        }
    }

    private void ignore(List<ByteBuffer> buffers) {
        ignored += buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        if (ignored > LONGEST_REST) {
            cancel();
        } else {
            more();
        }
    }

    @Override
    public void onError(Throwable throwable) {
        pieces.add(new Piece.Broken(throwable));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece.End());
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    /// Reads no more, and lets the end come that is to come now. Waits for nothing. A server that goes on sending
    /// is stopped.
    void letRunOut() {
        runsOut = true;
        ended = true;
        more();
    }

    /// Ends the exchange where it is, unless it has ended or runs out.
    @Override
    public void close() {
        if (!ended) {
            ended = true;
            cancel();
        }
    }

    private void cancel() {
        Flow.@Nullable Subscription present = subscription;
        if (present != null) {
            present.cancel();
        }
    }

    /// Waits until there is a byte; false at the end.
    private boolean fill() throws IOException {
        while (!ended && !bytes.hasRemaining()) {
            switch (next()) {
                case Piece.Bytes piece -> {
                    bytes = joined(piece.buffers());
                    more();
                }
                case Piece.End _ -> ended = true;
                case Piece.Broken broken -> {
                    ended = true;
                    throw new IOException("broken off", broken.cause());
                }
            }
        }
        return !ended || bytes.hasRemaining();
    }

    private void more() {
        Flow.@Nullable Subscription present = subscription;
        if (present != null) {
            present.request(1);
        }
    }

    private Piece next() throws IOException {
        try {
            @Nullable Piece piece = pieces.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (piece == null) {
                close();
                throw new HttpTimeoutException("silent for " + silence);
            }
            return piece;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            var stopped = new InterruptedIOException("stopped by the caller");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private static ByteBuffer joined(List<ByteBuffer> buffers) {
        if (buffers.size() == 1) {
            return buffers.getFirst();
        }
        int size = buffers.stream().mapToInt(ByteBuffer::remaining).sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        buffers.forEach(all::put);
        return all.flip();
    }

    private sealed interface Piece {
        record Bytes(List<ByteBuffer> buffers) implements Piece {}

        record Broken(Throwable cause) implements Piece {}

        record End() implements Piece {}
    }
}
