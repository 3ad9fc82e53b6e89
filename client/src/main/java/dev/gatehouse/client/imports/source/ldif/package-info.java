/// LDIF (RFC 2849) of Active Directory and of other LDAP servers.
@NullMarked
package dev.gatehouse.client.imports.source.ldif;

import org.jspecify.annotations.NullMarked;
