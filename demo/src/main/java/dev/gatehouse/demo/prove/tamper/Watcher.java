package dev.gatehouse.demo.prove.tamper;

import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A console that has seen a log and looks at it again: what is judged.
public interface Watcher extends AutoCloseable {
    /// Looks, and has the server read its log anew.
    Sight look() throws Exception;

    @Override
    void close() throws IOException;

    /// What it found.
    ///
    /// @param kind in which way the log is not as it was; empty: it is
    /// @param first the first place that is not as it was
    /// @param size how many places there are
    record Sight(Optional<String> kind, long first, long size) {}

    /// Begins to watch.
    @FunctionalInterface
    interface Beginning {
        /// Signs in.
        ///
        /// @param memory the folder in which it remembers, from one beginning to the next
        Watcher begin(ServeProcess server, ServeProcess.Login who, Path memory) throws Exception;
    }
}
