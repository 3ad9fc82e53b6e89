package dev.gatehouse.ui.users.program;

import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.rule.NetworkWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Networks typed one after the other, with commas or spaces between them.
///
/// @param typed as it stands in the field
record NetworksText(String typed) {
    /// The most networks of one program.
    static final int MOST = 50;

    private List<String> parts() {
        return Stream.of(typed.split("[,;\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The networks, each once; empty while one of them is none.
    Optional<List<AddressBlock>> blocks() {
        List<String> parts = parts();
        List<AddressBlock> blocks =
                parts.stream().flatMap(part -> NetworkWords.read(part).stream()).toList();
        return blocks.size() == parts.size() && blocks.size() <= MOST
                ? Optional.of(blocks.stream().distinct().toList())
                : Optional.empty();
    }

    /// What is wrong with the first that is none; empty: nothing.
    Optional<String> wrong(Words words) {
        List<String> parts = parts();
        return parts.size() > MOST
                ? Optional.of(words.text("users.program.tooManyNetworks", MOST))
                : parts.stream()
                        .flatMap(part -> new NetworkWords(words).wrong(part).stream())
                        .findFirst();
    }

    /// The same text with what is meant in place of what was typed; empty: nobody knows, or nothing is wrong.
    Optional<String> corrected() {
        List<String> parts = parts();
        return parts.stream().anyMatch(part -> NetworkWords.meant(part).isPresent())
                ? Optional.of(parts.stream()
                        .map(part -> NetworkWords.meant(part).orElse(part))
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /// What they hold, in words.
    String hint(Words words) {
        List<AddressBlock> all = blocks().orElse(List.of());
        return all.isEmpty()
                ? words.text("users.program.fromAnywhere")
                : all.stream().map(new NetworkWords(words)::range).collect(Collectors.joining("\n"));
    }
}
