package dev.gatehouse.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The lines of a stream of server-sent events, as they come, the empty ones left out.
public final class FeedLines {
    /// Comes after the last line.
    public static final String CLOSED = "closed";

    private static final Duration SOON = Duration.ofSeconds(3);

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private FeedLines() {}

    /// Opens the feed of a tenant and reads it.
    public static FeedLines of(ApiClient client, String tenant) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.http()
                .send(client.request("/v1/tenants/" + tenant + "/feed").build(), HttpResponse.BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        var feed = new FeedLines();
        Thread.ofVirtual().start(() -> feed.read(answer));
        return feed;
    }

    private void read(HttpResponse<Stream<String>> answer) {
        try (Stream<String> body = answer.body()) {
            body.filter(line -> !line.isEmpty()).forEach(lines::add);
        } catch (UncheckedIOException expectedWhenCut) {
            lines.add("cut");
        } finally {
            lines.add(CLOSED);
        }
    }

    /// The next line, which has to come within a second or so.
    public String next() throws InterruptedException {
        return next(SOON);
    }

    /// The next line, which has to come in time.
    public String next(Duration longest) throws InterruptedException {
        String line = lines.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        if (line == null) {
            throw new AssertionError("nothing came");
        }
        return line;
    }

    /// Reads until the stream tells of a revision.
    public void awaitRevision(long revision, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!next(Duration.ofNanos(end - System.nanoTime())).contains("{\"revision\":" + revision + ",")) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    /// Reads to the end, which has to be told before the stream closes.
    public void awaitEnd() throws InterruptedException {
        boolean ended = false;
        for (String line = next(); !line.equals(CLOSED); line = next()) {
            ended |= line.equals("event: end");
        }
        assertThat(ended).isTrue();
    }
}
