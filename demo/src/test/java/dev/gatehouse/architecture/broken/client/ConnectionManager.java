package dev.gatehouse.architecture.broken.client;

import java.util.concurrent.atomic.AtomicInteger;

/// A name that says nothing, a counter for all, and a thread from nowhere.
final class ConnectionManager {
    private static final AtomicInteger OPEN = new AtomicInteger();

    Thread connect() {
        return new Thread(OPEN::incrementAndGet);
    }
}
