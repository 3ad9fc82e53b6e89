package dev.gatehouse.ui.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The way in and out: servers, sign-in, first password. Calls block; faults say why not.
public interface Door {
    /// The servers this workstation trusts, last used first.
    List<KnownServer> servers();

    /// What an invitation file names, for the person to compare; nothing is trusted yet.
    ///
    /// @param file the invitation
    Invitation read(java.nio.file.Path file);

    /// Trusts the server of an invitation, after the person said that the fingerprints match.
    KnownServer trust(Invitation invitation);

    /// Signs in with a password. The array is wiped.
    void signIn(KnownServer server, String tenant, String login, char[] password);

    /// Signs in with an entry code; only a password can be chosen afterwards.
    void enterWithCode(KnownServer server, String tenant, String login, String code);

    /// Chooses the password after an entry code, and signs in with it. The array is wiped.
    void choosePassword(char[] password);

    /// Enrols this workstation with a code, before anybody signs in: it is known by its key from the next sign-in on.
    /// The array is wiped.
    ///
    /// @param tenant the organisation whose machine it becomes
    Machines.Own enrol(KnownServer server, String tenant, char[] code);

    /// Opens the copy on this workstation without the server.
    void workOffline(KnownServer server, String tenant, String login);

    /// What can be read without the server: nothing, if there is no copy for this person.
    Optional<OfflineCopy> offlineCopy(KnownServer server, String tenant, String login);

    /// Ends the session and forgets the keys.
    void signOut();

    /// A server this workstation trusts.
    ///
    /// @param name how people call it: host and port
    /// @param url where it answers
    /// @param fingerprint of its authority, in groups
    /// @param trusted since when
    /// @param lastTenant the organisation last used; may be empty
    /// @param lastLogin the login last used; may be empty
    record KnownServer(
            String name, String url, String fingerprint, Instant trusted, String lastTenant, String lastLogin) {}

    /// What an invitation file holds.
    ///
    /// @param url where the server answers
    /// @param tenant the organisation invited to; may be empty
    /// @param authority the CA certificate, PEM
    /// @param fingerprint of the authority, in 8 groups
    /// @param logKeys what checks the organisation's log; none: they are taken from the server at the first look
    record Invitation(String url, String tenant, String authority, String fingerprint, List<LogKey> logKeys) {
        /// Keeps an own copy.
        public Invitation {
            logKeys = List.copyOf(logKeys);
        }
    }

    /// A log's key.
    ///
    /// @param key `name+number+base64`
    /// @param fingerprint to be read out, in 8 groups
    record LogKey(String key, String fingerprint) {}

    /// A copy that may be read without the server.
    ///
    /// @param asOf when it was last in step
    /// @param readableUntil when its lease ends
    record OfflineCopy(Instant asOf, Instant readableUntil) {}
}
