package dev.gatehouse.client.imports.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.gatehouse.client.imports.source.PersonDraft;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceReader;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a table with a header line (RFC 4180), its fields between commas, semicolons or tabs. A column called `login`
/// must be there; columns it does not know are named in the report.
public final class CsvSource implements SourceReader {
    private static final String KIND = "csv";
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_GROUPS = 1_000;
    private static final Pattern RECORD = Pattern.compile("record starting at line (\\d{1,18})");

    private final SourceBuilder builder = new SourceBuilder(KIND);

    /// Makes a reader for one file.
    public CsvSource() {}

    @Override
    public SourceFile read(byte[] text) throws SourceException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new ByteArrayInputStream(text), StandardCharsets.UTF_8)) {
            var records = reader.iterator();
            var header = records.next();
            var columns = columns(header);
            while (records.hasNext()) {
                var next = records.next();
                boolean cut = !records.hasNext() && text[text.length - 1] != '\n';
                if (cut && next.getFieldCount() < header.getFieldCount()) {
                    throw new SourceException(
                            SourceException.Trouble.CUT,
                            "the file ends within a row, so it seems cut",
                            next.getStartingLineNumber());
                }
                row(next, columns, header.getFieldCount());
            }
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (IOException e) {
            // The text is in memory: what cannot be read is a field beyond the bound.
            throw new SourceException(
                    SourceException.Trouble.BROKEN, "a field is longer than " + (LONGEST_FIELD >> 20) + " MiB");
        }
        if (builder.isEmpty()) {
            throw new SourceException(SourceException.Trouble.NOBODY, "the table holds no account that can be read");
        }
        return builder.build();
    }

    /// The library's message may repeat the text, so only the line is taken from it.
    private static SourceException broken(CsvParseException e) {
        String words = "a quote is open or misplaced, so the file seems cut or is no table";
        var line = RECORD.matcher(String.valueOf(e.getMessage()));
        return line.find()
                ? new SourceException(SourceException.Trouble.CUT, words, Long.parseLong(line.group(1)))
                : new SourceException(SourceException.Trouble.CUT, words);
    }

    /// Whichever of comma, semicolon and tab the header line has most of.
    private static char separator(byte[] text) {
        int[] counts = new int[3];
        for (int i = 0; i < text.length && text[i] != '\n'; i++) {
            int which = ",;\t".indexOf(text[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }

    private Map<CsvColumn, Integer> columns(CsvRecord header) throws SourceException {
        Map<CsvColumn, Integer> columns = new EnumMap<>(CsvColumn.class);
        List<String> names = header.getFields();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            var column = CsvColumn.of(name);
            if (column.isEmpty()) {
                builder.notApplied(header.getStartingLineNumber(), "the column " + shortened(name) + " is not known");
            } else if (column.get() == CsvColumn.PASSWORD) {
                builder.notApplied(header.getStartingLineNumber(), "passwords do not travel; the column is not read");
            } else if (columns.putIfAbsent(column.get(), i) != null) {
                throw new SourceException(
                        SourceException.Trouble.BROKEN, "two columns for the same thing: " + shortened(name), 1);
            }
        }
        if (!columns.containsKey(CsvColumn.LOGIN) || names.size() > MOST_COLUMNS) {
            throw new SourceException(SourceException.Trouble.BROKEN, "no column called login", 1);
        }
        if (columns.containsKey(CsvColumn.GROUPS)) {
            builder.knowsGroups();
        }
        return columns;
    }

    private void row(CsvRecord record, Map<CsvColumn, Integer> columns, int width) {
        long line = record.getStartingLineNumber();
        builder.person(line, () -> {
            if (record.getFieldCount() != width) {
                throw new RowException(record.getFieldCount() + " fields where the header has " + width);
            }
            return person(new Cells(record, columns), line);
        });
    }

    private SourcePerson person(Cells cells, long line) throws RowException {
        var draft = new PersonDraft(line, builder);
        draft.key("id", cells.at(CsvColumn.ID));
        draft.login(cells.at(CsvColumn.LOGIN));
        draft.name(cells.at(CsvColumn.NAME));
        draft.name(cells.at(CsvColumn.GIVEN_NAME)
                .flatMap(given -> cells.at(CsvColumn.FAMILY_NAME).map(family -> given + " " + family)));
        draft.name(cells.at(CsvColumn.FAMILY_NAME));
        draft.field(UserField.EMAIL, cells.at(CsvColumn.EMAIL), line);
        draft.field(UserField.PHONE, cells.at(CsvColumn.PHONE), line);
        draft.field(UserField.EMPLOYEE_NUMBER, cells.at(CsvColumn.EMPLOYEE_NUMBER), line);
        draft.field(UserField.COMPANY, cells.at(CsvColumn.COMPANY), line);
        var expires = cells.at(CsvColumn.EXPIRES);
        if (expires.isPresent()) {
            draft.end(CsvValues.end(expires.get()));
        }
        var from = cells.at(CsvColumn.VALID_FROM);
        if (from.isPresent()) {
            draft.validFrom(Optional.of(CsvValues.start(from.get())));
        }
        draft.state(state(cells));
        groups(cells, line, draft);
        return draft.build();
    }

    private void groups(Cells cells, long line, PersonDraft draft) throws RowException {
        var names = cells.at(CsvColumn.GROUPS).orElse("").split("[;|]", -1);
        if (names.length > MOST_GROUPS) {
            throw new RowException("more than " + MOST_GROUPS + " groups");
        }
        for (String name : names) {
            if (!name.isBlank()) {
                builder.group(new SourceGroup(line, name.strip(), ""));
                draft.group(name.strip());
            }
        }
    }

    private static SourceState state(Cells cells) throws RowException {
        boolean on = true;
        for (CsvColumn column : List.of(CsvColumn.STATUS, CsvColumn.ENABLED)) {
            var text = cells.at(column);
            on &= text.isEmpty() || CsvValues.yes(column.name().toLowerCase(java.util.Locale.ROOT), text.get());
        }
        var off = cells.at(CsvColumn.DISABLED);
        on &= off.isEmpty() || !CsvValues.yes("disabled", off.get());
        return on ? SourceState.ENABLED : SourceState.DISABLED;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private record Cells(CsvRecord record, Map<CsvColumn, Integer> columns) {
        /// What stands in a column of this row, unless it is empty.
        Optional<String> at(CsvColumn column) {
            return Optional.ofNullable(columns.get(column))
                    .map(index -> record.getField(index).strip())
                    .filter(text -> !text.isEmpty());
        }
    }
}
