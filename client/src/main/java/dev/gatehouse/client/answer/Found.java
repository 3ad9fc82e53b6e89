package dev.gatehouse.client.answer;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.DirectoryWire;
import dev.gatehouse.model.wire.EventWire;
import java.util.List;

/// What a search across tenants found.
///
/// @param people at most 10 of each tenant
/// @param tickets at most 10 of each tenant
public record Found(List<FoundPerson> people, List<FoundTicket> tickets) {
    private static final int MOST = 10_000;

    /// Keeps own copies.
    public Found {
        people = List.copyOf(people);
        tickets = List.copyOf(tickets);
    }

    /// A person.
    ///
    /// @param tenant where
    /// @param account whom
    public record FoundPerson(TenantId tenant, Account account) {}

    /// An event that names the ticket.
    ///
    /// @param tenant where
    /// @param event which
    public record FoundTicket(TenantId tenant, AuditEvent event) {}

    /// Reads the answer.
    public static Found decode(JsonFields in) {
        return new Found(
                Fields.list(in, "people", MOST, item -> new FoundPerson(Fields.tenant(item), account(item))),
                Fields.list(
                        in,
                        "tickets",
                        MOST,
                        item -> new FoundTicket(Fields.tenant(item), EventWire.decode(Fields.object(item, "event")))));
    }

    static Account account(JsonFields in) {
        return new Account(
                DirectoryWire.decodeUser(Fields.object(in, "user")),
                DirectoryWire.decodeFacts(Fields.object(in, "facts")));
    }
}
