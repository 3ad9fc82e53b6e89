package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.port.Origin;
import dev.gatehouse.ui.port.Tenants;
import java.util.List;
import java.util.Optional;

/// The figures of a tenant, or of all together.
///
/// @param people accounts
/// @param active accounts that may enter now
/// @param expired accounts past their end
/// @param locked accounts locked now
/// @param refusedToday refused sign-ins today
/// @param signedIn sessions now; empty: not known
/// @param origin where they came from; of several, the oldest
record Figures(
        long people,
        long active,
        long expired,
        long locked,
        long refusedToday,
        Optional<Long> signedIn,
        Optional<Origin> origin) {
    /// The sum of the tenants' figures. What one tenant does not know is not known of all.
    static Figures of(List<Tenants.TenantRow> rows) {
        return new Figures(
                rows.stream().mapToLong(Tenants.TenantRow::people).sum(),
                rows.stream().mapToLong(Tenants.TenantRow::active).sum(),
                rows.stream().mapToLong(Tenants.TenantRow::expired).sum(),
                rows.stream().mapToLong(Tenants.TenantRow::locked).sum(),
                rows.stream().mapToLong(Tenants.TenantRow::refusedToday).sum(),
                rows.stream()
                        .map(Tenants.TenantRow::signedIn)
                        .reduce((a, b) -> a.flatMap(x -> b.map(y -> x + y)))
                        .flatMap(sum -> sum),
                rows.stream().map(Tenants.TenantRow::origin).min(java.util.Comparator.comparing(Origin::asOf)));
    }
}
