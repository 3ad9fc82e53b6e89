package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.BuiltInRole;
import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of the matrix: whoever may call. Service accounts, once there are any, are columns beside these.
final class Columns {
    private Columns() {}

    static List<Caller> all() {
        var all = new ArrayList<Caller>(strangers());
        for (boolean operator : new boolean[] {false, true}) {
            for (Optional<BuiltInRole> role : roles()) {
                for (Standing standing : Standing.values()) {
                    all.add(new Caller.Person(operator, role, standing));
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Caller> strangers() {
        return List.of(new Caller.Stranger(false), new Caller.Stranger(true));
    }

    /// Each of the built-in ones, and none.
    private static List<Optional<BuiltInRole>> roles() {
        return Stream.concat(
                        Arrays.stream(BuiltInRole.values()).map(Optional::of), Stream.of(Optional.<BuiltInRole>empty()))
                .toList();
    }
}
