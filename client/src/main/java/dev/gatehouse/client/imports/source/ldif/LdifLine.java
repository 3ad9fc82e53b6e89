package dev.gatehouse.client.imports.source.ldif;

/// A line with what was folded into it.
///
/// @param number where it begins, from 1
/// @param text unfolded
record LdifLine(long number, String text) {
    /// The attribute it speaks of, lower case, without options; the whole text if it names none.
    String attribute() {
        int end = text.indexOf(':');
        String name = end < 0 ? text : text.substring(0, end);
        int options = name.indexOf(';');
        return (options < 0 ? name : name.substring(0, options)).toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether the value is to be fetched from somewhere, which an import never does.
    boolean isReference() {
        int end = text.indexOf(':');
        return end >= 0 && text.startsWith(":<", end);
    }
}
