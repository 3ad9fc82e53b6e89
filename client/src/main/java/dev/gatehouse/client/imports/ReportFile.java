package dev.gatehouse.client.imports;

import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file that says what an import did, written whole or not at all.
final class ReportFile {
    private final Path file;
    private final Path folder;

    private ReportFile(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// Makes sure, before anything is changed, that it can be written.
    ///
    /// @throws FaultException `bad_file`
    static ReportFile at(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file));
        }
        return new ReportFile(file, folder);
    }

    void write(ImportRun.Outcome outcome, ImportRun.Wish wish, Path imported) throws IOException {
        var json = outcome.report()
                .json()
                .put("tenant", wish.tenant().value())
                .put("file", String.valueOf(imported.getFileName()))
                .put("dryRun", wish.dryRun())
                .put("revision", outcome.revision());
        outcome.impact().ifPresent(impact -> json.put("impact", numbers(impact)));
        Path temporary = Files.createTempFile(folder, ".report", ".new");
        try {
            Files.write(temporary, JsonWriter.bytes(json.build()));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Json numbers(dev.gatehouse.model.access.Impact impact) {
        return new JsonBuilder()
                .put("gain", impact.gain().size())
                .put("lose", impact.lose().size())
                .put("cutNow", impact.cutNow().size())
                .build();
    }
}
