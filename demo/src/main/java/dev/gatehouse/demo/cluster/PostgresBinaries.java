package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.demo.cluster.ClusterException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/// The programs of PostgreSQL, unpacked from the class path into a cache that all clusters of a person share: one
/// folder for each archive, named by its SHA-256, so that a new version never mixes with an old one.
final class PostgresBinaries {
    private static final String FOLDER_PREFIX = "postgresql-";

    private final Path cache;

    PostgresBinaries(Path cache) {
        this.cache = cache;
    }

    /// `~/.cache/gatehouse`, or where `XDG_CACHE_HOME` says.
    static Path usualCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("gatehouse");
    }

    /// The folder with `bin`, `lib` and `share`; unpacked if this is the first time. Two processes may ask at once.
    Path folder() throws IOException, ClusterException {
        String resource = resource();
        Path folder = cache.resolve(FOLDER_PREFIX + digest(resource).substring(0, 16));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        PrivateFiles.createFolder(cache);
        unpackOnce(cache.resolve("lock"), () -> unpack(resource, folder), folder);
        return folder;
    }

    /// A file lock keeps other processes out, the monitor the other threads of this one.
    private static synchronized void unpackOnce(Path lock, Unpacking unpacking, Path folder) throws IOException {
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                unpacking.run();
            }
        }
    }

    private interface Unpacking {
        void run() throws IOException;
    }

    private void unpack(String resource, Path folder) throws IOException {
        Path unfinished = cache.resolve("unfinished");
        Folders.delete(unfinished);
        try (InputStream archive = open(resource)) {
            Archive.unpack(archive, unfinished);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String resource() throws ClusterException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        Stream<String> names;
        if (system.startsWith("linux")) {
            names = arm ? Stream.of("linux-arm_64", "linux-aarch_64", "linux-arm64v8") : Stream.of("linux-x86_64");
        } else if (system.startsWith("mac")) {
            names = arm ? Stream.of("darwin-arm_64", "darwin-aarch_64", "darwin-arm64v8") : Stream.of("darwin-x86_64");
        } else {
            names = Stream.of("windows-x86_64");
        }
        return names.map(name -> "/postgres-" + name + ".txz")
                .filter(name -> PostgresBinaries.class.getResource(name) != null)
                .findFirst()
                .orElseThrow(() -> new ClusterException(
                        Reason.NO_BINARIES,
                        "no PostgreSQL for " + system + " on " + processor
                                + " comes with this build; use a PostgreSQL server of your own"));
    }

    private static String digest(String resource) throws IOException {
        try (var stream = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every JDK has SHA-256", exception);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("not on the class path: " + resource);
        }
        return stream;
    }
}
