package dev.gatehouse.api.http;

import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.util.HashMap;
import java.util.Map;

/// A failure as it is sent: a problem document (RFC 9457) with our stable code.
///
/// @param fault what failed
/// @param more members of the document besides, such as the conflicts of a conflict
/// @param headers header fields that belong to it
public record Problem(Fault fault, Json.Obj more, Map<String, String> headers) {
    /// The media type of a problem document.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// Seconds after which to try again when there was no room.
    private static final String RETRY_AFTER = "2";

    /// A fault without more to tell.
    public static Problem of(Fault fault) {
        return of(fault, Json.Obj.EMPTY);
    }

    /// A fault with more to tell.
    public static Problem of(Fault fault, Json.Obj more) {
        return switch (fault.code()) {
            case BUSY, UNAVAILABLE -> new Problem(fault, more, Map.of("Retry-After", RETRY_AFTER));
            case UNAUTHENTICATED -> new Problem(fault, more, Map.of("WWW-Authenticate", "Bearer"));
            default -> new Problem(fault, more, Map.of());
        };
    }

    /// This problem with one more header field.
    public Problem with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Problem(fault, more, all);
    }

    /// The HTTP status of a kind of failure.
    public static int status(FaultCode code) {
        return switch (code) {
            case INVALID_REQUEST -> 400;
            case SIGN_IN_REFUSED, UNAUTHENTICATED -> 401;
            case ENROLMENT_REFUSED -> 401;
            case PASSPORT_EXPIRED, PASSPORT_FOREIGN, PASSPORT_WRONG_USAGE, PASSPORT_REVOKED -> 403;
            case ENTRY_REFUSED,
                    FORBIDDEN,
                    RANK,
                    OWN_ACCESS,
                    NOT_LIFTABLE,
                    EXTENSION_TOO_LONG,
                    ADMISSION_TOO_LONG,
                    GRANT_NOT_ALLOWED,
                    OWN_REVIEW -> 403;
            case NOT_FOUND -> 404;
            case METHOD_NOT_ALLOWED -> 405;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case PASSWORD_REJECTED, KEY_REUSED, TICKET_REQUIRED, CALLER_CHECK_REQUIRED, LAST_ADMINISTRATOR -> 422;
            case BUILT_IN_ROLE, LOGIN_TAKEN, NAME_TAKEN, ID_TAKEN, UNKNOWN_USER, UNKNOWN_ROLE -> 422;
            case UNKNOWN_PERMISSION, NOT_GRANTED, NOTHING_TO_CHANGE, EMPTY_VALIDITY, HAS_ENTERED -> 422;
            case UNKNOWN_ZONE, ZONE_DROPPED, EMPTY_BAND, BAND_NEVER_PERMITS, OVERLAPPING_EXCEPTIONS -> 422;
            case START_EQUALS_END, UNREADABLE_HOURS, UNREADABLE_NETWORK, NETWORK_HOST_BITS, NETWORK_MAPPED -> 422;
            case LOG_BEHIND, LOG_BROKEN -> 503;
            case ADDRESS_SCOPED, UNKNOWN_CONDITION, STILL_NAMED, LOCKED_OUT -> 422;
            case CODE_USED, CODE_EXPIRED, KEY_REQUEST_REJECTED, KEY_REQUEST_ELSEWHERE, MACHINE_NOT_WAITING -> 422;
            case NOT_A_SERVICE, SERVICE_ACCOUNT -> 422;
            case DAY_NOT_OVER, DAY_SIGNED_OFF, ITEMS_OPEN, UNKNOWN_ITEM -> 422;
            case UNKNOWN_EVENT, NOT_A_DECISION, BEFORE_HISTORY, HISTORY_TOO_LONG, HISTORY_BROKEN -> 422;
            case BUSY, UNAVAILABLE -> 503;
            case UNREACHABLE, SERVER_NOT_TRUSTED, SERVER_TOO_OLD, SERVER_TOO_NEW, BAD_ANSWER -> 500;
            case STORE_IN_USE, STORE_CORRUPT, DISK_FULL, OFFLINE, NEEDS_HISTORY, NOT_HERE, BAD_FILE, INTERNAL -> 500;
        };
    }

    /// The answer. 401 and 404 name no request: they must be alike to the byte.
    ///
    /// @param request under which the log has more
    public Answer answer(String request) {
        int status = status(fault.code());
        var document = new JsonBuilder()
                .put("type", "urn:gatehouse:problem:" + fault.code().wire())
                .put("title", title(status))
                .put("status", status)
                .put("code", fault.code().wire());
        if (status != 401 && status != 404) {
            document.put("request", request);
        }
        if (!fault.arguments().isEmpty()) {
            var arguments = new JsonBuilder();
            fault.arguments().forEach(arguments::put);
            document.put("arguments", arguments.build());
        }
        more.members().forEach(document::put);
        return new Answer.Whole(status, MEDIA_TYPE, JsonWriter.bytes(document.build()), headers);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "The request does not follow the contract";
            case 401 -> "Not signed in";
            case 403 -> "Refused";
            case 404 -> "Not found";
            case 405 -> "Not with this method";
            case 409 -> "Changed meanwhile";
            case 413 -> "Too large";
            case 415 -> "Not of this media type";
            case 422 -> "Cannot be done";
            case 503 -> "Try again later";
            default -> "The server made a mistake";
        };
    }
}
