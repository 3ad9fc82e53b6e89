package dev.gatehouse.client.imports;

import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceReader;
import dev.gatehouse.client.imports.source.SourceText;
import dev.gatehouse.client.imports.source.calendar.CalendarSource;
import dev.gatehouse.client.imports.source.csv.CsvSource;
import dev.gatehouse.client.imports.source.keycloak.KeycloakSource;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import dev.gatehouse.model.identity.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads a file in whichever format its first lines show; what it is called does not matter.
public final class SourceFormats {
    private static final int LOOKED_AT = 1 << 16;

    private SourceFormats() {}

    /// Reads a whole file, at most [SourceText#LONGEST] bytes. Gives up when interrupted.
    ///
    /// @throws SourceException if nothing of it can be taken
    public static SourceFile read(Path file) throws SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] text = SourceText.read(in);
            return reader(text, String.valueOf(file.getFileName())).read(text);
        } catch (NoSuchFileException e) {
            throw new SourceException(SourceException.Trouble.MISSING, "there is no such file");
        } catch (IOException e) {
            throw new SourceException(SourceException.Trouble.MISSING, "the file cannot be read");
        }
    }

    /// @param name what the file is called, which names a calendar that has no name
    static SourceReader reader(byte[] text, String name) throws SourceException {
        String head = new String(text, 0, Math.min(text.length, LOOKED_AT), StandardCharsets.UTF_8);
        String first = head.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .findFirst()
                .orElse("")
                .strip();
        if (first.startsWith("{")) {
            return new KeycloakSource();
        }
        if (first.matches("(?i)(dn::?|version:|search:|ref:).*")) {
            return new LdifSource();
        }
        if (first.equalsIgnoreCase("BEGIN:VCALENDAR")) {
            return new CalendarSource(calendar(name));
        }
        if (first.startsWith("[") || first.startsWith("<") || !first.matches(".*[,;\\t].*")) {
            throw new SourceException(
                    SourceException.Trouble.UNKNOWN_KIND,
                    "neither LDIF, nor a table with a header line, nor a Keycloak realm, nor a calendar");
        }
        return new CsvSource();
    }

    private static String calendar(String file) {
        String name =
                file.replaceAll("(?i)\\.ics$", "").replaceAll("\\p{Cntrl}", " ").strip();
        return name.isEmpty() ? "Holidays" : name.substring(0, Math.min(name.length(), Bounds.NAME));
    }
}
