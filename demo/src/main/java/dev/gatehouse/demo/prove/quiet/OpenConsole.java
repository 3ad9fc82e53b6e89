package dev.gatehouse.demo.prove.quiet;

import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.nio.file.Path;

/// A console that somebody has open and does not use: what is judged.
public interface OpenConsole extends AutoCloseable {
    /// Whether its copy is in step with the server.
    boolean isInStep();

    @Override
    void close() throws IOException;

    /// Opens one.
    @FunctionalInterface
    interface Opening {
        /// Signs in, looks at the tenant, and waits for its first copy.
        ///
        /// @param profile of this workstation, made anew
        OpenConsole open(ServeProcess server, ServeProcess.Login who, Path profile) throws Exception;
    }
}
