package dev.gatehouse.app.imports;

import dev.gatehouse.app.remote.Server;
import dev.gatehouse.client.imports.SourceFormats;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.ui.port.files.Imports;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Files of other directories, compared in the session of whoever is at the console.
public final class ImportAnswers implements Imports {
    private final Supplier<Server> server;

    /// With the server of the current stay.
    ///
    /// @param server fails without one
    public ImportAnswers(Supplier<Server> server) {
        this.server = server;
    }

    @Override
    public Reading read(Path file) {
        try {
            return new Taken(new ReadFile(server, String.valueOf(file.getFileName()), SourceFormats.read(file)));
        } catch (SourceException e) {
            return new NotTaken(trouble(e.trouble()), e.line(), e.words());
        }
    }

    private static Trouble trouble(SourceException.Trouble trouble) {
        return switch (trouble) {
            case MISSING -> Trouble.MISSING;
            case EMPTY -> Trouble.EMPTY;
            case TOO_LARGE -> Trouble.TOO_LARGE;
            case UNKNOWN_KIND -> Trouble.UNKNOWN_KIND;
            case NOT_TEXT -> Trouble.NOT_TEXT;
            case CUT -> Trouble.CUT;
            case NOBODY -> Trouble.NOBODY;
            case BROKEN -> Trouble.BROKEN;
        };
    }
}
