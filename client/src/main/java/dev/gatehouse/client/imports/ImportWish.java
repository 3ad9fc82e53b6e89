package dev.gatehouse.client.imports;

import dev.gatehouse.client.imports.plan.GroupMapping;
import dev.gatehouse.client.imports.plan.ImportContext;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import java.time.ZoneId;
import java.util.Optional;

/// What is to be imported.
///
/// @param tenant into which
/// @param file what it says
/// @param mapping which groups join which roles
/// @param zone in which wall clocks are meant; empty: the tenant's home zone
/// @param enforceMachines whether rules on machines count at once
/// @param reason the change set's
public record ImportWish(
        TenantId tenant,
        SourceFile file,
        GroupMapping mapping,
        Optional<ZoneId> zone,
        boolean enforceMachines,
        String reason) {
    /// The reason of a change set that imports a file. An account that it switched off can be told by it later.
    ///
    /// @param name what the file is called
    public static String reason(String name) {
        String text = ImportContext.REASON + name;
        return text.length() > Bounds.TEXT ? text.substring(0, Bounds.TEXT) : text;
    }
}
