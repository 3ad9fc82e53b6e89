/// Realms as Keycloak exports them.
@NullMarked
package dev.gatehouse.client.imports.source.keycloak;

import org.jspecify.annotations.NullMarked;
