package dev.gatehouse.ui.preview.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A code letter by letter, as one reads it aloud on the telephone (ICAO spelling alphabet, figures as they are).
public final class Spelling {
    private static final Map<Character, String> NAMES = Map.ofEntries(
            Map.entry('A', "Alfa"),
            Map.entry('B', "Bravo"),
            Map.entry('C', "Charlie"),
            Map.entry('D', "Delta"),
            Map.entry('E', "Echo"),
            Map.entry('F', "Foxtrot"),
            Map.entry('G', "Golf"),
            Map.entry('H', "Hotel"),
            Map.entry('I', "India"),
            Map.entry('J', "Juliett"),
            Map.entry('K', "Kilo"),
            Map.entry('L', "Lima"),
            Map.entry('M', "Mike"),
            Map.entry('N', "November"),
            Map.entry('O', "Oscar"),
            Map.entry('P', "Papa"),
            Map.entry('Q', "Quebec"),
            Map.entry('R', "Romeo"),
            Map.entry('S', "Sierra"),
            Map.entry('T', "Tango"),
            Map.entry('U', "Uniform"),
            Map.entry('V', "Victor"),
            Map.entry('W', "Whiskey"),
            Map.entry('X', "X-ray"),
            Map.entry('Y', "Yankee"),
            Map.entry('Z', "Zulu"));

    private Spelling() {}

    /// The words of a code, group by group.
    ///
    /// @param code groups of letters and figures with dashes between them
    public static List<String> of(String code) {
        var groups = new ArrayList<String>();
        for (String group : code.split("-", -1)) {
            var words = group.toUpperCase(java.util.Locale.ROOT)
                    .chars()
                    .mapToObj(letter -> NAMES.getOrDefault((char) letter, Character.toString(letter)))
                    .toList();
            groups.add(String.join(" ", words));
        }
        return groups;
    }
}
