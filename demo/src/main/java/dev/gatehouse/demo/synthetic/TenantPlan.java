package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.policy.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// What a synthetic tenant shall be like.
///
/// @param tenant its name
/// @param industry what it does
/// @param policy what it asks
/// @param users how many accounts
/// @param events about how many events, at least those that the accounts need
/// @param seed the same seed makes the same tenant
/// @param now where its history ends, by the server's clock
public record TenantPlan(
        Tenant tenant, Industry industry, Policy policy, int users, int events, long seed, Instant now) {
    private static final List<Industry> INDUSTRIES =
            List.of(Industry.BENEFITS, Industry.MARKETING, Industry.PROCUREMENT);
    private static final List<String> KINDS = List.of("Benefits", "Marketing", "Exchange");

    /// The plan of the n-th tenant, from 0: a benefits administrator, a marketing service and a procurement exchange,
    /// and then more of each.
    public static TenantPlan of(int n, int users, int events, long seed, Instant now) {
        Industry industry = INDUSTRIES.get(n % 3);
        String company = industry.companies().getFirst();
        var tenant = n < 3
                ? new Tenant(
                        new TenantId(company.toLowerCase(Locale.ROOT).substring(0, company.indexOf(' '))),
                        company,
                        n == 2 ? Environment.TEST : Environment.PRODUCTION)
                : new Tenant(
                        new TenantId("tenant-" + (n + 1)),
                        KINDS.get(n % 3) + " " + (n + 1),
                        n % 5 == 0 ? Environment.STAGING : Environment.PRODUCTION);
        ZoneId zone = ZoneId.of(
                List.of("Europe/London", "Europe/Paris", "Europe/Berlin").get(n % 3));
        return new TenantPlan(tenant, industry, Policy.standard(zone), users, events, seed + n, now);
    }

    /// The plan of the operators' own tenant: its staff and nobody else.
    public static TenantPlan house(Tenant house, long seed, Instant now) {
        return new TenantPlan(house, Industry.OPERATIONS, Policy.standard(ZoneOffset.UTC), 5, 0, seed - 1, now);
    }
}
