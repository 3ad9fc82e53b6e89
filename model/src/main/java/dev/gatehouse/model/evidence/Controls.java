package dev.gatehouse.model.evidence;

import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.Vocabulary;
import dev.gatehouse.model.query.Excluded;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The controls that packages are made for, in the order of `controls.txt`.
///
/// @param list all of them
public record Controls(List<Control> list) {
    /// Those that come with Gatehouse.
    public static final Controls ALL = read();

    private static final int PARTS = 4;

    /// Keeps an own copy.
    public Controls {
        list = List.copyOf(list);
    }

    /// The control of this code.
    public Optional<Control> find(String code) {
        return list.stream().filter(control -> control.code().equals(code)).findFirst();
    }

    private static Controls read() {
        try (InputStream in = Controls.class.getResourceAsStream("controls.txt")) {
            if (in == null) {
                throw new IllegalStateException("there is no controls.txt");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads the lines of such a file.
    ///
    /// @throws IllegalArgumentException for a line that is none, or a word that no event has
    static Controls parse(String text) {
        return new Controls(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Controls::control)
                .toList());
    }

    private static Control control(String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("a control has a code, a title, actions and an outcome: " + line);
        }
        var actions = new TreeSet<String>();
        Arrays.stream(parts.get(2).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(actions::add);
        if (!Vocabulary.ACTIONS.containsAll(actions)) {
            throw new IllegalArgumentException("an action that no event has: " + line);
        }
        Optional<Outcome> outcome = Optional.of(parts.getLast())
                .filter(word -> !word.isEmpty())
                .map(word -> Outcome.ofWire(word).orElseThrow(() -> new IllegalArgumentException(line)));
        return new Control(
                parts.getFirst(),
                parts.get(1),
                new EventFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        actions,
                        outcome,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Excluded.NONE));
    }
}
