package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.Finding;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.SourceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads LDIF (RFC 2849) with the entries of an Active Directory or of another LDAP server. Credentials in it are never
/// looked at.
public final class LdifSource implements SourceReader {
    /// What a search tool writes between and after entries.
    private static final Set<String> CHATTER = Set.of("search", "result", "ref");

    /// Makes a reader.
    public LdifSource() {}

    @Override
    public SourceFile read(byte[] text) throws SourceException {
        var records = new LdifRecords(text);
        List<LdifEntry> entries = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        for (var record = records.next(); record.isPresent(); record = records.next()) {
            var lines = record.get();
            if (lines.getFirst().attribute().equals("version")) {
                lines.removeFirst();
            }
            if (lines.isEmpty() || CHATTER.contains(lines.getFirst().attribute())) {
                continue;
            }
            try {
                entries.add(LdifEntry.of(lines));
            } catch (RowException e) {
                refused.add(new Finding(lines.getFirst().number(), e.reason()));
            }
        }
        boolean active = ActiveDirectory.isOne(entries);
        var builder = new SourceBuilder(active ? ActiveDirectory.KIND : LdapDirectory.KIND);
        refused.forEach(finding -> builder.refuse(finding.line(), finding.text()));
        if (active) {
            new ActiveDirectory(builder).read(entries);
        } else {
            new LdapDirectory(builder).read(entries);
        }
        if (builder.isEmpty()) {
            throw new SourceException(
                    SourceException.Trouble.NOBODY, "the file holds no person and no group that can be read");
        }
        return builder.build();
    }
}
