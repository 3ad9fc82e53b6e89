package dev.gatehouse.ui.controls.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private static final List<Column<String[]>> COLUMNS = List.of(
            Column.<String[]>whole("name", "Name", 100, row -> row[0]),
            Column.<String[]>whole("end", "Expires, London", 100, row -> "shown")
                    .copying(row -> row[1]));
    private static final List<String[]> ROWS =
            List.of(new String[] {"Lopez, \"Maria\"", "2026-12-22T17:00:00Z"}, new String[] {"=1+1\ttab", ""});

    @Test
    void tabsKeepCellsApartAndCalm() {
        assertThat(TableText.TABS.of(COLUMNS, ROWS))
                .isEqualTo("Name\tExpires, London\nLopez, \"Maria\"\t2026-12-22T17:00:00Z\n'=1+1 tab\t\n");
    }

    @Test
    void commasAndQuotesAreQuoted() {
        assertThat(TableText.CSV.of(COLUMNS, ROWS))
                .isEqualTo("Name,\"Expires, London\"\r\n"
                        + "\"Lopez, \"\"Maria\"\"\",2026-12-22T17:00:00Z\r\n'=1+1\ttab,\r\n");
    }

    @Test
    void whatShowsAsNoValueIsCopiedAsNoValue() {
        var columns = List.of(Column.<String>whole("company", "Company", 100, row -> row.isEmpty() ? "–" : row));
        var rows = List.of("Castell Care", "", "a – b");
        assertThat(TableText.CSV.of(columns, rows)).isEqualTo("Company\r\nCastell Care\r\n\r\na – b\r\n");
        assertThat(TableText.JSON.of(columns, rows)).contains("{\"company\":\"\"}");
    }

    @Test
    void objectsAreNamedByTheColumns() {
        assertThat(TableText.JSON.of(COLUMNS, ROWS)).isEqualTo("""
                        [
                          {"end":"2026-12-22T17:00:00Z","name":"Lopez, \\"Maria\\""},
                          {"end":"","name":"=1+1\\ttab"}
                        ]
                        """);
    }
}
