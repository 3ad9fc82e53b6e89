package dev.gatehouse.demo.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The processes of PostgreSQL that work on one data folder, whoever started them. Every one of them has that folder
/// as its working directory; where the system does not show that, `postmaster.pid` and the program's name must do.
record DataProcesses(Path data) {
    private static final Path PROCESSES = Path.of("/proc");

    List<ProcessHandle> all() throws IOException {
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            Path real = data.toRealPath();
            return ProcessHandle.allProcesses()
                    .filter(process -> worksIn(process, real))
                    .toList();
        }
        return PostmasterFile.read(data)
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .filter(process -> process.info().command().stream().anyMatch(DataProcesses::isPostgres))
                .stream()
                .toList();
    }

    /// The one that started the others.
    Optional<ProcessHandle> postmaster() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(data);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        long pid = file.get().pid();
        return all().stream().filter(process -> process.pid() == pid).findFirst();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(PROCESSES.resolve(process.pid() + "/cwd"))
                    .equals(folder);
        } catch (IOException _) {
            // It has ended meanwhile, or is another person's: not ours either way.
            return false;
        }
    }

    private static boolean isPostgres(String command) {
        Path name = Path.of(command).getFileName();
        return name != null && name.toString().startsWith("postgres");
    }
}
