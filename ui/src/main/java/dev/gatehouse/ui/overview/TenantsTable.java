package dev.gatehouse.ui.overview;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.controls.table.DataTable;
import dev.gatehouse.ui.controls.table.Sort;
import dev.gatehouse.ui.controls.table.page.PageSource;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScopeWords;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// All tenants, worst first; Enter goes to one.
final class TenantsTable {
    private static final Map<String, Comparator<Tenants.TenantRow>> ORDERS = Map.of(
            "tenant", Comparator.comparing(row -> row.tenant().name()),
            "environment", Comparator.comparing(row -> row.tenant().environment()),
            "people", Comparator.comparingLong(Tenants.TenantRow::people),
            "expired", Comparator.comparingLong(Tenants.TenantRow::expired),
            "locked", Comparator.comparingLong(Tenants.TenantRow::locked),
            "refused", Comparator.comparingLong(Tenants.TenantRow::refusedToday),
            "copy", Comparator.comparing(row -> row.origin().asOf()));

    private final Words words;
    private final DataTable<Tenants.TenantRow, TenantId> table;
    private List<Tenants.TenantRow> rows = List.of();
    private boolean shown;

    TenantsTable(Words words, Tasks tasks, Navigator navigator) {
        this.words = words;
        table = new DataTable<>(words, tasks, row -> row.tenant().id());
        table.setColumns(List.of(
                Column.shortenable(
                        "tenant",
                        words.text("overview.column.tenant"),
                        200,
                        row -> row.tenant().name()),
                Column.whole(
                        "environment",
                        words.text("overview.column.environment"),
                        120,
                        row -> ScopeWords.environment(words, row.tenant().environment())),
                count("people", "overview.column.people", Tenants.TenantRow::people),
                count("expired", "overview.column.expired", Tenants.TenantRow::expired),
                Column.status("locked", words.text("overview.column.locked"), 120, row -> mark(row.locked())),
                count("refused", "overview.column.refused", Tenants.TenantRow::refusedToday),
                Column.<Tenants.TenantRow>whole(
                                "copy",
                                words.text("overview.column.copy"),
                                160,
                                row -> words.times().past(row.origin().asOf()))
                        .copying(row -> row.origin().asOf().toString())));
        table.view().setAccessibleText(words.text("overview.tenants"));
        table.setOnOpen(row -> navigator.go(row.tenant(), new Place.Overview()));
        table.orderProperty().subscribe((before, now) -> table.refresh(source()));
    }

    DataTable<Tenants.TenantRow, TenantId> node() {
        return table;
    }

    void show(List<Tenants.TenantRow> newer) {
        rows = newer;
        if (shown) {
            table.refresh(source());
        } else {
            shown = true;
            table.show(source());
        }
    }

    private PageSource<Tenants.TenantRow> source() {
        Comparator<Tenants.TenantRow> order = Needs.WORST_FIRST;
        for (Sort sort : table.orderProperty().get().reversed()) {
            var by = ORDERS.getOrDefault(sort.column(), Needs.WORST_FIRST);
            order = (sort.ascending() ? by : by.reversed()).thenComparing(order);
        }
        return PageSource.of(rows.stream().sorted(order).toList());
    }

    private Column<Tenants.TenantRow> count(
            String id, String key, java.util.function.ToLongFunction<Tenants.TenantRow> number) {
        return Column.count(id, words.text(key), 112, row -> words.numbers().count(number.applyAsLong(row)));
    }

    private Column.Mark mark(long locked) {
        return Column.Mark.of(
                locked > 0 ? Status.BAD : Status.QUIET, words.numbers().count(locked));
    }
}
