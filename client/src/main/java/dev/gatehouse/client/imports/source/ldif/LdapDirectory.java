package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.source.PersonDraft;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.client.imports.source.SourceTime;
import dev.gatehouse.model.change.UserField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the entries of other LDAP servers: 389, OpenLDAP, FreeIPA and their kin.
final class LdapDirectory {
    static final String KIND = "ldap";

    private static final List<String> PEOPLE =
            List.of("inetOrgPerson", "organizationalPerson", "person", "posixAccount", "shadowAccount", "account");
    private static final List<String> GROUPS =
            List.of("groupOfUniqueNames", "groupOfNames", "groupOfMembers", "posixGroup", "groupOfURLs");
    private static final String LOCKED_FOR_EVER = "000001010000Z";

    private final SourceBuilder builder;
    private final LdifGroups groups;
    private final Map<String, String> groupOfNumber = new HashMap<>();

    LdapDirectory(SourceBuilder builder) {
        this.builder = builder;
        this.groups = new LdifGroups(builder);
    }

    void read(List<LdifEntry> entries) {
        entries.forEach(entry -> builder.begins(entry.line()));
        entries.stream().filter(LdapDirectory::isGroup).forEach(this::group);
        for (LdifEntry entry : entries) {
            if (isGroup(entry)) {
                nesting(entry);
            } else if (PEOPLE.stream().anyMatch(entry::is)) {
                builder.person(entry.line(), () -> person(entry));
            } else {
                builder.skip(entry.values("objectClass")
                        .reduce((_, last) -> last)
                        .orElse("other")
                        .toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isGroup(LdifEntry entry) {
        return GROUPS.stream().anyMatch(entry::is);
    }

    private void group(LdifEntry entry) {
        try {
            String name = name(entry);
            var named = Stream.concat(entry.values("member"), entry.values("uniqueMember"))
                    // A unique member may carry a bit string behind its name (RFC 4517 §3.3.21).
                    .map(member -> member.replaceFirst("#'[01]*'B$", ""));
            groups.add(
                    entry, name, Stream.concat(named, entry.values("memberUid").map(LdapDirectory::uid)));
            entry.text("gidNumber").ifPresent(number -> groupOfNumber.put(number.strip(), name));
            if (entry.is("groupOfURLs")) {
                builder.notApplied(entry.at("memberURL"), "the group " + name + " finds its members by a search");
            }
        } catch (RowException e) {
            builder.notApplied(entry.line(), "a group that cannot be read: " + e.reason());
        }
    }

    private void nesting(LdifEntry entry) {
        try {
            groups.noteNesting(entry, name(entry));
        } catch (RowException expectedAndNotedBefore) {
            // What is wrong with the group was noted when it was read.
        }
    }

    private static String name(LdifEntry entry) throws RowException {
        return entry.text("cn").orElseThrow(() -> new RowException("it has no name"));
    }

    private SourcePerson person(LdifEntry entry) throws RowException {
        var draft = new PersonDraft(entry.line(), builder);
        Stream.of("nsUniqueId", "entryUUID", "ipaUniqueID", "GUID")
                .forEach(attribute -> draft.key("id", entry.text(attribute).map(id -> id.toLowerCase(Locale.ROOT))));
        var uid = entry.text("uid");
        draft.login(uid);
        draft.login(uid.flatMap(login -> entry.domain().map(domain -> login + "@" + domain)));
        Stream.of("displayName", "cn").forEach(attribute -> draft.name(entry.text(attribute)));
        draft.name(entry.text("givenName").flatMap(given -> entry.text("sn").map(family -> given + " " + family)));
        field(draft, UserField.EMAIL, entry, "mail");
        field(draft, UserField.PHONE, entry, "telephoneNumber", "mobile");
        field(draft, UserField.EMPLOYEE_NUMBER, entry, "employeeNumber");
        field(draft, UserField.COMPANY, entry, "company", "o");
        draft.created(entry.text("createTimestamp").flatMap(GeneralizedTime::instant));
        draft.end(end(entry));
        draft.state(state(entry));
        memberships(draft, entry, uid);
        restrictions(entry);
        return draft.build();
    }

    private static void field(PersonDraft draft, UserField field, LdifEntry entry, String... attributes) {
        for (String attribute : attributes) {
            draft.field(field, entry.text(attribute), entry.at(attribute));
        }
    }

    /// The ends that servers know, whichever the entry has.
    private static SourceEnd end(LdifEntry entry) throws RowException {
        for (String attribute :
                List.of("krbPrincipalExpiration", "ds-pwp-account-expiration-time", "loginExpirationTime")) {
            var text = entry.text(attribute);
            if (text.isPresent()) {
                return new SourceEnd.At(GeneralizedTime.parse(text.get())
                        .orElseThrow(() -> new RowException(attribute + " is no time")));
            }
        }
        var days = entry.text("shadowExpire").map(String::strip).filter(text -> !text.equals("-1"));
        return days.isEmpty() ? SourceEnd.NEVER : new SourceEnd.At(SourceTime.startOf(day(days.get())));
    }

    /// `shadowExpire` counts days since 1970; 0 means two opposite things to two programs (shadow(5)).
    private static LocalDate day(String days) throws RowException {
        try {
            long number = Long.parseLong(days);
            if (number <= 0) {
                throw new RowException("shadowExpire is out of range");
            }
            return LocalDate.ofEpochDay(number);
        } catch (NumberFormatException | DateTimeException e) {
            throw new RowException("shadowExpire is no day");
        }
    }

    private SourceState state(LdifEntry entry) {
        boolean off = isTrue(entry, "nsAccountLock")
                || isTrue(entry, "loginDisabled")
                || isTrue(entry, "ds-pwp-account-disabled")
                || entry.values("nsRoleDN")
                        .anyMatch(role -> role.toLowerCase(Locale.ROOT).startsWith("cn=nsmanageddisabledrole"));
        var locked = entry.text("pwdAccountLockedTime").map(String::strip);
        if (locked.filter(time -> !time.equals(LOCKED_FOR_EVER)).isPresent()
                || entry.has("accountUnlockTime")
                || isTrue(entry, "lockedByIntruder")) {
            builder.notApplied(entry.at("pwdAccountLockedTime"), "locked there for wrong passwords");
        }
        return off || locked.filter(LOCKED_FOR_EVER::equals).isPresent() ? SourceState.DISABLED : SourceState.ENABLED;
    }

    private static boolean isTrue(LdifEntry entry, String attribute) {
        return entry.text(attribute)
                .filter(text -> text.strip().equalsIgnoreCase("true"))
                .isPresent();
    }

    private void memberships(PersonDraft draft, LdifEntry entry, Optional<String> uid) throws RowException {
        groups.naming(entry.dn()).forEach(draft::group);
        uid.ifPresent(login -> groups.naming(uid(login)).forEach(draft::group));
        if (entry.has("memberOf")) {
            builder.knowsGroups();
        }
        entry.values("memberOf")
                .flatMap(dn -> groups.memberOf(dn, entry.at("memberOf")).stream())
                .forEach(draft::group);
        entry.text("gidNumber").map(number -> groupOfNumber.get(number.strip())).ifPresent(draft::group);
    }

    private void restrictions(LdifEntry entry) {
        for (String attribute :
                List.of("host", "authorizedService", "loginAllowedTimeMap", "networkAddressRestriction")) {
            if (entry.has(attribute)) {
                builder.notApplied(entry.at(attribute), attribute + " restricts where or when they may enter there");
            }
        }
    }

    private static String uid(String login) {
        return "uid:" + login.strip().toLowerCase(Locale.ROOT);
    }
}
