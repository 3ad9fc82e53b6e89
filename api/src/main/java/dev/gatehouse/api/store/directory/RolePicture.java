package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.directory.RoleStore.StoredRole;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import java.util.Map;
import java.util.stream.Collectors;

/// All roles of a tenant, as of the last revision that changed any.
///
/// @param revision that one
/// @param stored by id, with the revision that changed each
/// @param roles by id
public record RolePicture(long revision, Map<RoleId, StoredRole> stored, Map<RoleId, Role> roles) {
    /// Derives the plain roles.
    public RolePicture(long revision, Map<RoleId, StoredRole> stored) {
        this(
                revision,
                Map.copyOf(stored),
                stored.values().stream()
                        .collect(Collectors.toUnmodifiableMap(one -> one.role().id(), StoredRole::role)));
    }
}
