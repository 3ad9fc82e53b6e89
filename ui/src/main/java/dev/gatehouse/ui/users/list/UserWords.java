package dev.gatehouse.ui.users.list;

import dev.gatehouse.ui.controls.table.TableText;
import dev.gatehouse.ui.words.Words;

/// Words that more than one part of the screen of people says.
public final class UserWords {
    private UserWords() {}

    /// How rows are copied: `Copy as CSV`.
    public static String copyRows(Words words, TableText form) {
        return switch (form) {
            case TABS -> words.text("users.copyRows");
            case CSV -> words.text("users.copyCsv");
            case JSON -> words.text("users.copyJson");
        };
    }
}
