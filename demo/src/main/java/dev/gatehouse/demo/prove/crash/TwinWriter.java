package dev.gatehouse.demo.prove.crash;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.TenantView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/// A client that always changes two accounts together, one set after the other, and remembers what it was told. A set
/// that was not answered is sent again, under its key, before the next.
final class TwinWriter {
    private static final Instant EPOCH = Instant.parse("2040-01-01T00:00:00Z");
    private static final int PATIENCE_SECONDS = 60;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final TenantView view;
    private final String left = UUID.randomUUID().toString();
    private final String right = UUID.randomUUID().toString();
    private Map<String, Object> last = Map.of();
    private long base;
    private int tried;
    private volatile int acknowledged;
    private volatile boolean ended;

    private TwinWriter(TenantView view) {
        this.view = view;
    }

    /// Makes the accounts.
    static TwinWriter begin(TenantView view) throws IOException, ProofFailed {
        var writer = new TwinWriter(view);
        var answer = view.change(List.of(create(writer.left), create(writer.right)));
        ProofFailed.unless(answer.status() == OK, "creating answered %d %s", answer.status(), answer.text());
        writer.base = answer.json().get("revision").asLong();
        return writer;
    }

    private static Map<String, Object> create(String id) {
        return Map.of(
                "type",
                "CreateUser",
                "user",
                id,
                "login",
                "crash-" + id,
                "name",
                "Crash Test",
                "expiresAt",
                EPOCH.toString());
    }

    /// Writes until it is over.
    ///
    /// @return how many sets were acknowledged
    int writeUntil(CountDownLatch over) throws InterruptedException, ProofFailed {
        try {
            boolean answered = true;
            while (answered && over.getCount() > 0) {
                tried++;
                last = Map.of(
                        "base",
                        base,
                        "key",
                        UUID.randomUUID().toString(),
                        "reason",
                        "n " + tried,
                        "changes",
                        List.of(extend(left), extend(right)));
                answered = sendUntilAnswered(over);
            }
            return acknowledged;
        } finally {
            ended = true;
        }
    }

    private boolean sendUntilAnswered(CountDownLatch over) throws InterruptedException, ProofFailed {
        while (true) {
            try {
                var answer = send(view);
                if (answer.status() == OK) {
                    base = answer.json().get("revision").asLong();
                    acknowledged = tried;
                    return true;
                }
                ProofFailed.unless(
                        answer.status() == UNAVAILABLE, "a change answered %d %s", answer.status(), answer.text());
            } catch (IOException cutOff) {
                // What became of it is not known: it is sent again, here or after the restart.
                if (over.await(0, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            if (over.await(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
    }

    private PlainClient.Answer send(TenantView through) throws IOException {
        return through.client().post(through.path("changes"), through.token(), last);
    }

    private Map<String, Object> extend(String id) {
        return Map.of(
                "type",
                "ExtendExpiry",
                "user",
                id,
                "until",
                EPOCH.plusSeconds(tried).toString());
    }

    /// Waits until one more set is acknowledged, or the writer has found something: after PostgreSQL died the server
    /// has to go on by itself.
    void awaitOneMore() throws InterruptedException, ProofFailed {
        int before = acknowledged;
        var never = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (acknowledged == before && !ended && !never.await(10, TimeUnit.MILLISECONDS)) {
            ProofFailed.unless(System.nanoTime() < end, "nothing was acknowledged for %d s", PATIENCE_SECONDS);
        }
    }

    /// What was acknowledged is there, what was not may be, and each change has its event.
    void checkBetween(TenantView now) throws IOException, ProofFailed {
        int state = check(now);
        ProofFailed.unless(state >= acknowledged, "%d was acknowledged, but the state is %d", acknowledged, state);
        ProofFailed.unless(state <= tried, "the state is %d, but only %d was tried", state, tried);
    }

    /// The last set, sent once more, is answered and has happened once, whether or not it had before.
    void sendLastAgain(TenantView now) throws IOException, ProofFailed {
        if (tried == 0) {
            return;
        }
        var answer = send(now);
        ProofFailed.unless(answer.status() == OK, "sent again, it answered %d %s", answer.status(), answer.text());
        if (acknowledged == tried) {
            long revision = answer.json().get("revision").asLong();
            ProofFailed.unless(revision == base, "sent again, revision %d became %d", base, revision);
        }
        int state = check(now);
        ProofFailed.unless(state == tried, "%d was sent again, the state is %d", tried, state);
    }

    private int check(TenantView now) throws IOException, ProofFailed {
        int l = check(now, left);
        int r = check(now, right);
        ProofFailed.unless(l == r, "half a set was applied: %d and %d", l, r);
        return l;
    }

    private static int check(TenantView now, String id) throws IOException, ProofFailed {
        List<Integer> steps = steps(now, id);
        int state = step(now.get("users/" + id).json().get("user").get("expiresAt"));
        int newest = steps.isEmpty() ? 0 : steps.getFirst();
        ProofFailed.unless(newest == state, "the state is %d, its newest event %d", state, newest);
        ProofFailed.unless(steps.stream().distinct().count() == steps.size(), "an event is there twice: %s", steps);
        // One writer, one change after the other: each step up to the state was applied, so each has its event.
        ProofFailed.unless(steps.size() == state, "%d changes were applied, %d events tell", state, steps.size());
        return state;
    }

    /// What the trail tells of an account, newest first.
    private static List<Integer> steps(TenantView now, String id) throws IOException {
        var steps = new ArrayList<Integer>();
        String cursor = "";
        do {
            JsonNode page = now.get("events?action=ExtendExpiry&target=user/" + id + "&limit=500" + cursor)
                    .json();
            for (JsonNode event : page.get("events")) {
                for (JsonNode field : event.get("fields")) {
                    if (field.get("field").asString().equals("expiry")) {
                        steps.add(step(field.get("after")));
                    }
                }
            }
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return steps;
    }

    private static int step(JsonNode instant) {
        return (int) (Instant.parse(instant.asString()).getEpochSecond() - EPOCH.getEpochSecond());
    }
}
