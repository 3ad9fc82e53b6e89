package dev.gatehouse.demo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTest {
    private static final byte[] CONTENTS = "contents".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @Test
    void unpacksFilesModesAndLinks() throws IOException {
        var link = new TarArchiveEntry("lib/library.so", TarConstants.LF_SYMLINK);
        link.setLinkName("library.so.1");
        Archive.unpack(archive(file("bin/program", 0755), file("lib/library.so.1", 0644), link), folder.resolve("out"));
        assertThat(folder.resolve("out/bin/program")).hasBinaryContent(CONTENTS).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("out/lib/library.so.1"))).isFalse();
        assertThat(folder.resolve("out/lib/library.so")).isSymbolicLink().hasBinaryContent(CONTENTS);
    }

    @Test
    void refusesWhatLeadsOut() {
        assertThatThrownBy(() -> Archive.unpack(archive(file("../outside", 0644)), folder.resolve("out")))
                .isInstanceOf(IOException.class);
        var link = new TarArchiveEntry("lib/library.so", TarConstants.LF_SYMLINK);
        link.setLinkName("../../outside");
        assertThatThrownBy(() -> Archive.unpack(archive(link), folder.resolve("out")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void refusesACutArchive() throws IOException {
        byte[] whole = archive(file("bin/program", 0755)).readAllBytes();
        var cut = new ByteArrayInputStream(whole, 0, whole.length / 2);
        assertThatThrownBy(() -> Archive.unpack(cut, folder.resolve("out"))).isInstanceOf(IOException.class);
    }

    @Test
    void programsAreUnpackedOnceHoweverManyAskAtOnce() throws Exception {
        Path cache = folder.resolve("cache");
        Files.createDirectories(cache.resolve("unfinished/of-a-killed-process"));
        try (var executor = Executors.newFixedThreadPool(2)) {
            var asked = IntStream.range(0, 2)
                    .<Callable<Path>>mapToObj(_ -> () -> new PostgresBinaries(cache).folder())
                    .toList();
            for (var answer : executor.invokeAll(asked)) {
                assertThat(answer.get().resolve("bin/postgres")).isExecutable();
                assertThat(answer.get().resolve("share/postgresql/extension/pg_trgm.control"))
                        .isRegularFile();
            }
        }
        try (var folders = Files.list(cache)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private static TarArchiveEntry file(String name, int mode) {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(CONTENTS.length);
        entry.setMode(mode);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                if (entry.isFile() && !entry.isSymbolicLink()) {
                    tar.write(CONTENTS);
                }
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
