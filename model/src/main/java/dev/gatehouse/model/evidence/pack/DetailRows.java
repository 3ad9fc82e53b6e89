package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.EventWire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The details of a package, in the order of their entries. Used by one thread.
public final class DetailRows {
    /// How long a leaf's digest of its detail is: SHA-256, lower-case hexadecimal.
    public static final int DIGEST_LENGTH = 64;

    private static final int SALT_LENGTH = 64;

    private final PieceReader rows;
    private final JsonReading json;

    DetailRows(PieceReader rows, JsonReading json) {
        this.rows = rows;
        this.json = json;
    }

    /// A row as it is written, without its end.
    ///
    /// @param index the entry's place
    /// @param salt hashed before the detail, lower-case hexadecimal
    /// @param detail what lies beside the leaf
    public static String row(long index, String salt, Json detail) {
        return CanonicalJson.text(new JsonBuilder()
                .put("index", index)
                .put("salt", salt)
                .put("detail", detail)
                .build());
    }

    /// The next detail, which has to be that of an entry, as it was hashed.
    ///
    /// @param digest the entry's
    EventDetail of(long index, String digest) throws PackageException, IOException {
        Optional<byte[]> line = rows.line(PackageForm.LONGEST_LINE);
        if (line.isEmpty()) {
            throw new PackageException.Incomplete(index, "its detail is missing");
        }
        try {
            JsonFields fields = JsonFields.of(json.read(line.get()), "row");
            long place = fields.whole("index", 0, Long.MAX_VALUE);
            String salt = fields.text("salt", SALT_LENGTH);
            Json detail = fields.optional("detail").orElse(Json.NULL);
            fields.done();
            if (place != index) {
                throw new PackageException.Incomplete(
                        Math.min(place, index),
                        place < index ? "its detail is not asked for" : "its detail is missing");
            }
            if (!Arrays.equals(row(index, salt, detail).getBytes(StandardCharsets.UTF_8), line.get())
                    || !digest(salt, detail).equals(digest)) {
                throw new PackageException.EntryDiffers(index, "its detail is not what was hashed");
            }
            return EventWire.decodeDetail(JsonFields.of(detail, "detail"));
        } catch (FaultException | IllegalArgumentException e) {
            throw new PackageException.EntryDiffers(index, "its detail cannot be read");
        }
    }

    /// What a leaf has of its detail.
    ///
    /// @param salt lower-case hexadecimal
    public static String digest(String salt, Json detail) {
        MessageDigest sha256 = PackageFile.sha256();
        sha256.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(sha256.digest(CanonicalJson.bytes(detail)));
    }

    /// Nothing more may follow.
    ///
    /// @param end the place behind the last entry
    void end(long end) throws PackageException, IOException {
        if (rows.line(PackageForm.LONGEST_LINE).isPresent()) {
            throw new PackageException.Incomplete(Math.max(0, end - 1), "a detail more than was asked for");
        }
    }
}
