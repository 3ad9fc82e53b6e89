package dev.gatehouse.ui.port;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// A line that a test cuts and mends.
public final class FakeLink implements Link {
    /// When the copy was last in step: 14:02 in London.
    public static final Instant LAST_SYNC = Instant.parse("2026-11-22T14:02:00Z");
    /// The end of the lease.
    public static final Instant READABLE_UNTIL = Instant.parse("2026-11-25T14:02:00Z");

    private final ObjectProperty<Connection> connection =
            new SimpleObjectProperty<>(new Connection.Online("TLS 1.3", FakeWorld.NOW.minusSeconds(3)));
    private final ObjectProperty<Optional<AccessEnd>> end = new SimpleObjectProperty<>(Optional.empty());
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private Instant now = FakeWorld.NOW;
    private Executor foreground = Runnable::run;
    private int syncs;
    private Optional<FaultCode> syncFault = Optional.empty();

    /// Puts the line into a state.
    public void become(Connection state) {
        connection.set(state);
    }

    /// Cuts it: the copy of 14:02 is left.
    public void cut() {
        become(new Connection.Offline(LAST_SYNC, READABLE_UNTIL));
    }

    /// Mends it.
    public void mend() {
        become(new Connection.Online("TLS 1.3", now));
    }

    /// Moves the server's clock.
    public void advanceTo(Instant instant) {
        now = instant;
    }

    /// Tells the screens, on the caller's thread unless told otherwise.
    public void tell(News news) {
        listeners.forEach(listener -> foreground.execute(() -> listener.accept(news)));
    }

    /// Tells the screens elsewhere, for example on the FX thread as the real line does.
    public void tellOn(Executor executor) {
        foreground = executor;
    }

    /// How often a sync was asked for.
    public int syncs() {
        return syncs;
    }

    /// From now on syncs fail.
    public void failSync(FaultCode code) {
        syncFault = Optional.of(code);
    }

    /// How many screens listen now.
    public int listeners() {
        return listeners.size();
    }

    /// What the next attempt will say it did.
    public void attempted(Attempt... steps) {
        attempts.clear();
        attempts.addAll(List.of(steps));
    }

    @Override
    public ObservableValue<Connection> connection() {
        return connection;
    }

    /// The server foretells the end of the person's own access, or takes that back.
    public void foretell(Optional<AccessEnd> foretold) {
        end.set(foretold);
    }

    @Override
    public ObservableValue<Optional<AccessEnd>> accessEnd() {
        return end;
    }

    @Override
    public Instant serverTime() {
        return now;
    }

    @Override
    public void sync() {
        syncs++;
        syncFault.ifPresent(code -> {
            throw FaultException.of(code);
        });
    }

    @Override
    public void workOffline() {
        cut();
    }

    @Override
    public AutoCloseable onNews(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
