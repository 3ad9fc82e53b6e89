package dev.gatehouse.model.evidence;

import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;

/// A [Manifest] as the text of a note: a first line that no checkpoint has, then canonical JSON (RFC 8785) on one
/// line. So what is signed here can never be taken for a checkpoint, whose second line is a number.
public final class ManifestText {
    /// The first line, ended.
    public static final String HEAD = "gatehouse evidence 1\n";

    private static final int MOST_MEMBERS = 20;
    private static final int LONGEST = 400;

    private ManifestText() {}

    /// The name under which a log's key signs packages.
    ///
    /// @param origin the log's
    public static String signer(String origin) {
        return origin + "/evidence";
    }

    /// The text that is signed.
    public static String of(Manifest manifest) {
        return HEAD + CanonicalJson.text(encode(manifest)) + "\n";
    }

    private static Json.Obj encode(Manifest manifest) {
        Checkpoint checkpoint = manifest.checkpoint();
        Manifest.Counts counts = manifest.counts();
        return new JsonBuilder()
                .put("request", RequestWire.encode(manifest.request()))
                .put("filter", manifest.request().filter().text())
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().base64())
                .put("first", manifest.first())
                .put("end", manifest.end())
                .put("inPeriod", counts.inPeriod())
                .put("candidates", counts.candidates())
                .put("matches", counts.matches())
                .putAll("drawn", manifest.drawn().stream().map(Json.Whole::new).toList())
                .putAll(
                        "members",
                        manifest.members().stream().map(ManifestText::member).toList())
                .build();
    }

    private static Json.Obj member(Member member) {
        return new JsonBuilder()
                .put("name", member.name())
                .put("length", member.length())
                .put("sha256", member.sha256())
                .build();
    }

    /// Reads the JSON of a text. Whether that is the text's one form is for the caller to see to: [#of] gives it.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` for another
    public static Manifest decode(Json json) {
        JsonFields in = JsonFields.of(json, "");
        EvidenceRequest request =
                RequestWire.decode(in.object("request").orElseThrow(() -> JsonFields.invalid("request", "missing")));
        in.optionalText("filter", Integer.MAX_VALUE);
        var checkpoint = new Checkpoint(
                in.parsed("origin", LONGEST, ManifestText::line)
                        .orElseThrow(() -> JsonFields.invalid("origin", "missing")),
                in.whole("size", 0, Long.MAX_VALUE),
                in.parsed("root", LONGEST, TreeHash::ofBase64)
                        .orElseThrow(() -> JsonFields.invalid("root", "missing")));
        var manifest = new Manifest(
                request,
                checkpoint,
                in.whole("first", 0, checkpoint.size()),
                in.whole("end", 0, checkpoint.size()),
                new Manifest.Counts(
                        in.whole("inPeriod", 0, Long.MAX_VALUE),
                        in.whole("candidates", 0, Long.MAX_VALUE),
                        in.whole("matches", 0, Long.MAX_VALUE)),
                in.list("drawn", Sample.MOST).stream().map(ManifestText::place).toList(),
                in.list("members", MOST_MEMBERS).stream()
                        .map(ManifestText::decodeMember)
                        .toList());
        in.done();
        return manifest;
    }

    private static String line(String origin) {
        return new Checkpoint(origin, 0, TreeHasher.EMPTY).origin();
    }

    private static Long place(Json value) {
        if (value instanceof Json.Whole whole && whole.value() >= 0) {
            return whole.value();
        }
        throw JsonFields.invalid("drawn", "numbers");
    }

    private static Member decodeMember(Json value) {
        JsonFields in = JsonFields.of(value, "members");
        String name = in.text("name", LONGEST);
        long length = in.whole("length", 0, Long.MAX_VALUE);
        Member member = in.parsed("sha256", LONGEST, sha -> new Member(name, length, sha))
                .orElseThrow(() -> JsonFields.invalid("sha256", "missing"));
        in.done();
        return member;
    }
}
