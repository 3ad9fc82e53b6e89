package dev.gatehouse.client.imports.source.ldif;

import dev.gatehouse.client.imports.limits.UtcHours;
import dev.gatehouse.client.imports.source.PersonDraft;
import dev.gatehouse.client.imports.source.RowException;
import dev.gatehouse.client.imports.source.SourceBuilder;
import dev.gatehouse.client.imports.source.SourceEnd;
import dev.gatehouse.client.imports.source.SourceGroup;
import dev.gatehouse.client.imports.source.SourcePerson;
import dev.gatehouse.client.imports.source.SourceState;
import dev.gatehouse.model.change.UserField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the entries of an Active Directory.
final class ActiveDirectory {
    static final String KIND = "ad";

    private static final String USER_TYPE = "805306368";
    private static final Set<Long> OWN_ACCOUNTS = Set.of(500L, 501L, 502L);
    private static final Pattern OWN_LOGIN =
            Pattern.compile("administrator|guest|krbtgt(_\\d+)?", Pattern.CASE_INSENSITIVE);
    /// Groups that every domain has, for exports without them ([MS-SAMR] §2.2.1.14).
    private static final Map<Long, String> WELL_KNOWN =
            Map.of(512L, "Domain Admins", 513L, "Domain Users", 514L, "Domain Guests", 515L, "Domain Computers");

    private final SourceBuilder builder;
    private final LdifGroups groups;
    private final Map<String, String> groupOfSid = new HashMap<>();

    ActiveDirectory(SourceBuilder builder) {
        this.builder = builder;
        this.groups = new LdifGroups(builder);
    }

    static boolean isOne(List<LdifEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.has("sAMAccountName"));
    }

    void read(List<LdifEntry> entries) {
        entries.forEach(entry -> builder.begins(entry.line()));
        entries.stream().filter(entry -> entry.is("group")).forEach(this::group);
        for (LdifEntry entry : entries) {
            if (entry.is("group")) {
                nesting(entry);
            } else {
                notAPerson(entry)
                        .ifPresentOrElse(builder::skip, () -> builder.person(entry.line(), () -> person(entry)));
            }
        }
    }

    /// What the entry is, if it is no account of a person.
    private static Optional<String> notAPerson(LdifEntry entry) {
        for (String machine :
                List.of("computer", "msDS-ManagedServiceAccount", "msDS-GroupManagedServiceAccount", "contact")) {
            if (entry.is(machine)) {
                return Optional.of(machine);
            }
        }
        if (!entry.is("user") && !entry.text("sAMAccountType").equals(Optional.of(USER_TYPE))) {
            return Optional.of(
                    entry.values("objectClass").reduce((_, last) -> last).orElse("other"));
        }
        try {
            var flags = entry.text("userAccountControl");
            return flags.isPresent() && AccountControl.of(flags.get()).isTrust()
                    ? Optional.of("trust")
                    : Optional.empty();
        } catch (RowException expectedHereAndRefusedAsAPerson) {
            return Optional.empty();
        }
    }

    private void group(LdifEntry entry) {
        try {
            String name = groupName(entry);
            groups.add(entry, name, entry.values("member"));
            SecurityId.sid(entry).ifPresent(sid -> groupOfSid.put(sid, name));
        } catch (RowException e) {
            builder.notApplied(entry.line(), "a group that cannot be read: " + e.reason());
        }
    }

    private void nesting(LdifEntry entry) {
        try {
            groups.noteNesting(entry, groupName(entry));
        } catch (RowException expectedAndNotedBefore) {
            // What is wrong with the group was noted when it was read.
        }
    }

    private static String groupName(LdifEntry entry) throws RowException {
        return entry.text("sAMAccountName")
                .or(() -> entry.text("cn"))
                .orElseThrow(() -> new RowException("it has no name"));
    }

    private SourcePerson person(LdifEntry entry) throws RowException {
        var draft = new PersonDraft(entry.line(), builder);
        var sid = SecurityId.sid(entry);
        draft.key("guid", SecurityId.guid(entry));
        draft.key("sid", sid);
        var login = entry.text("sAMAccountName");
        draft.login(login);
        draft.login(entry.text("userPrincipalName"));
        // Every account has this name too, stated or not ([MS-ADTS] §5.1.1.1.1).
        draft.login(login.flatMap(sam -> entry.domain().map(domain -> sam + "@" + domain)));
        Stream.of("displayName", "cn", "name").forEach(attribute -> draft.name(entry.text(attribute)));
        field(draft, UserField.EMAIL, entry, "mail");
        field(draft, UserField.PHONE, entry, "telephoneNumber", "mobile");
        field(draft, UserField.EMPLOYEE_NUMBER, entry, "employeeID", "employeeNumber");
        field(draft, UserField.COMPANY, entry, "company");
        var expires = entry.text("accountExpires");
        draft.end(expires.isPresent() ? FileTime.end(expires.get()) : SourceEnd.NEVER);
        draft.created(entry.text("whenCreated").flatMap(GeneralizedTime::instant));
        draft.state(state(entry, sid, login.orElse("")));
        memberships(draft, entry, sid);
        restrictions(draft, entry);
        return draft.build();
    }

    private static void field(PersonDraft draft, UserField field, LdifEntry entry, String... attributes) {
        for (String attribute : attributes) {
            draft.field(field, entry.text(attribute), entry.at(attribute));
        }
    }

    private SourceState state(LdifEntry entry, Optional<String> sid, String login) throws RowException {
        boolean own = sid.map(SecurityId::relative)
                .filter(relative -> relative.isPresent() && OWN_ACCOUNTS.contains(relative.getAsLong()))
                .isPresent();
        var text = entry.text("userAccountControl");
        if (text.isEmpty()) {
            builder.notApplied(entry.line(), "no userAccountControl, so its state is not known: arrives disabled");
            return SourceState.DISABLED;
        }
        var flags = AccountControl.of(text.get());
        if (own || OWN_LOGIN.matcher(login).matches()) {
            builder.notApplied(
                    entry.at("sAMAccountName"),
                    login + " is an account of the directory itself: arrives disabled"
                            + (flags.isDisabled() ? ", as it is there" : ", though it is enabled there"));
            return SourceState.DISABLED;
        }
        if (flags.isLocked()
                || entry.text("lockoutTime").filter(time -> !time.equals("0")).isPresent()) {
            builder.notApplied(entry.at("lockoutTime"), "locked there for wrong passwords");
        }
        if (flags.isSmartcardRequired()) {
            builder.notApplied(entry.at("userAccountControl"), "a smart card is required there");
        }
        return flags.isDisabled() ? SourceState.DISABLED : SourceState.ENABLED;
    }

    private void memberships(PersonDraft draft, LdifEntry entry, Optional<String> sid) throws RowException {
        groups.naming(entry.dn()).forEach(draft::group);
        if (entry.has("memberOf")) {
            builder.knowsGroups();
        }
        entry.values("memberOf")
                .flatMap(dn -> groups.memberOf(dn, entry.at("memberOf")).stream())
                .forEach(draft::group);
        entry.text("primaryGroupID")
                .flatMap(id -> primary(id.strip(), sid, entry.at("primaryGroupID")))
                .ifPresent(draft::group);
    }

    private Optional<String> primary(String id, Optional<String> sid, long line) {
        var inFile =
                sid.map(own -> own.substring(0, own.lastIndexOf('-') + 1) + id).map(groupOfSid::get);
        if (inFile.isPresent()) {
            return inFile;
        }
        var known = id.matches("\\d{1,9}")
                ? Optional.ofNullable(WELL_KNOWN.get(Long.valueOf(id)))
                : Optional.<String>empty();
        known.ifPresentOrElse(
                name -> builder.group(new SourceGroup(line, name, "")),
                () -> builder.notApplied(line, "the primary group " + id + " is not in the file"));
        return known;
    }

    private void restrictions(PersonDraft draft, LdifEntry entry) throws RowException {
        var limits = LogonLimits.of(entry);
        draft.limits(limits);
        if (limits.hours().filter(UtcHours::isAlways).isPresent()) {
            builder.notApplied(limits.hoursAt(), "logonHours: at all hours, which restricts nothing");
        }
        entry.text("logonWorkstation")
                .ifPresent(machines -> builder.notApplied(
                        entry.at("logonWorkstation"), "logonWorkstation: only from " + shortened(machines)));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
