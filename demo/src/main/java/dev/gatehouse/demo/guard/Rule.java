package dev.gatehouse.demo.guard;

/// What the guard looks for.
public enum Rule {
    /// A text shows shortened, or reaches beyond the window.
    CUT_TEXT,
    /// A text stands out from what is behind it by less than 4.5 to 1, an icon by less than 3 to 1.
    CONTRAST,
    /// Pure white in the dark theme.
    WHITE_AREA,
    /// Two texts lie on one another.
    OVERLAP,
    /// Nothing has the focus, or something that cannot be seen.
    FOCUS,
    /// A horizontal scroll bar.
    HORIZONTAL_SCROLL,
    /// Over 40 % of the window is empty without a sentence that says why.
    EMPTY_REGION,
    /// A button narrower than its words, or smaller than 24 by 24.
    SMALL_BUTTON,
    /// A field over 480 wide.
    WIDE_FIELD,
    /// Something to operate that has no name for a screen reader.
    NAMELESS
}
