package dev.gatehouse.api.store.directory;

import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.User;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people are sorted and found by. Letters count without case and marks: `Müller` stands beside `Muller` and is
/// found by both.
public final class SearchKeys {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchKeys() {}

    /// A text without case, marks and compatibility forms.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /// What a search looks through: one line each of login, name, e-mail, employee number and company.
    static String searchText(User user) {
        Contact contact = user.contact();
        return Stream.concat(
                        Stream.of(user.login(), user.name()),
                        Stream.of(contact.email(), contact.employeeNumber(), contact.company())
                                .flatMap(java.util.Optional::stream))
                .map(SearchKeys::fold)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
