package dev.gatehouse.client.imports;

import dev.gatehouse.client.imports.report.ImportReport;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.model.access.Impact;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The file that says what an import did, written whole or not at all.
public final class ReportFile {
    private final Path file;
    private final Path folder;

    private ReportFile(Path file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// Makes sure, before anything is changed, that it can be written.
    ///
    /// @throws FaultException `bad_file`
    public static ReportFile at(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file));
        }
        return new ReportFile(file, folder);
    }

    /// What a report is about.
    ///
    /// @param tenant into which was imported
    /// @param file what the imported file is called
    /// @param dryRun whether nothing was changed
    /// @param revision the directory's
    /// @param impact who would gain, lose, be cut, if that was asked
    public record Facts(TenantId tenant, String file, boolean dryRun, long revision, Optional<Impact> impact) {}

    /// Writes a report.
    ///
    /// @throws IOException if there is no room
    public void write(ImportReport report, Facts facts) throws IOException {
        var json = report.json()
                .put("tenant", facts.tenant().value())
                .put("file", facts.file())
                .put("dryRun", facts.dryRun())
                .put("revision", facts.revision());
        facts.impact().ifPresent(impact -> json.put("impact", numbers(impact)));
        Path temporary = Files.createTempFile(folder, ".report", ".new");
        try {
            Files.write(temporary, JsonWriter.bytes(json.build()));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Json numbers(Impact impact) {
        return new JsonBuilder()
                .put("gain", impact.gain().size())
                .put("lose", impact.lose().size())
                .put("cutNow", impact.cutNow().size())
                .build();
    }
}
