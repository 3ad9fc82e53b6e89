package dev.gatehouse.ui.shell;

import dev.gatehouse.model.fault.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// Where faults go that no job handled. The window shows them; what comes before there is a window waits for it. Used
/// on the FX thread.
public final class UnhandledFaults implements Consumer<Fault> {
    private static final int MOST_WAITING = 20;

    private final Deque<Fault> waiting = new ArrayDeque<>();
    private Optional<Consumer<Fault>> window = Optional.empty();

    /// Nothing waits, nobody shows anything yet.
    public UnhandledFaults() {}

    @Override
    public void accept(Fault fault) {
        if (window.isPresent()) {
            window.get().accept(fault);
        } else if (waiting.size() < MOST_WAITING) {
            waiting.add(fault);
        }
    }

    void shownBy(Consumer<Fault> shows) {
        window = Optional.of(shows);
        waiting.forEach(shows);
        waiting.clear();
    }
}
