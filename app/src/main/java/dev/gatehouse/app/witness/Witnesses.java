package dev.gatehouse.app.witness;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.files.WholeFile;
import dev.gatehouse.app.remote.ServerLog;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.ui.port.log.CheckpointFiles;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.port.log.Logs;
import dev.gatehouse.ui.port.log.SeenBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What this workstation has seen of all logs, and what it sees now.
public final class Witnesses implements Logs, CheckpointFiles {
    private static final String FOLDER = "witness";

    private final Path profile;
    private final StoreKeys keys;
    private final InstantSource clock;
    private final Executor window;
    private final Executor files;
    private final ConcurrentMap<Path, LogWitness> witnesses = new ConcurrentHashMap<>();
    /// Those of the server that was looked at last.
    private final ConcurrentMap<TenantId, LogWitness> current = new ConcurrentHashMap<>();

    private final ConcurrentMap<TenantId, LogAlarm> acknowledged = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<Map<TenantId, LogSight>> sights = new ReadOnlyObjectWrapper<>(Map.of());

    private Optional<WitnessKey> own = Optional.empty();
    private Optional<CountedKeys> counted = Optional.empty();

    /// @param profile the folder that lasts
    /// @param keys name the folders in it
    /// @param clock the server's
    /// @param window the thread that changes what screens show
    /// @param files writes what somebody says on that thread
    public Witnesses(Path profile, StoreKeys keys, InstantSource clock, Executor window, Executor files) {
        this.profile = profile;
        this.keys = keys;
        this.clock = clock;
        this.window = window;
        this.files = files;
    }

    /// Looks at the logs of a server.
    ///
    /// @param url where it answers
    /// @param fingerprint of its authority
    public Witnessing of(String url, String fingerprint) {
        return new Witnessing() {
            @Override
            public void look(TenantId tenant, ServerLog log, boolean anew) {
                LogWitness witness = witness(url, fingerprint, tenant);
                current.put(tenant, witness);
                show(tenant, witness.look(log, anew));
            }

            @Override
            public Optional<SeenLog> seen(TenantId tenant) {
                return witness(url, fingerprint, tenant).seen();
            }
        };
    }

    /// Pins the keys of a tenant's log before it is seen first: somebody compared them.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `bad_file` if others are pinned
    public void pin(String url, String fingerprint, TenantId tenant, List<VerifierKey> logKeys) {
        witness(url, fingerprint, tenant).pin(logKeys);
    }

    private synchronized Company company() {
        if (own.isEmpty()) {
            own = Optional.of(WitnessKey.open(profile.resolve(FOLDER)));
        }
        return new Company(own.get(), counted());
    }

    private synchronized CountedKeys counted() {
        if (counted.isEmpty()) {
            counted = Optional.of(new CountedKeys(profile.resolve(FOLDER)));
        }
        return counted.get();
    }

    private LogWitness witness(String url, String fingerprint, TenantId tenant) {
        Path folder = profile.resolve(FOLDER).resolve(keys.folderName("witness", url, fingerprint, tenant.value()));
        return witnesses.computeIfAbsent(folder, place -> new LogWitness(place, clock, Optional.of(company())));
    }

    private void show(TenantId tenant, LogSight sight) {
        window.execute(() -> {
            var now = new HashMap<>(sights.get());
            now.put(tenant, sight);
            sights.set(Map.copyOf(now));
        });
    }

    @Override
    public ObservableValue<Map<TenantId, LogSight>> sights() {
        return sights.getReadOnlyProperty();
    }

    @Override
    public void count(String key, String label) {
        files.execute(() -> counted().add(key, label));
        change(seenBy -> seenBy.counting(key, label));
    }

    @Override
    public void countNoLonger(String key) {
        files.execute(() -> counted().remove(key));
        change(seenBy -> seenBy.countingNoLonger(key));
    }

    private void change(UnaryOperator<SeenBy> change) {
        var now = new HashMap<>(sights.get());
        now.replaceAll((_, sight) -> sight instanceof LogSight.Sound sound
                ? new LogSight.Sound(
                        sound.size(), sound.at(), sound.wholeAt(), sound.firstSight(), change.apply(sound.seenBy()))
                : sight);
        sights.set(Map.copyOf(now));
    }

    @Override
    public void save(TenantId tenant, Path to) {
        SignedNote note = required(tenant).checkpoint().orElseThrow(Witnesses::notHere);
        WholeFile.write(to, note.bytes());
    }

    @Override
    public Comparison compare(TenantId tenant, Path file) {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(SignedNote.LONGEST + 1);
        } catch (IOException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_FILE, "file", file), e);
        }
        Comparison found = required(tenant).compare(bytes).orElseThrow(Witnesses::notHere);
        if (found instanceof Split) {
            files.execute(() -> required(tenant).splitSight().ifPresent(sight -> show(tenant, sight)));
        }
        return found;
    }

    private LogWitness required(TenantId tenant) {
        return Optional.ofNullable(current.get(tenant)).orElseThrow(Witnesses::notHere);
    }

    private static FaultException notHere() {
        return FaultException.of(FaultCode.NOT_HERE);
    }

    @Override
    public boolean isAcknowledged(TenantId tenant, LogAlarm alarm) {
        return Optional.ofNullable(acknowledged.get(tenant))
                .filter(alarm::isSame)
                .isPresent();
    }

    @Override
    public void acknowledge(TenantId tenant, LogAlarm alarm, String reason) {
        acknowledged.put(tenant, alarm);
        files.execute(() -> witnesses.values().forEach(witness -> witness.acknowledged(alarm, reason)));
        sights.set(Map.copyOf(new HashMap<>(sights.get())));
    }
}
