package dev.gatehouse.model.evidence;

import java.util.regex.Pattern;

/// Something that a standard asks for, and the events that speak for it.
///
/// @param code the standard and its clause
/// @param title what it asks, in short
/// @param filter which events
public record Control(String code, String title, EventFilter filter) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,60}");

    /// Refuses another code.
    public Control {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not the code of a control: " + code);
        }
    }
}
