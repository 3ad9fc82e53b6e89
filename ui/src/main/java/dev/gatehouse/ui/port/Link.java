package dev.gatehouse.ui.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The line to the server: its state, and what can be done about it.
public interface Link {
    /// How the console stands to its server; changes on the FX thread.
    ObservableValue<Connection> connection();

    /// Whether the server can be asked. Unlike [#connection()] this says nothing new at every sync, so what follows it
    /// stays as it is while somebody uses it.
    default ObservableValue<Boolean> online() {
        return connection().map(Connection::isOnline);
    }

    /// When the person's own access ends, if the server foretells it; changes on the FX thread.
    ObservableValue<Optional<AccessEnd>> accessEnd();

    /// The server's time now, as well as this workstation can know it.
    Instant serverTime();

    /// Syncs the current tenants now. Blocks.
    void sync();

    /// Stops asking the server until [#sync].
    void workOffline();

    /// Calls the listener, on the FX thread, when something the screens show has changed in the local store.
    ///
    /// @return ends the subscription
    AutoCloseable onNews(java.util.function.Consumer<News> listener);

    /// What the last attempt to connect did, step by step, for `What was tried`.
    List<Attempt> attempts();

    /// One step of an attempt to connect.
    ///
    /// @param step `name`, `proxy`, `tcp`, `tls`
    /// @param worked whether it did
    /// @param detail what was found, without secrets
    record Attempt(String step, boolean worked, String detail) {}
}
