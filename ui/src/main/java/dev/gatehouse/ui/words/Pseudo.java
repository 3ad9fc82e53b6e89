package dev.gatehouse.ui.words;

/// Makes a text 40 % longer and accented, between brackets, and leaves its placeholders alone.
final class Pseudo {
    private static final String PLAIN = "aceinosuyzACEINOSUYZ";
    private static final String ACCENTED = "åçéîñöšüýžÅÇÉÎÑÖŠÜÝŽ";
    private static final String VOWELS = "åéîöüÅÉÎÖÜ";

    private Pseudo() {}

    static String of(String text) {
        var result = new StringBuilder("[");
        int owed = 0;
        boolean placeholder = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            placeholder = c == '{' || (placeholder && c != '}');
            if (placeholder || c == '}') {
                result.append(c);
                continue;
            }
            int index = PLAIN.indexOf(c);
            char accented = index < 0 ? c : ACCENTED.charAt(index);
            result.append(accented);
            owed += 40;
            while (owed >= 100 && VOWELS.indexOf(accented) >= 0) {
                result.append(accented);
                owed -= 100;
            }
        }
        return result.append("~".repeat(owed / 100)).append(']').toString();
    }
}
