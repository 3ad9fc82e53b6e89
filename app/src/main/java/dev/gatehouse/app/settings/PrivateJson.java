package dev.gatehouse.app.settings;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// One JSON value in a file that only its owner reads.
final class PrivateJson {
    private final Path file;

    PrivateJson(Path file) {
        this.file = file;
    }

    /// The value; empty without a file.
    ///
    /// @throws FaultException `bad_file`
    Optional<JsonFields> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonFields.of(JsonReader.read(PrivateFiles.read(file)), ""));
        } catch (IOException | JsonSyntaxException | FaultException failure) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file), failure);
        }
    }

    void write(Json value) {
        try {
            PrivateFiles.write(file, JsonWriter.bytes(value));
        } catch (IOException failure) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file), failure);
        }
    }
}
