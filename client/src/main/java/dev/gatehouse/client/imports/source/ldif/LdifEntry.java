package dev.gatehouse.client.imports.source.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.TrailingSpaceBehavior;
import dev.gatehouse.client.imports.source.RowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An entry, and where each of its attributes stands.
///
/// @param line where the record begins
/// @param entry as decoded; never shown or logged, it may hold credentials
/// @param lines first line of each attribute, by lower-case name
record LdifEntry(long line, Entry entry, Map<String, Long> lines) {
    /// Decodes a record. Values are taken from the record alone: one that names a file or address refuses it.
    static LdifEntry of(List<LdifLine> record) throws RowException {
        Map<String, Long> lines = new HashMap<>();
        for (LdifLine line : record) {
            if (line.isReference()) {
                throw new RowException("line " + line.number() + ": values from other places are not read");
            }
            lines.putIfAbsent(line.attribute(), line.number());
        }
        var kept = record.stream().filter(line -> !line.attribute().equals("changetype"));
        if (lines.containsKey("changetype")
                && record.stream().noneMatch(line -> line.text().matches("(?i)changetype: *add"))) {
            throw new RowException("a change record, not an entry");
        }
        try {
            var entry = LDIFReader.decodeEntry(
                    true,
                    TrailingSpaceBehavior.STRIP,
                    null,
                    kept.map(LdifLine::text).toArray(String[]::new));
            return new LdifEntry(record.getFirst().number(), entry, lines);
        } catch (LDIFException e) {
            // Its message repeats the line, which may hold a credential.
            throw new RowException("not a valid LDIF entry");
        }
    }

    /// Whether it is of an object class, in any case.
    boolean is(String objectClass) {
        return values("objectclass").anyMatch(objectClass::equalsIgnoreCase);
    }

    /// Whether the attribute is there.
    boolean has(String attribute) {
        return lines.containsKey(attribute.toLowerCase(Locale.ROOT));
    }

    /// The first value that is not blank.
    Optional<String> text(String attribute) {
        return values(attribute).filter(value -> !value.isBlank()).findFirst();
    }

    /// All values, whatever the attribute's options.
    Stream<String> values(String attribute) {
        return entry.getAttributesWithOptions(attribute, null).stream().flatMap(a -> Arrays.stream(a.getValues()));
    }

    /// The first value as bytes.
    Optional<byte[]> bytes(String attribute) {
        byte @Nullable [] value = entry.getAttributeValueBytes(attribute);
        return Optional.ofNullable(value);
    }

    /// Where the attribute stands; the record's line if it is not there.
    long at(String attribute) {
        return lines.getOrDefault(attribute.toLowerCase(Locale.ROOT), line);
    }

    /// The name, comparable.
    String dn() throws RowException {
        return normal(entry.getDN()).orElseThrow(() -> new RowException("not a distinguished name"));
    }

    /// A distinguished name in the form in which two that mean the same are equal.
    static Optional<String> normal(String dn) {
        try {
            return Optional.of(new DN(dn).toNormalizedString());
        } catch (LDAPException expectedOfWhatIsNoName) {
            return Optional.empty();
        }
    }

    /// What a name's first part says, as `CN=Guests` says `Guests`.
    static Optional<String> firstValue(String dn) {
        try {
            return Optional.ofNullable(new DN(dn).getRDN()).map(rdn -> rdn.getAttributeValues()[0]);
        } catch (LDAPException expectedOfWhatIsNoName) {
            return Optional.empty();
        }
    }

    /// The domain that a name lies in: `DC=ad,DC=test` is `ad.test`.
    Optional<String> domain() {
        try {
            String domain = Arrays.stream(new DN(entry.getDN()).getRDNs())
                    .filter(rdn -> rdn.hasAttribute("dc"))
                    .map(rdn -> rdn.getAttributeValues()[0])
                    .collect(Collectors.joining("."));
            return domain.isEmpty() ? Optional.empty() : Optional.of(domain);
        } catch (LDAPException expectedOfWhatIsNoName) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "LdifEntry[line " + line + "]";
    }
}
