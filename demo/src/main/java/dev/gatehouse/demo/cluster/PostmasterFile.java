package dev.gatehouse.demo.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What PostgreSQL writes into `postmaster.pid`: its process in the first line, its state in the eighth.
///
/// @param pid process id of the postmaster that wrote it
/// @param ready whether it accepts connections
record PostmasterFile(long pid, boolean ready) {
    private static final int STATE_LINE = 7;

    static Path of(Path data) {
        return data.resolve("postmaster.pid");
    }

    /// Empty if there is no such file, or it is being written at this moment.
    static Optional<PostmasterFile> read(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(of(data), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (lines.isEmpty() || !lines.getFirst().matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
        return Optional.of(new PostmasterFile(Long.parseLong(lines.getFirst()), ready));
    }
}
