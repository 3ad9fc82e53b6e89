package dev.gatehouse.crypto.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// Files that only their owner reads (mode 0600, folders 0700), written whole or not at all and on the disk when a
/// method returns. Where a file system knows no such modes, the folder of the user's profile protects them.
public final class PrivateFiles {
    /// Longest private file that is read, in bytes.
    public static final int LONGEST = 1 << 20;

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFiles() {}

    /// Writes the file, in place of an older one.
    public static void write(Path file, byte[] contents) throws IOException {
        Path temporary = writeBeside(file, contents);
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /// Reads the file.
    ///
    /// @throws IOException also if others than the owner may read it, or it is longer than {@value #LONGEST}
    public static byte[] read(Path file) throws IOException {
        if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be read by others than its owner; its mode must be 0600");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] contents = stream.readNBytes(LONGEST + 1);
            if (contents.length > LONGEST) {
                throw new IOException(file + " is longer than " + LONGEST + " bytes");
            }
            return contents;
        }
    }

    /// Reads the file, or makes it if there is none. If two processes make it at once, both get the same contents.
    public static byte[] readOrCreate(Path file, Supplier<byte[]> contents) throws IOException {
        if (!Files.exists(file)) {
            Path temporary = writeBeside(file, contents.get());
            try {
                Files.createLink(file, temporary);
            } catch (FileAlreadyExistsException _) {
                // Another process was first: its contents count.
            } finally {
                Files.deleteIfExists(temporary);
            }
            syncFolder(file);
        }
        return read(file);
    }

    /// Makes the folder, and those above it that are missing, for the owner alone.
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, OWNER_FOLDER));
    }

    private static Path writeBeside(Path file, byte[] contents) throws IOException {
        Path folder = parent(file);
        createFolder(folder);
        Path temporary = Files.createTempFile(folder, "." + file.getFileName(), ".new", attributes(folder, OWNER));
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(contents);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException exception) {
            Files.deleteIfExists(temporary);
            throw exception;
        }
        return temporary;
    }

    private static void syncFolder(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        try (FileChannel folder = FileChannel.open(parent(file), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
