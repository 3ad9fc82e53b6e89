package dev.gatehouse.client;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import java.util.Map;
import java.util.stream.Collectors;

/// What a command says of a fault, in one line, and how it exits.
final class CommandFaults {
    private static final Map<FaultCode, String> SENTENCES = Map.ofEntries(
            Map.entry(FaultCode.UNREACHABLE, "the server does not answer, or broke off"),
            Map.entry(FaultCode.SERVER_NOT_TRUSTED, "this is not the server that --ca trusts; nothing was sent"),
            Map.entry(FaultCode.SERVER_TOO_OLD, "the server is older than this program"),
            Map.entry(FaultCode.SERVER_TOO_NEW, "the server is newer than this program"),
            Map.entry(FaultCode.BAD_ANSWER, "the server gave an answer that cannot be read"),
            Map.entry(FaultCode.BUSY, "the server is busy; try again in a moment"),
            Map.entry(FaultCode.UNAVAILABLE, "a part that the server needs is away; try again in a moment"),
            Map.entry(FaultCode.SIGN_IN_REFUSED, "sign-in was refused; check tenant, login and password"),
            Map.entry(FaultCode.ENTRY_REFUSED, "the password is right, but this account may not enter now"),
            Map.entry(FaultCode.UNAUTHENTICATED, "the session has ended"),
            Map.entry(FaultCode.NOT_FOUND, "there is no such tenant, or not for this account"),
            Map.entry(FaultCode.FORBIDDEN, "this account may not do that; nothing was changed"),
            Map.entry(
                    FaultCode.GRANT_NOT_ALLOWED,
                    "a role brings rights that this account may not give; nothing was" + " changed"),
            Map.entry(FaultCode.RANK, "somebody named holds rights that this account does not; nothing was changed"),
            Map.entry(FaultCode.CONFLICT, "others keep changing the same people; nothing was changed"),
            Map.entry(FaultCode.TOO_LARGE, "more changes than one change set takes; nothing was changed"),
            Map.entry(FaultCode.BAD_FILE, "the file cannot be written or read; nothing was changed"),
            Map.entry(FaultCode.DISK_FULL, "the report could not be written; what it would say is done"));

    private CommandFaults() {}

    /// One line: a sentence, the code, and the values that came with it.
    static String sentence(Fault fault) {
        String values = fault.arguments().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
        String sentence = SENTENCES.getOrDefault(fault.code(), "it was refused; nothing was changed");
        return sentence + " [" + fault.code().wire() + (values.isEmpty() ? "" : ": " + values) + "]";
    }

    /// The exit code.
    static int exit(Fault fault) {
        return switch (fault.code()) {
            case UNREACHABLE, SERVER_NOT_TRUSTED, SERVER_TOO_OLD, SERVER_TOO_NEW, BAD_ANSWER, BUSY, UNAVAILABLE ->
                Main.UNREACHED;
            case BAD_FILE, DISK_FULL -> Main.UNREACHED;
            case TOO_LARGE, INVALID_REQUEST, UNSUPPORTED_MEDIA_TYPE -> Main.USAGE;
            default -> Main.REFUSED;
        };
    }
}
