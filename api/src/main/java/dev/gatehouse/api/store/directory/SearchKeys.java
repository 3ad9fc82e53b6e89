package dev.gatehouse.api.store.directory;

import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.query.Words;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people are sorted and found by. Letters count without case and marks: `Müller` stands beside `Muller` and is
/// found by both.
public final class SearchKeys {
    // Together less than the 2,704 bytes that a row of an index may have.
    private static final int NAME_BYTES = 600;
    private static final int SEARCH_BYTES = 1_800;

    private SearchKeys() {}

    /// A text without case, marks and compatibility forms.
    public static String fold(String text) {
        return Words.fold(text);
    }

    /// What people are sorted by: the folded name, as far as an index can hold it.
    public static String nameKey(String name) {
        return shortened(fold(name), NAME_BYTES);
    }

    /// What a search looks through: one line each of login, name, e-mail, employee number and company.
    public static String searchText(User user) {
        Contact contact = user.contact();
        String all = Stream.concat(
                        Stream.of(user.login(), user.name()),
                        Stream.of(contact.email(), contact.employeeNumber(), contact.company())
                                .flatMap(java.util.Optional::stream))
                .map(SearchKeys::fold)
                .collect(Collectors.joining("\n"));
        return shortened(all, SEARCH_BYTES);
    }

    private static String shortened(String text, int bytes) {
        // A character has three bytes at most; a pair of surrogates, four.
        if (text.length() * 3 <= bytes) {
            return text;
        }
        var left = ByteBuffer.allocate(bytes);
        var read = CharBuffer.wrap(text);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(read, left, true);
        return text.substring(0, read.position());
    }

    /// A query (`to_tsquery`) for texts that hold a word beginning with each of the given ones.
    public static String wordQuery(String text) {
        return Words.asked(text).stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }
}
