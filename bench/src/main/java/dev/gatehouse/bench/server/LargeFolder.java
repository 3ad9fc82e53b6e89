package dev.gatehouse.bench.server;

import dev.gatehouse.demo.cluster.Folders;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.serve.CheapPasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The data folder of the large tenant. It is kept between runs, and made anew when it was made for another size or
/// never finished.
///
/// @param folder where
/// @param users people in the tenant
/// @param events events in its log
public record LargeFolder(Path folder, int users, int events) {
    private static final String FINISHED = "finished.txt";

    /// Sees to it that the folder is empty or holds what is asked for.
    ///
    /// @return whether it has to be filled
    public boolean prepare() throws IOException {
        Path finished = folder.resolve(FINISHED);
        if (Files.exists(finished) && Files.readString(finished).equals(size())) {
            return false;
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        CheapPasswords.mark(folder);
        return true;
    }

    /// Notes that it holds what is asked for.
    public void finished() throws IOException {
        Files.writeString(folder.resolve(FINISHED), size());
    }

    /// What `serve` is told.
    public List<String> arguments() {
        return ServeProcess.embedded(folder, 1, users, events);
    }

    /// The main process of its PostgreSQL.
    public long postmaster() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("postgresql/data/postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }

    private String size() {
        return users + " users, " + events + " events\n";
    }
}
