package dev.gatehouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// CPU time and memory of processes and all below them, from the kernel's own accounting (`/proc`). CPU time does not
/// depend on what else the machine does, which is why figures are given in it.
public final class ProcessCpu {
    private static final double MS_PER_TICK = 10;
    private static final int UTIME = 11;
    private static final int SYSTEM = 12;
    private static final int REAPED_SYSTEM = 14;

    private ProcessCpu() {}

    /// Milliseconds of CPU that processes, their descendants, and descendants that have ended, have used; to 10 ms.
    public static double milliseconds(List<Long> pids) throws IOException {
        double sum = 0;
        for (long pid : withDescendants(pids)) {
            sum += ticks(pid) * MS_PER_TICK;
        }
        return sum;
    }

    /// Resident memory of one process in MiB.
    public static double residentMb(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Milliseconds of CPU that one process had used, user and system, all its threads and those that have ended, when
    /// it read its own `/proc/self/stat`.
    ///
    /// @param stat what it read
    public static double ofStat(String stat) {
        return sum(stat, SYSTEM) * MS_PER_TICK;
    }

    private static List<Long> withDescendants(List<Long> pids) {
        return pids.stream()
                .flatMap(pid -> Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid)))
                .distinct()
                .toList();
    }

    private static long ticks(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        return sum(Files.readString(stat), REAPED_SYSTEM);
    }

    private static long sum(String stat, int last) {
        // The name, in parentheses, may hold spaces.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Arrays.stream(fields, UTIME, last + 1).mapToLong(Long::parseLong).sum();
    }
}
