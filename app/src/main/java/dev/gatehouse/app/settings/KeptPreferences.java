package dev.gatehouse.app.settings;

import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.crypto.keys.SecretBox;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.ui.port.Preferences;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Preferences in a sealed file of the profile, so that saved filters tell a stranger nothing. How the window looks is
/// the workstation's; everything else is the person's who is signed in. Writing happens in the background; one that
/// fails is logged, and what was arranged holds until the program ends.
public final class KeptPreferences implements Preferences, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptPreferences.class.getName());
    private static final byte[] CONTEXT = "preferences".getBytes(StandardCharsets.US_ASCII);
    private static final String WORKSTATIONS = "look-";
    private static final int LONGEST = 4_000;
    private static final int MOST = 1_000;

    private final Path file;
    private final SecretBox box;
    private final Supplier<String> person;
    private final ExecutorService writer = AppExecutors.single("preferences");
    private final Map<String, String> values = new TreeMap<>();

    /// Reads what was kept; a file that cannot be opened counts as none.
    ///
    /// @param person whose preferences are meant now; empty text: nobody is in
    public KeptPreferences(Path profile, SecretBox box, Supplier<String> person) {
        file = profile.resolve("preferences");
        this.box = box;
        this.person = person;
        read();
    }

    @Override
    public Optional<String> get(String key) {
        synchronized (values) {
            return Optional.ofNullable(values.get(name(key)));
        }
    }

    @Override
    public void put(String key, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a preference is too long");
        }
        synchronized (values) {
            if (values.size() >= MOST && !values.containsKey(name(key))) {
                throw new IllegalArgumentException("too many preferences");
            }
            values.put(name(key), value);
        }
        var _ = writer.submit(this::write);
    }

    @Override
    public void close() {
        writer.close();
    }

    private String name(String key) {
        return key.startsWith(WORKSTATIONS) ? key : person.get() + "/" + key;
    }

    private void read() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Optional<byte[]> plain = box.open(PrivateFiles.read(file), CONTEXT);
            if (plain.isPresent()) {
                JsonFields in = JsonFields.of(JsonReader.read(plain.get()), "");
                in.names().forEach(name -> in.optionalText(name, LONGEST).ifPresent(text -> values.put(name, text)));
            }
        } catch (IOException | JsonSyntaxException failure) {
            LOG.log(System.Logger.Level.WARNING, "the preferences cannot be read and begin anew", failure);
        }
    }

    private void write() {
        Json.Obj all;
        synchronized (values) {
            var builder = new JsonBuilder();
            values.forEach(builder::put);
            all = builder.build();
        }
        try {
            PrivateFiles.write(file, box.seal(JsonWriter.bytes(all), CONTEXT));
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "the preferences cannot be written", failure);
        }
    }
}
