package dev.gatehouse.api.forward;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.TrailFormat;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a tenant's trail is handed on to.
///
/// @param tenant whose
/// @param host the receiver's name or address, as its certificate has it
/// @param port usually 6514
/// @param authority the CA of the receiver's certificate, PEM
/// @param identity a key and its certificate for a receiver that asks who sends, PEM, mode 0600
/// @param format what a message holds: JSON lines or OCSF
/// @param endConfirms whether the end of the connection is enough of an answer: for receivers that do not answer a
///     `close_notify`, and then whatever they had not worked off when they died is lost
public record ForwardTarget(
        TenantId tenant,
        String host,
        int port,
        Path authority,
        Optional<Path> identity,
        TrailFormat format,
        boolean endConfirms) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final int LAST_PORT = 65_535;

    /// Refuses what is out of bounds.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    public ForwardTarget {
        var _ = host(host);
        if (port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (format == TrailFormat.CSV) {
            throw new IllegalArgumentException("messages are jsonl or ocsf");
        }
    }

    /// The name of a receiver.
    ///
    /// @throws IllegalArgumentException if it is none
    public static String host(String text) {
        if (!HOST.matcher(text).matches()) {
            throw new IllegalArgumentException("not the name of a receiver: " + text);
        }
        return text;
    }

    /// What it is called in the log and among files.
    String name() {
        return tenant.value() + "@" + host.replace(':', '_') + "_" + port;
    }
}
