package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.oracle.gate.BuiltInRole;
import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.Held;
import dev.gatehouse.demo.oracle.gate.ProgramRole;
import dev.gatehouse.demo.oracle.gate.Standing;
import dev.gatehouse.demo.oracle.gate.Where;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The columns of the matrix: whoever may call.
final class Columns {
    private Columns() {}

    static List<Caller> all() {
        var all = new ArrayList<Caller>(strangers());
        for (boolean ofHouse : new boolean[] {false, true}) {
            for (Standing standing : Standing.values()) {
                people().forEach(held -> all.add(new Caller.Person(ofHouse, held, standing)));
                programs().forEach(held -> all.add(new Caller.Program(ofHouse, held, standing)));
            }
        }
        for (boolean ofHouse : new boolean[] {false, true}) {
            for (Where where : Where.values()) {
                people().forEach(held -> all.add(new Caller.Bound(ofHouse, held, where)));
            }
        }
        return List.copyOf(all);
    }

    private static List<Caller> strangers() {
        return List.of(new Caller.Stranger(false), new Caller.Stranger(true));
    }

    /// Each of the built-in roles, and none.
    private static List<Optional<BuiltInRole>> people() {
        return Stream.concat(
                        Arrays.stream(BuiltInRole.values()).map(Optional::of), Stream.of(Optional.<BuiltInRole>empty()))
                .toList();
    }

    /// What people can hold, and what only programs need.
    private static List<Optional<Held>> programs() {
        return Stream.concat(
                        Arrays.stream(ProgramRole.values()).map(Optional::<Held>of),
                        people().stream().map(held -> held.map(Held.class::cast)))
                .toList();
    }
}
