package dev.gatehouse.model.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every way to fail that a person or a script can meet. The wire form is the name in lower case; it is stable: scripts
/// and screens match on it. The sentence a person reads is the message `fault.` + wire form.
public enum FaultCode {
    // Who is asking
    /// One answer for unknown tenant, unknown login, wrong password and locked account.
    SIGN_IN_REFUSED,
    /// No session, or one that has ended.
    UNAUTHENTICATED,
    /// The password was right, but the account may not enter now; the arguments name the stages.
    ENTRY_REFUSED,
    /// A chosen password breaks the policy; the arguments name the rules.
    PASSWORD_REJECTED,
    /// A missing tenant and a foreign one alike, and any unknown path.
    NOT_FOUND,
    /// The session lacks the permission that the operation needs.
    FORBIDDEN,
    /// The server has no room now; it says when to come back.
    BUSY,

    // Which machine is asking
    /// Its certificate's time is over, or has not come.
    PASSPORT_EXPIRED,
    /// Its certificate is not of this installation, or not of the tenant that it asks for.
    PASSPORT_FOREIGN,
    /// Its certificate is good for something else.
    PASSPORT_WRONG_USAGE,
    /// Its key was taken away: what it keeps is to be wiped.
    PASSPORT_REVOKED,
    /// One answer for an unknown tenant and an unknown code.
    ENROLMENT_REFUSED,
    /// The code was used already.
    CODE_USED,
    /// The code is too old.
    CODE_EXPIRED,
    /// The request for a certificate is none that can be granted; the arguments say why.
    KEY_REQUEST_REJECTED,
    /// The request for a certificate is for another machine, or another key, than may ask.
    KEY_REQUEST_ELSEWHERE,
    /// The machine is known by its network, or has a key already.
    MACHINE_NOT_WAITING,

    // What is asked
    /// The request does not follow the contract; the arguments say where.
    INVALID_REQUEST,
    /// A body or answer exceeds its bound.
    TOO_LARGE,
    /// The media type is not the one of the contract.
    UNSUPPORTED_MEDIA_TYPE,
    /// The path exists but not with this method.
    METHOD_NOT_ALLOWED,
    /// Somebody changed the same field since the stated base.
    CONFLICT,
    /// The idempotency key was used with another body.
    KEY_REUSED,

    // What the rules of change refuse
    /// The target holds a console permission the actor lacks.
    RANK,
    /// Nobody changes their own grants, rules or expiry.
    OWN_ACCESS,
    /// The policy does not let the helpdesk lift this.
    NOT_LIFTABLE,
    /// Further than the policy's longest extension.
    EXTENSION_TOO_LONG,
    /// Only service accounts have tokens.
    NOT_A_SERVICE,
    /// A service account has tokens, and no password to enter with.
    SERVICE_ACCOUNT,
    /// Somebody was to be let in outside their hours for longer than anybody may be.
    ADMISSION_TOO_LONG,
    /// The policy asks for a ticket.
    TICKET_REQUIRED,
    /// The policy asks how the caller was verified.
    CALLER_CHECK_REQUIRED,
    /// The grant brings a permission the actor may not give.
    GRANT_NOT_ALLOWED,
    /// Nobody could administer the tenant any more.
    LAST_ADMINISTRATOR,
    /// Built-in roles cannot be edited or deleted.
    BUILT_IN_ROLE,
    /// Another account has this login.
    LOGIN_TAKEN,
    /// Another role has this name.
    NAME_TAKEN,
    /// The id is in use already.
    ID_TAKEN,
    /// No such person in the tenant.
    UNKNOWN_USER,
    /// No such role in the tenant.
    UNKNOWN_ROLE,
    /// No such permission in the catalogue.
    UNKNOWN_PERMISSION,
    /// The person does not hold the role.
    NOT_GRANTED,
    /// The change would change nothing.
    NOTHING_TO_CHANGE,
    /// The end of a validity is not after its beginning.
    EMPTY_VALIDITY,
    /// A person who has entered is disabled, not removed.
    HAS_ENTERED,

    // Hours, machines and rules
    /// No time zone of this name.
    UNKNOWN_ZONE,
    /// The band's zone was known once; the time zone data of today no longer has it.
    ZONE_DROPPED,
    /// A band without windows and without dates that open.
    EMPTY_BAND,
    /// The band is shut at every instant of the next ten years.
    BAND_NEVER_PERMITS,
    /// Two exceptions on one date.
    OVERLAPPING_EXCEPTIONS,
    /// Hours that end at the minute at which they start.
    START_EQUALS_END,
    /// A text that is no week; the arguments say where reading stopped.
    UNREADABLE_HOURS,
    /// A text that is neither an address nor a network.
    UNREADABLE_NETWORK,
    /// An address inside a network where the network itself belongs; the arguments suggest it.
    NETWORK_HOST_BITS,
    /// An IPv6 network that is an IPv4 one in disguise; the arguments suggest the plain one.
    NETWORK_MAPPED,
    /// An address that only means something on one machine (RFC 4007).
    ADDRESS_SCOPED,
    /// What the band or rule names is not there; the arguments name it.
    UNKNOWN_CONDITION,
    /// Rules, bands or machines still name it.
    STILL_NAMED,
    /// After the change nobody could come back to administer the tenant in every week ahead.
    LOCKED_OUT,

    // What was
    /// No such event in the tenant's log.
    UNKNOWN_EVENT,
    /// The event keeps no decision that could be made again.
    NOT_A_DECISION,
    /// The log begins later: nothing is known of that instant.
    BEFORE_HISTORY,
    /// More was changed since then than is taken back for one answer.
    HISTORY_TOO_LONG,
    /// An event does not fit what it would have to be taken back from; the arguments name what.
    HISTORY_BROKEN,
    /// The log has less than was seen of it: an old copy of the database was put back. Nothing can be changed.
    LOG_BEHIND,
    /// The log is not as it was seen; the arguments say in which way and from where on. Nothing can be changed.
    LOG_BROKEN,

    // The daily review
    /// Nobody says anything of an item that is about themselves.
    OWN_REVIEW,
    /// The day is not over.
    DAY_NOT_OVER,
    /// The day was signed off: nothing more is said of its items.
    DAY_SIGNED_OFF,
    /// Nobody has said anything of some items of the day; the arguments say of how many.
    ITEMS_OPEN,
    /// No such item on the day.
    UNKNOWN_ITEM,

    // The way there
    /// No answer from the server, or not all of it.
    UNREACHABLE,
    /// The server's certificate does not come from the pinned authority.
    SERVER_NOT_TRUSTED,
    /// The server speaks an older or newer contract.
    SERVER_TOO_OLD,
    SERVER_TOO_NEW,
    /// The server answered outside the contract.
    BAD_ANSWER,
    /// The database or another part the server needs is away.
    UNAVAILABLE,

    // This workstation
    /// Another console has the store open.
    STORE_IN_USE,
    /// The store cannot be trusted and was discarded.
    STORE_CORRUPT,
    /// The disk is full.
    DISK_FULL,
    /// Needs the server while there is none.
    OFFLINE,
    /// What was is known to the server only; the arguments name the revision, where it is known.
    NEEDS_HISTORY,
    /// Not in the copy on this workstation.
    NOT_HERE,
    /// A file to read is not there, not readable, or not what it should be.
    BAD_FILE,

    /// Our own mistake; the log has the rest under the same reference.
    INTERNAL;

    private static final Map<String, FaultCode> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FaultCode::wire, Function.identity()));

    /// The stable code, for example `login_taken`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The code with this wire form, or nothing for one this version does not know.
    public static Optional<FaultCode> ofWire(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }
}
