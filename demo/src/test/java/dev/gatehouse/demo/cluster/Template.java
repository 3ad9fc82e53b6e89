package dev.gatehouse.demo.cluster;

import dev.gatehouse.crypto.certificates.AuthorityFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// A new cluster in a folder, set up once and copied for each test: setting up takes longer than all else.
record Template(Path folder) {
    /// The unpacked programs stay between runs of the tests.
    static final Path CACHE = Path.of("target", "postgresql").toAbsolutePath();

    private static final SecureRandom RANDOM = new SecureRandom();

    static Template in(Path folder) throws Exception {
        open(folder).close();
        return new Template(folder);
    }

    void copyTo(Path target) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.toList();
        }
        for (Path path : all) {
            Files.copy(
                    path,
                    target.resolve(folder.relativize(path).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Opens `cluster` in the folder under the authority in `tls`.
    static EmbeddedCluster open(Path folder) throws Exception {
        return EmbeddedCluster.open(
                folder.resolve("cluster"), authority(folder.resolve("tls")), ClusterSettings.STANDARD, RANDOM, CACHE);
    }

    static AuthorityFolder authority(Path folder) throws Exception {
        return AuthorityFolder.open(folder, "Gatehouse", RANDOM, InstantSource.system());
    }
}
