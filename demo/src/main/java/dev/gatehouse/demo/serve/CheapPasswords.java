package dev.gatehouse.demo.serve;

import dev.gatehouse.crypto.argon.Argon2Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Passwords that cost next to nothing to check, so that a benchmark can measure what a sign-in costs around its hash.
///
/// Nobody comes to have them by accident. It takes the system property *and* a data folder that was marked before it
/// was first used, which only the benchmark does; either one alone is refused. So a folder with real accounts is never
/// served with cheap hashes, nor a folder with cheap hashes as if it were real. `serve --config` never has them.
public final class CheapPasswords {
    /// The system property that asks for them.
    public static final String PROPERTY = "gatehouse.bench.cheapPasswords";

    private static final String MARK = "CHEAP-PASSWORDS-FOR-MEASUREMENTS-ONLY";
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private CheapPasswords() {}

    /// Marks an empty data folder as one for measurements.
    ///
    /// @throws IOException if the folder cannot be read or written, or holds anything
    public static void mark(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IOException("not an empty folder: " + folder);
            }
        }
        Files.createFile(folder.resolve(MARK));
    }

    /// What a password costs on an embedded server's data.
    ///
    /// @param asked whether the property is set
    /// @throws ServeOptions.BadUsage if the folder is not of the kind that is asked for
    static Argon2Cost cost(boolean asked, Path folder) throws ServeOptions.BadUsage {
        boolean marked = Files.exists(folder.resolve(MARK));
        if (asked && !marked) {
            throw new ServeOptions.BadUsage("cheap passwords are for the data of a benchmark; not for " + folder);
        }
        if (marked && !asked) {
            throw new ServeOptions.BadUsage(
                    folder + " is the data of a benchmark, with passwords that anybody can guess");
        }
        return asked ? CHEAP : Argon2Cost.STANDARD;
    }

    /// What a password costs on somebody else's databases: always the standard.
    ///
    /// @param asked whether the property is set, which is refused
    static Argon2Cost cost(boolean asked) throws ServeOptions.BadUsage {
        if (asked) {
            throw new ServeOptions.BadUsage("cheap passwords are for the embedded data of a benchmark");
        }
        return Argon2Cost.STANDARD;
    }
}
