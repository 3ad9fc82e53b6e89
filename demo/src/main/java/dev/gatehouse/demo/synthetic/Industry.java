package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.permission.Permission;
import java.util.List;
import java.util.TreeSet;

/// What a synthetic tenant does for a living: its departments, what its own application permits, whom it works with.
public enum Industry {
    BENEFITS(
            List.of("Claims", "Enrolment", "Payroll", "Eligibility", "Carriers", "Billing", "Appeals", "Reporting"),
            List.of("claims", "enrolment", "payroll", "eligibility", "carriers", "billing", "appeals", "reports"),
            List.of("Acme Benefits", "Northgate Mutual", "Harbour Life", "Calder & Sons", "Pinewood Schools")),
    MARKETING(
            List.of("Campaigns", "Audiences", "Creative", "Deliverability", "Surveys", "Consent", "Analytics", "Web"),
            List.of("campaigns", "audiences", "assets", "sending", "surveys", "consent", "analytics", "pages"),
            List.of("Borea Marketing", "Lumen Retail", "Fjord Travel", "Opale Cosmetics", "Tessin Radio")),
    PROCUREMENT(
            List.of("Catalogue", "Orders", "Invoices", "Suppliers", "Contracts", "Tenders", "Logistics", "Treasury"),
            List.of("catalogue", "orders", "invoices", "suppliers", "contracts", "tenders", "shipments", "payments"),
            List.of("Clarion Exchange", "Wessex Steel", "Delta Paper", "Ostrava Tools", "Maren Shipping")),
    OPERATIONS(List.of("Service"), List.of("service"), List.of("Gatehouse"));

    private static final List<String> RANKS = List.of("clerk", "specialist", "approver", "lead", "auditor (read only)");
    private static final List<List<String>> VERBS = List.of(
            List.of("read", "create"),
            List.of("read", "create", "edit"),
            List.of("read", "approve"),
            List.of("read", "create", "edit", "approve", "export"),
            List.of("read", "export"));

    private final List<String> departments;
    private final List<String> areas;
    private final List<String> companies;

    Industry(List<String> departments, List<String> areas, List<String> companies) {
        this.departments = departments;
        this.areas = areas;
        this.companies = companies;
    }

    /// Companies whose people have accounts here, the tenant's own first.
    public List<String> companies() {
        return companies;
    }

    /// The forty roles of the business itself, each department at each rank.
    List<Job> jobs() {
        return departments.stream()
                .flatMap(department -> RANKS.stream().map(rank -> job(department, rank)))
                .toList();
    }

    private Job job(String department, String rank) {
        String area = areas.get(departments.indexOf(department));
        var permissions = new TreeSet<Permission>();
        for (String verb : VERBS.get(RANKS.indexOf(rank))) {
            permissions.add(new Permission(area + "." + verb));
        }
        return new Job(department + " " + rank, department, permissions);
    }

    /// A role as the business speaks of it.
    record Job(String title, String department, TreeSet<Permission> permissions) {}
}
