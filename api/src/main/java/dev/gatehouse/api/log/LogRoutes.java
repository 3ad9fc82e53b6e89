package dev.gatehouse.api.log;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.log.CosignatureStore;
import dev.gatehouse.api.store.log.Cosigned;
import dev.gatehouse.api.store.log.TreeStore;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tree.TreeHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// A tenant's log as it is published (C2SP tlog-tiles): the checkpoint, tiles of hashes, and bundles of leaves.
public final class LogRoutes {
    /// How many path segments the name of a tile can have: three for a number below 10^9, and one for its width.
    private static final int MOST_SEGMENTS = 4;

    private static final String ENTRIES = "entries";
    private static final String BINARY = "application/octet-stream";
    private static final String PLAIN = "text/plain; charset=utf-8";
    /// A tile never changes. Only who may read it may keep it.
    private static final Map<String, String> FOR_EVER =
            Map.of("Cache-Control", "private, max-age=31536000, immutable", "Vary", "Authorization");

    private static final int LONGEST_KEY = 400;

    private final LogKeeper logs;
    private final CosignatureDesk cosignatures;

    /// @param logs signs and remembers
    /// @param cosignatures takes what consoles say of a log
    public LogRoutes(LogKeeper logs, CosignatureDesk cosignatures) {
        this.logs = logs;
        this.cosignatures = cosignatures;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("readLog", new Guarded.After(this::log));
        routes.guarded("readCheckpoint", new Guarded.After(this::checkpoint));
        routes.guarded("checkLog", new Guarded.After(this::check));
        routes.guarded("cosign", new Guarded.After(this::cosign));
        routes.guarded("listCosignatures", Guarded.reading((_, tx) -> cosigned(tx)));
        for (int segments = 1; segments <= MOST_SEGMENTS; segments++) {
            int count = segments;
            routes.guarded("readTile" + segments, Guarded.reading((visit, tx) -> tile(visit, tx, count)));
        }
    }

    private LogState.Sound sound(Visit visit) {
        LogState state = logs.current(visit.tenant()).orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
        return switch (state) {
            case LogState.Sound sound -> sound;
            case LogState.Broken(LogAlarm alarm) -> throw LogKeeper.refusal(alarm);
        };
    }

    private Answer log(Visit visit) {
        Checkpoint checkpoint = sound(visit).checkpoint();
        return Answer.json(new JsonBuilder()
                .put("origin", checkpoint.origin())
                .put("size", checkpoint.size())
                .put("root", checkpoint.root().base64())
                .putTexts(
                        "keys",
                        logs.keys().verifiers(checkpoint.origin()).stream()
                                .map(VerifierKey::toString)
                                .toList())
                .build());
    }

    private Answer check(Visit visit) {
        var checked = logs.check(
                visit.tenant(), sound(visit).checkpoint(), visit.call().flag("anew"));
        var out = new JsonBuilder()
                .put("size", checked.size())
                .put("from", checked.from())
                .put("to", checked.to())
                .put("at", checked.at());
        checked.wholeAt().ifPresent(at -> out.put("wholeAt", at));
        checked.alarm().ifPresent(alarm -> out.put("alarm", alarm(alarm)));
        return Answer.json(out.build());
    }

    private static Json alarm(LogAlarm alarm) {
        return new JsonBuilder()
                .put("kind", alarm.kind().wire())
                .put("first", alarm.first())
                .put("seen", alarm.seen())
                .put("found", alarm.found())
                .build();
    }

    private Answer cosign(Visit visit) {
        var in = JsonFields.of(visit.call().body(), "");
        String key = in.text("key", LONGEST_KEY);
        // Its lines are part of it.
        if (!(in.optional("note").orElse(Json.NULL) instanceof Json.Text(String note))) {
            throw JsonFields.invalid("note", "text");
        }
        in.done();
        cosignatures.take(visit.tenant(), sound(visit).checkpoint(), visit.actor(), key, note);
        return Answer.empty(204);
    }

    private static Answer cosigned(TenantTransaction tx) {
        return Answer.json(new JsonBuilder()
                .putAll(
                        "cosignatures",
                        new CosignatureStore(tx.sql())
                                .all().stream().map(LogRoutes::cosigned).toList())
                .build());
    }

    private static Json cosigned(Cosigned one) {
        return new JsonBuilder()
                .put("key", one.key())
                .put("by", one.by().value())
                .put("size", one.size())
                .put("note", one.note())
                .put("at", one.at())
                .build();
    }

    private Answer checkpoint(Visit visit) {
        return new Answer.Whole(200, PLAIN, sound(visit).note().bytes(), Map.of("Cache-Control", "no-cache"));
    }

    private static Answer tile(Visit visit, TenantTransaction tx, int segments) {
        String name = name(visit.call(), segments);
        String level = visit.call().inPath("level");
        boolean entries = level.equals(ENTRIES);
        var store = new TreeStore(tx.sql());
        TilePath path = TilePath.parse((entries ? "0" : level) + "/" + name)
                .orElseThrow(() -> JsonFields.invalid("tile", "name"));
        if (!isThere(path, store.moment().head().size())) {
            throw FaultException.of(FaultCode.NOT_FOUND);
        }
        long from = path.index() * TilePath.FULL;
        BiFunction<TreeStore, TilePath, byte[]> reading = entries ? LogRoutes::leaves : LogRoutes::hashes;
        byte[] body = reading.apply(store, path);
        if (body.length == 0) {
            throw LogKeeper.refusal(new LogAlarm(
                    AlarmKind.DROPPED,
                    from << (path.level() * TilePath.HEIGHT),
                    store.moment().head().size(),
                    0));
        }
        return new Answer.Whole(200, BINARY, body, FOR_EVER);
    }

    private static String name(Call call, int segments) {
        var name = new StringBuilder(call.inPath("a"));
        for (String part : List.of("b", "c", "d").subList(0, segments - 1)) {
            name.append('/').append(call.inPath(part));
        }
        return name.toString();
    }

    private static boolean isThere(TilePath tile, long size) {
        return tile.index() * TilePath.FULL + tile.width() <= TilePath.hashes(tile.level(), size);
    }

    private static byte[] hashes(TreeStore store, TilePath path) {
        long from = path.index() * TilePath.FULL;
        List<TreeHash> hashes = store.hashes(path.level(), from, from + path.width());
        var out = new ByteArrayOutputStream(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(hash -> out.writeBytes(hash.bytes()));
        return hashes.size() == path.width() ? out.toByteArray() : new byte[0];
    }

    /// Each leaf behind its length in two bytes, the high one first.
    private static byte[] leaves(TreeStore store, TilePath path) {
        long from = path.index() * TilePath.FULL;
        List<String> leaves = store.entries(from, from + path.width());
        var out = new ByteArrayOutputStream(leaves.size() * 512);
        for (String leaf : leaves) {
            byte[] bytes = leaf.getBytes(StandardCharsets.UTF_8);
            out.write(bytes.length >>> Byte.SIZE);
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        return leaves.size() == path.width() ? out.toByteArray() : new byte[0];
    }
}
