package dev.gatehouse.client.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads on which answers arrive.
final class ClientThreads {
    private ClientThreads() {}

    static ExecutorService open() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("gatehouse-client-", 0).factory());
    }
}
