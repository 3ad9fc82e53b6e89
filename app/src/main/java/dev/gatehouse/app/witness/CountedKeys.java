package dev.gatehouse.app.witness;

import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The keys of other consoles that count here, because somebody at this workstation compared them: in a file of the
/// profile, one to a line, each with what it is called.
final class CountedKeys {
    /// More are refused.
    static final int MOST = 100;

    private static final String FILE = "counted";
    private static final int LONGEST_LABEL = 60;

    private final Path file;
    private Map<VerifierKey, String> keys;

    /// @param folder of this workstation's witness
    /// @throws FaultException `bad_file`
    CountedKeys(Path folder) {
        file = folder.resolve(FILE);
        keys = read(file);
    }

    /// All, with what they are called.
    synchronized Map<VerifierKey, String> all() {
        return keys;
    }

    /// Counts one from now on.
    ///
    /// @param label what it is called here
    /// @throws FaultException `bad_file` if it cannot be kept, `invalid_request` for what is no console's key
    void add(String key, String label) {
        VerifierKey read = witness(key);
        String called = label.strip().replaceAll("\\p{Cntrl}", " ");
        change(all -> all.put(read, called.isEmpty() ? read.name() : cut(called)));
    }

    /// Counts one no longer.
    void remove(String key) {
        VerifierKey read = witness(key);
        change(all -> all.remove(read));
    }

    private static String cut(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    }

    private static VerifierKey witness(String key) {
        try {
            VerifierKey read = VerifierKey.parse(key);
            if (read.isOfWitness()) {
                return read;
            }
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "field", "key"), e);
        }
        throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "field", "key"));
    }

    private synchronized void change(Consumer<Map<VerifierKey, String>> change) {
        var now = new LinkedHashMap<>(keys);
        change.accept(now);
        if (now.size() > MOST) {
            throw new FaultException(Fault.of(FaultCode.INVALID_REQUEST, "field", "key"));
        }
        String text = now.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "witness"), e);
        }
        keys = Map.copyOf(now);
    }

    private static Map<VerifierKey, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            var keys = new LinkedHashMap<VerifierKey, String>();
            new String(PrivateFiles.read(file), StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST)
                    .map(line -> line.split("\t", 2))
                    .forEach(parts -> keys.put(VerifierKey.parse(parts[0]), parts.length == 2 ? parts[1] : ""));
            return Map.copyOf(keys);
        } catch (IOException | IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", "witness"), e);
        }
    }
}
