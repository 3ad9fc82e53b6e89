package dev.gatehouse.demo.serve;

import dev.gatehouse.api.forward.ForwardTarget;
import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.query.TrailFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where trails are handed on to, as configurations say it: `{"forward":[{"tenant","host","port","authority",
/// "identity"?,"format"?,"confirm"?}]}`. Beside an embedded database it is a file of its own, `forward.json`.
final class ForwardFile {
    /// What it is called in a configuration.
    static final String MEMBER = "forward";

    private static final int MOST = 1_000;
    private static final int LONGEST = 4_000;
    private static final long SYSLOG_OVER_TLS = 6514;
    private static final String CLOSE_NOTIFY = "close_notify";
    private static final String END = "end";

    private ForwardFile() {}

    /// What a configuration says; none: it says nothing.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field that is wrong
    static List<ForwardTarget> targets(JsonFields in) {
        return in.list(MEMBER, MOST).stream()
                .map(item -> target(JsonFields.of(item, in.at(MEMBER))))
                .toList();
    }

    private static ForwardTarget target(JsonFields in) {
        boolean end = in.word("confirm", ForwardFile::endConfirms).orElse(false);
        TrailFormat format = in.word("format", ForwardFile::messages).orElse(TrailFormat.JSONL);
        long port = in.optionalWhole("port", 1, 65_535).orElse(SYSLOG_OVER_TLS);
        var target = new ForwardTarget(
                in.parsed("tenant", 40, TenantId::new).orElseThrow(() -> JsonFields.invalid("tenant", "missing")),
                in.parsed("host", 253, ForwardTarget::host).orElseThrow(() -> JsonFields.invalid("host", "missing")),
                Math.toIntExact(port),
                Path.of(in.text("authority", LONGEST)),
                in.optionalText("identity", LONGEST).map(Path::of),
                format,
                end);
        in.done();
        return target;
    }

    private static Optional<TrailFormat> messages(String word) {
        return TrailFormat.ofWire(word).filter(format -> format != TrailFormat.CSV);
    }

    private static Optional<Boolean> endConfirms(String word) {
        return switch (word) {
            case CLOSE_NOTIFY -> Optional.of(false);
            case END -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    static Json json(ForwardTarget target) {
        return new JsonBuilder()
                .put("tenant", target.tenant().value())
                .put("host", target.host())
                .put("port", target.port())
                .put("authority", target.authority().toString())
                .putIf("identity", target.identity())
                .put("format", target.format().wire())
                .put("confirm", target.endConfirms() ? END : CLOSE_NOTIFY)
                .build();
    }

    /// What the file beside an embedded database says; none: there is no such file.
    static List<ForwardTarget> beside(Path folder) throws IOException {
        Path file = folder.resolve("forward.json");
        if (!Files.exists(file)) {
            return List.of();
        }
        var in = JsonFields.of(JsonReader.read(Files.readAllBytes(file)), "");
        List<ForwardTarget> targets = targets(in);
        in.done();
        return targets;
    }
}
