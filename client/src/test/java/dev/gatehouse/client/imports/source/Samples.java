package dev.gatehouse.client.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Small files of other systems, made up.
public final class Samples {
    private Samples() {}

    /// The text as a reader gets it.
    public static byte[] text(String text) throws SourceException {
        try {
            return SourceText.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An account of an Active Directory; lines given later replace those of the same attribute.
    public static String adUser(String login, String... more) {
        return entry(
                "dn: CN=" + login + ",CN=Users,DC=corp,DC=example",
                List.of(
                        "objectClass: top",
                        "objectClass: person",
                        "objectClass: user",
                        "cn: " + login,
                        "sAMAccountName: " + login,
                        "userAccountControl: 512",
                        "accountExpires: 0",
                        "primaryGroupID: 513"),
                more);
    }

    /// A group of an Active Directory.
    public static String adGroup(String name, String... more) {
        return entry(
                "dn: CN=" + name + ",OU=Groups,DC=corp,DC=example",
                List.of("objectClass: top", "objectClass: group", "cn: " + name, "sAMAccountName: " + name),
                more);
    }

    /// An account of another LDAP server.
    public static String ldapUser(String uid, String... more) {
        return entry(
                "dn: uid=" + uid + ",ou=People,dc=example,dc=com",
                List.of("objectClass: inetOrgPerson", "uid: " + uid, "cn: " + uid + " Doe", "sn: Doe"),
                more);
    }

    private static String entry(String dn, List<String> standard, String... more) {
        var out = new StringBuilder(dn).append('\n');
        for (String line : standard) {
            String attribute = line.substring(0, line.indexOf(':'));
            boolean replaced = !attribute.equals("objectClass")
                    && List.of(more).stream().anyMatch(other -> other.startsWith(attribute + ":"));
            if (!replaced) {
                out.append(line).append('\n');
            }
        }
        List.of(more).forEach(line -> out.append(line).append('\n'));
        return out.append('\n').toString();
    }

    /// The only account of a file.
    public static SourcePerson only(SourceFile file) {
        assertThat(file.refused()).isEmpty();
        assertThat(file.people()).hasSize(1);
        return file.people().getFirst();
    }
}
