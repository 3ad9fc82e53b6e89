package dev.gatehouse.demo.cluster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// Unpacks a tar archive compressed with xz. Nothing lands outside the folder.
final class Archive {
    private static final int OWNER_EXECUTES = 0100;

    private Archive() {}

    static void unpack(InputStream archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(folder, folder.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Path link = Path.of(entry.getLinkName());
                    inside(folder, target.resolveSibling(link));
                    Files.createSymbolicLink(target, link);
                } else if (entry.isFile()) {
                    Files.copy(tar, target);
                    if (posix && (entry.getMode() & OWNER_EXECUTES) != 0) {
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                } else {
                    throw new IOException("neither file, folder nor link: " + entry.getName());
                }
            }
        }
    }

    private static Path inside(Path folder, Path target) throws IOException {
        if (!target.normalize().startsWith(folder)) {
            throw new IOException("leads out of the archive: " + target);
        }
        return target.normalize();
    }
}
