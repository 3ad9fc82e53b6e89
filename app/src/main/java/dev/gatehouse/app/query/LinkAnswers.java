package dev.gatehouse.app.query;

import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.visit.Visit;
import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.port.Connection;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.News;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// The line to the server as screens see it.
public final class LinkAnswers implements Link {
    private final CurrentVisit current;
    private final Line line;
    private final ServerClock clock;
    private final NewsBoard news;
    private final Supplier<List<Attempt>> beforeSignIn;

    /// Of the current stay.
    ///
    /// @param beforeSignIn what the last attempt to connect did, while nobody is in
    public LinkAnswers(
            CurrentVisit current, Line line, ServerClock clock, NewsBoard news, Supplier<List<Attempt>> beforeSignIn) {
        this.current = current;
        this.line = line;
        this.clock = clock;
        this.news = news;
        this.beforeSignIn = beforeSignIn;
    }

    @Override
    public ObservableValue<Connection> connection() {
        return line.shown();
    }

    @Override
    public ObservableValue<Optional<AccessEnd>> accessEnd() {
        return line.ends();
    }

    @Override
    public Instant serverTime() {
        return clock.instant();
    }

    @Override
    public void sync() {
        current.required().required().sync().now();
    }

    @Override
    public void workOffline() {
        current.get().flatMap(Visit::online).ifPresent(online -> online.sync().pause());
    }

    @Override
    public AutoCloseable onNews(Consumer<News> listener) {
        return news.listen(listener);
    }

    @Override
    public List<Attempt> attempts() {
        return current.get()
                .flatMap(Visit::online)
                .map(online -> online.server().attempts())
                .orElseGet(beforeSignIn);
    }
}
