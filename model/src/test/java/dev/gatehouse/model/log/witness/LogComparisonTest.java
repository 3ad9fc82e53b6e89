package dev.gatehouse.model.log.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.log.alarm.AlarmKind;
import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.log.tile.TileSource;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogComparisonTest {
    private final TreeHasher hasher = new TreeHasher();
    private final List<TreeHash> seen = new ArrayList<>();
    private final List<TreeHash> served = new ArrayList<>();
    private final List<TreeHash> added = new ArrayList<>();

    private final SeenHashes<RuntimeException> memory = new SeenHashes<>() {
        @Override
        public long size() {
            return seen.size();
        }

        @Override
        public byte[] hashes(long from, long to) {
            return bytes(seen, from, to);
        }
    };

    private final TileSource<RuntimeException> source = new TileSource<>() {
        @Override
        public Optional<byte[]> tile(TilePath path) {
            long from = path.index() * TilePath.FULL;
            return path.level() == 0 && from + path.width() <= served.size()
                    ? Optional.of(bytes(served, from, from + path.width()))
                    : Optional.empty();
        }

        @Override
        public Optional<byte[]> entries(TilePath path) {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 255, 256, 257, 512, 700})
    void a_log_that_only_grew_goes_on_and_what_is_new_is_given_away(int size) {
        log(700);
        seen.addAll(served.subList(0, size));

        assertThat(look()).isEmpty();
        assertThat(added).isEqualTo(served.subList(size, 700));
    }

    @Test
    void each_way_to_change_what_was_seen_is_called_by_its_name_with_the_first_place() {
        for (int place : List.of(0, 1, 254, 255, 256, 300, 510)) {
            log(600);
            seen(512);
            served.set(place, leaf("another"));
            assertThat(look()).as("changed").contains(alarm(AlarmKind.REWRITTEN, place, 600));

            log(600);
            seen(512);
            served.remove(place);
            assertThat(look()).as("removed").contains(alarm(AlarmKind.DROPPED, place, 599));

            log(600);
            seen(512);
            Collections.swap(served, place, 511);
            assertThat(look()).as("swapped").contains(alarm(AlarmKind.REORDERED, place, 600));
        }
        for (int place : List.of(0, 1, 253, 256, 300, 509)) {
            log(600);
            seen(512);
            served.add(place, leaf("another"));
            assertThat(look()).as("inserted").contains(alarm(AlarmKind.INSERTED, place, 601));
        }
    }

    @Test
    void a_log_that_has_less_has_shrunk_from_where_it_differs_or_ends() {
        log(600);
        seen(600);
        served.subList(400, 600).clear();
        assertThat(look()).contains(new LogAlarm(AlarmKind.SHRUNK, 400, 600, 400));

        served.set(17, leaf("another"));
        assertThat(look()).contains(new LogAlarm(AlarmKind.SHRUNK, 17, 600, 400));
    }

    @Test
    void a_root_that_nothing_leads_to_is_a_fork_behind_what_was_seen() {
        log(600);
        seen(512);
        var other = new Checkpoint("log", 600, leaf("another"));

        assertThat(compare(other)).contains(new LogAlarm(AlarmKind.FORKED, 512, 512, 600));
    }

    @Test
    void tiles_that_are_not_served_are_told_as_dropped() {
        log(600);
        seen(256);
        Checkpoint now = checkpoint();
        served.subList(300, 600).clear();

        assertThat(compare(now)).contains(new LogAlarm(AlarmKind.DROPPED, 256, 256, 600));
    }

    private void log(int size) {
        served.clear();
        seen.clear();
        for (int i = 0; i < size; i++) {
            served.add(leaf("leaf " + i));
        }
    }

    private void seen(int size) {
        seen.addAll(served.subList(0, size));
    }

    private LogAlarm alarm(AlarmKind kind, long first, long found) {
        return new LogAlarm(kind, first, seen.size(), kind == AlarmKind.SHRUNK ? found : seen.size());
    }

    private Optional<LogAlarm> look() {
        return compare(checkpoint());
    }

    private Optional<LogAlarm> compare(Checkpoint now) {
        var before = new TreeEdge();
        seen.forEach(before::add);
        added.clear();
        return new LogComparison<>(memory, source).goesOn(before, now, added::add);
    }

    private Checkpoint checkpoint() {
        var edge = new TreeEdge();
        served.forEach(edge::add);
        return new Checkpoint("log", served.size(), edge.root());
    }

    private TreeHash leaf(String text) {
        return hasher.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(List<TreeHash> hashes, long from, long to) {
        var out = new ByteArrayOutputStream();
        hashes.subList((int) from, (int) to).forEach(hash -> out.writeBytes(hash.bytes()));
        return out.toByteArray();
    }
}
