package dev.gatehouse.app.sync;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.News;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Tells who listens, on the FX thread, what has changed in the local store.
public final class NewsBoard {
    private final Executor window;
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();

    /// Listeners run on this executor.
    public NewsBoard(Executor window) {
        this.window = window;
    }

    /// Listens until the answer is closed.
    public AutoCloseable listen(Consumer<News> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Says that something changed.
    public void say(TenantId tenant, News.Kind kind) {
        var news = new News(tenant, kind);
        window.execute(() -> listeners.forEach(listener -> listener.accept(news)));
    }
}
