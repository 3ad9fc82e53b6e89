package dev.gatehouse.model.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Directory;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class InverseProperties {
    @Provide
    Arbitrary<List<Change>> sequences() {
        return AnyChange.sequences();
    }

    @Property(tries = 3_000)
    void anUndoneSetLeavesEverythingAsItWas(@ForAll("sequences") List<Change> changes) {
        Directory before = Sample.directory();
        // A set applies as a whole or not at all: keep what applies one after the other.
        List<Change> applicable = applicable(before, changes);
        Assume.that(!applicable.isEmpty());

        Directory after = Sample.applied(before, applicable);
        Directory undone = Sample.applied(after, Inverse.of(before, applicable, Sample.STAMP));

        assertThat(Sample.essence(undone)).isEqualTo(Sample.essence(before));
    }

    @Property(tries = 2_000)
    void aRefusedSetNamesTheFirstChangeThatCannotBe(@ForAll("sequences") List<Change> changes) {
        Directory before = Sample.directory();
        if (Changes.apply(before, changes, Sample.STAMP) instanceof Applied.Refused refused) {
            var upToIt = changes.subList(0, refused.index());
            assertThat(upToIt.isEmpty() || Changes.apply(before, upToIt, Sample.STAMP) instanceof Applied.Done)
                    .isTrue();
        } else {
            Directory stepwise = before;
            for (Change change : changes) {
                stepwise = Sample.applied(stepwise, List.of(change));
            }
            assertThat(Sample.essence(Sample.applied(before, changes))).isEqualTo(Sample.essence(stepwise));
        }
    }

    private static List<Change> applicable(Directory before, List<Change> changes) {
        var kept = new java.util.ArrayList<Change>();
        Directory now = before;
        for (Change change : changes) {
            if (Changes.apply(now, List.of(change), Sample.STAMP) instanceof Applied.Done done && isUndoable(change)) {
                kept.add(change);
                now = done.directory();
            }
        }
        return kept;
    }

    /// Validity is set field by field, so an undo may pass through a validity that ends before it begins.
    private static boolean isUndoable(Change change) {
        return !(change instanceof Change.SetValidFrom);
    }
}
