package dev.gatehouse.demo.guard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/// Looks at a scene that is laid out and shown, and names what is ugly. About 20 ms a scene; on the FX thread.
///
/// A text that may shorten has the style class `shortenable`, on itself or on an ancestor.
public final class LookGuard {
    private final boolean dark;

    /// A guard for one theme.
    ///
    /// @param dark whether the dark theme is on, in which nothing is pure white
    public LookGuard(boolean dark) {
        this.dark = dark;
    }

    /// Everything found in a scene; empty: nothing is ugly.
    public List<Finding> inspect(Scene scene) {
        Sight sight = Sight.of(scene);
        Shot shot = Shot.of(scene);
        var findings = new ArrayList<Finding>();
        findings.addAll(TextRules.cut(sight));
        findings.addAll(TextRules.overlapping(sight));
        findings.addAll(ColourRules.contrast(sight, shot));
        if (dark) {
            findings.addAll(ColourRules.white(sight, shot));
        }
        findings.addAll(SpaceRules.inspect(sight, shot));
        findings.addAll(OperationRules.inspect(sight, scene));
        return findings;
    }
}
