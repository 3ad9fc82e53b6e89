package dev.gatehouse.api.store.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Text of a statement that grows, with its values in step. The text comes from constants only.
public final class Clause {
    private final StringBuilder text = new StringBuilder(400);
    private final List<@Nullable Object> values = new ArrayList<>();

    /// Begins without text.
    public Clause() {}

    /// Adds text and the values of its question marks.
    public Clause add(String more, @Nullable Object... itsValues) {
        text.append(more);
        values.addAll(java.util.Arrays.asList(itsValues));
        return this;
    }

    /// Adds another clause.
    public Clause add(Clause other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /// The text so far.
    public String text() {
        return text.toString();
    }

    /// The values so far.
    public @Nullable Object[] values() {
        return values.toArray();
    }
}
