package dev.gatehouse.demo.prove.evidence;

import java.nio.file.Path;

/// The check of a package: what is judged.
@FunctionalInterface
public interface Checking {
    /// Checks a file against a key.
    ///
    /// @param key as its holder types it
    Said check(Path file, String key) throws Exception;

    /// What came of it.
    ///
    /// @param exit 0 proved, 1 refuted, 2 unusable
    /// @param last the last line on standard output
    /// @param errors what else was said
    record Said(int exit, String last, String errors) {}
}
