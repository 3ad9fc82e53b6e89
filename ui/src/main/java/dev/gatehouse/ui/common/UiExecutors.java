package dev.gatehouse.ui.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads of the window beside the FX thread.
final class UiExecutors {
    private UiExecutors() {}

    /// A virtual thread a task, named `gatehouse-ui-N`.
    static ExecutorService background() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gatehouse-ui-", 0).factory());
    }
}
