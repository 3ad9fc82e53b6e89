package dev.gatehouse.ui.why;

import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.why.words.WhyLine;
import dev.gatehouse.ui.why.words.WhyLinesView;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// The conditions: what stands in the way and what is no rule, in order; the rules that permit, folded; those that are
/// off.
final class RuleSections {
    private final Words words;
    private final WhyLinesView first = new WhyLinesView();
    private final WhyLinesView permitting = new WhyLinesView();
    private final WhyLinesView off = new WhyLinesView();
    private boolean unfolded;

    RuleSections(Words words) {
        this.words = words;
    }

    /// Shows the lines.
    List<Node> show(List<WhyLine> lines) {
        var permits = kind(lines, WhyLine.Kind.PERMITS);
        first.show(lines.stream()
                .filter(line -> line.kind() == WhyLine.Kind.REFUSES || line.kind() == WhyLine.Kind.OTHER)
                .toList());
        permitting.show(permits);
        off.show(kind(lines, WhyLine.Kind.OFF));
        var nodes = new ArrayList<Node>();
        var conditions = new Section(words.messages(), words.text("why.rules"));
        var body = new ArrayList<Node>();
        body.add(first);
        if (!permits.isEmpty()) {
            var folded = new Section(words.messages(), words.text("why.permit", permits.size()));
            folded.setBody(List.of(permitting));
            folded.unfoldedProperty().set(unfolded);
            folded.unfoldedProperty().subscribe(now -> unfolded = now);
            body.add(folded);
        }
        body.add(off);
        conditions.setBody(body);
        nodes.add(conditions);
        return nodes;
    }

    private static List<WhyLine> kind(List<WhyLine> lines, WhyLine.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }
}
