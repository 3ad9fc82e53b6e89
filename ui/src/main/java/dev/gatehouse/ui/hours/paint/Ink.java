package dev.gatehouse.ui.hours.paint;

/// What the canvas draws with; each is a property of the stylesheet.
enum Ink {
    /// The plain ground.
    SURFACE("-week-surface"),
    /// The ground of Saturday and Sunday.
    WEEKEND("-week-weekend"),
    /// Lines of the hours.
    LINE("-week-line"),
    /// Lines of every third hour, and between days.
    STRONG_LINE("-week-strong-line"),
    /// Names of days and hours.
    TEXT("-week-text"),
    /// What is open.
    OPEN("-week-open"),
    /// The diagonals on what is open.
    STRIPE("-week-stripe"),
    /// The sides of each window.
    SIDE("-week-side"),
    /// What is selected.
    SELECTION("-week-selection"),
    /// The present time.
    NOW("-week-now"),
    /// The first of the bands beside it.
    FIRST("-week-first"),
    /// The second of the bands beside it.
    SECOND("-week-second"),
    /// The third of the bands beside it.
    THIRD("-week-third"),
    /// The ground of the label.
    LABEL("-week-label"),
    /// The words of the label.
    LABEL_TEXT("-week-label-text");

    private final String css;

    Ink(String css) {
        this.css = css;
    }

    /// The name of the property in the stylesheet.
    String css() {
        return css;
    }
}
