package dev.gatehouse.demo.prove.fuzz;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What a fuzzer begins with: one of each kind as a running API makes it, and a few as people write them.
final class Seeds {
    private static final String SET = "{\"base\":1,\"key\":\"018f0000-0000-7000-8000-000000000001\",\"reason\":\"r\","
            + "\"changes\":[{\"type\":\"ExtendExpiry\",\"user\":\"018f0000-0000-7000-8000-000000000002\","
            + "\"until\":\"2027-01-31T17:00:00Z\"},{\"type\":\"DisableUser\","
            + "\"user\":\"018f0000-0000-7000-8000-000000000002\",\"reason\":\"left\"}]}";
    private static final String LDIF = """
            version: 1
            dn: uid=ann,dc=acme
            objectClass: person
            uid: ann
            cn:: QW5u
            accountExpires: 0

            """;
    private static final String TABLE = "login,name,mail,expires\nann,\"Ann, B.\",ann@example.org,2027-01-31\n";
    private static final String REALM =
            "{\"realm\":\"acme\",\"users\":[{\"username\":\"ann\",\"enabled\":true,\"realmRoles\":[\"clerk\"]}]}";
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            X-WR-CALNAME:England
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261225
            SUMMARY:Christmas
            END:VEVENT
            END:VCALENDAR
            """;

    /// One.
    ///
    /// @param parser what reads it
    /// @param content not copied
    @SuppressWarnings("ArrayRecordComponent")
    record Seed(String parser, byte[] content) {}

    private final List<Seed> all = new ArrayList<>();

    /// Takes them.
    static List<Seed> take(ProofSetting setting) throws Exception {
        var seeds = new Seeds();
        try (var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(setting.folder().resolve("data"), 1, 12, 24))) {
            seeds.ofServer(server);
        }
        seeds.asWritten();
        return seeds.all;
    }

    private void ofServer(ServeProcess server) throws Exception {
        PlainClient client = server.steadyClient();
        var login = server.accounts().stream()
                .filter(one -> one.role().equals("auditor"))
                .findFirst()
                .orElseThrow();
        TenantView auditor = TenantView.enter(client, login);
        JsonNode log = auditor.get("log").json();
        add("KEY", log.get("keys").get(0).asString());
        String note = auditor.get("log/checkpoint").text();
        add("NOTE", note);
        add("CHECKPOINT", note.substring(0, note.indexOf("\n\n") + 1));
        String root = log.get("root").asString();
        add("PROOF", "c2sp.org/tlog-proof@v1\nextra AQI=\nindex 0\n%s\n\n%s".formatted(root, note));
        for (JsonNode event : auditor.get("events?limit=8").json().get("events")) {
            add("EVENT", event.toString());
            add("JSON", event.toString());
        }
        var taken = client.download(auditor.path("evidence"), auditor.token(), Map.of("outcome", "done"));
        ProofFailed.unless(taken.status() == 200, "a package was answered with %d", taken.status());
        all.add(new Seed("PACKAGE", taken.body()));
        add("MANIFEST", manifest(taken.body()));
    }

    /// The JSON of the manifest, wherever it stands in the package; nothing is compressed there.
    private static String manifest(byte[] pack) {
        String text = new String(pack, StandardCharsets.ISO_8859_1);
        int from = text.indexOf('{', text.indexOf("gatehouse evidence 1\n"));
        return text.substring(from, text.indexOf('\n', from));
    }

    private void asWritten() {
        add("TILE", "0/x001/234.p/17");
        add("CHANGES", SET);
        add("HOURS", "Mon-Fri 8:00-18:00, Sat 22-6");
        add("NETWORK", "10.4.0.0/16");
        add("NETWORK", "2001:db8::/32");
        List.of(LDIF, TABLE, REALM, CALENDAR).forEach(file -> add("SOURCE", file));
    }

    private void add(String parser, String content) {
        all.add(new Seed(parser, content.getBytes(StandardCharsets.UTF_8)));
    }
}
