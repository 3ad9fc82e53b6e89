package dev.gatehouse.bench.audit;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.ProcessCpu;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// How fast a whole trail is taken out: from the request to the last byte, on the reader's side of TLS. CPU is that of
/// API and database together; the reader's is not in it, but takes its part of the machine.
public final class ExportFigure {
    private static final double NANOS = 1e9;
    private static final double LEAST = 100_000;
    private static final double THOUSAND = 1_000;
    private static final double MS = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final int TAIL = 4_096;

    private final ServeProcess server;
    private final List<Long> pids;

    /// @param server that serves a tenant of many events
    /// @param pids the API's process and the main one of its database
    public ExportFigure(ServeProcess server, List<Long> pids) {
        this.server = server;
        this.pids = List.copyOf(pids);
    }

    /// What an export was.
    private record Taken(long events, long bytes, double seconds, double cpuMs) {
        double perSecond() {
            return events / seconds;
        }
    }

    /// Takes everything out, in each form, and says how fast.
    ///
    /// @param least how many events there have to be, so that nothing small is taken for the figure
    public void measure(Figures figures, long least) throws Exception {
        PlainClient client = server.client();
        var login = server.accounts().stream()
                .filter(account ->
                        account.role().equals("auditor") && !account.tenant().equals("house"))
                .findFirst()
                .orElseThrow();
        var session = client.signIn(login.tenant(), login.login(), login.password());
        if (session.status() != 201) {
            throw new IOException("nobody could sign in: " + session.status());
        }
        String token = session.json().get("token").asString();
        String path = "/v1/tenants/" + login.tenant() + "/events/export?format=";
        for (String format : List.of("jsonl", "csv", "ocsf")) {
            Taken taken = take(client, path + format, token, format);
            if (taken.events() < least) {
                throw new IOException("the trail has " + taken.events() + " events only");
            }
            String name = format.equals("jsonl") ? "audit.export" : "audit.export_" + format;
            if (format.equals("jsonl")) {
                figures.sayAtLeast(name + ".events_per_s", taken.perSecond(), "events/s", LEAST);
            } else {
                figures.say(name + ".events_per_s", taken.perSecond(), "events/s");
            }
            figures.say(name + ".cpu_ms_per_1000", taken.cpuMs() / taken.events() * THOUSAND, "ms");
            figures.say(name + ".cores", taken.cpuMs() / MS / taken.seconds(), "cores");
            figures.say(name + ".mb_per_s", taken.bytes() / taken.seconds() / (1 << 20), "MB/s");
        }
    }

    private Taken take(PlainClient client, String path, String token, String format) throws IOException {
        double before = ProcessCpu.milliseconds(pids);
        long begun = System.nanoTime();
        long lines = 0;
        long bytes = 0;
        byte[] tail = {};
        try (InputStream in = client.take(path, token)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                bytes += read;
                tail = read >= TAIL ? Arrays.copyOfRange(buffer, read - TAIL, read) : joined(tail, buffer, read);
            }
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        long events = counted(new String(tail, StandardCharsets.UTF_8), format);
        // A text of several lines stands on several lines of a table.
        if (format.equals("csv") ? lines < events + 2 : lines != events + 1) {
            throw new IOException("the export says " + events + " events and has " + lines + " lines");
        }
        return new Taken(events, bytes, seconds, ProcessCpu.milliseconds(pids) - before);
    }

    private static byte[] joined(byte[] tail, byte[] more, int length) {
        byte[] all = Arrays.copyOf(tail, tail.length + length);
        System.arraycopy(more, 0, all, tail.length, length);
        return all.length > TAIL ? Arrays.copyOfRange(all, all.length - TAIL, all.length) : all;
    }

    /// What the end of a whole export says.
    private static long counted(String tail, String format) throws IOException {
        String last = tail.strip();
        last = last.substring(last.lastIndexOf('\n') + 1);
        boolean whole = format.equals("csv") ? last.startsWith("end,") : last.contains("\"end\":{");
        if (!whole) {
            throw new IOException("the export was cut off");
        }
        String before = format.equals("csv") ? "end," : "\"events\":";
        String number = last.substring(last.indexOf(before) + before.length());
        return Long.parseLong(number.split("[^0-9]", 2)[0]);
    }
}
