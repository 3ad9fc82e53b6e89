package dev.gatehouse.demo.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Texts and icons stand out from what is behind them (WCAG 2.2, 1.4.3 and 1.4.11), and the dark theme is dark.
final class ColourRules {
    private static final double TEXT = 4.5;
    private static final double ICON = 3;
    private static final int WHITE = 0xFFFFFF;
    /// A square of this side is more than the edge of a letter.
    private static final int WHITE_SIDE = 6;

    private ColourRules() {}

    static List<Finding> contrast(Sight sight, Shot shot) {
        var findings = new ArrayList<Finding>();
        for (Sight.Seen seen : sight.of(Text.class)) {
            Text text = (Text) seen.node();
            if (!seen.shown().isEmpty()
                    && !text.getText().isBlank()
                    && !text.isDisabled()
                    && text.getFill() instanceof Color fill) {
                weak(seen, fill, shot).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> weak(Sight.Seen seen, Color fill, Shot shot) {
        Shot.Area behind = shot.area(seen.shown(), fill);
        Color ground = Color.rgb(behind.ground() >> 16 & 0xFF, behind.ground() >> 8 & 0xFF, behind.ground() & 0xFF);
        Color drawn = ground.interpolate(fill, fill.getOpacity() * seen.opacity());
        double ratio = ratio(drawn, ground);
        double needed = seen.node() instanceof FontIcon ? ICON : TEXT;
        // Not in the picture: something lies over it.
        boolean covered = !behind.found() && seen.opacity() > 0.99 && fill.getOpacity() > 0.99;
        if (ratio >= needed || covered) {
            return Optional.empty();
        }
        String detail = String.format(
                Locale.ROOT,
                "\"%s\" %.1f to 1, #%02x%02x%02x on #%06x",
                seen.node() instanceof FontIcon icon ? icon.getIconLiteral() : ((Text) seen.node()).getText(),
                ratio,
                Math.round(drawn.getRed() * 255),
                Math.round(drawn.getGreen() * 255),
                Math.round(drawn.getBlue() * 255),
                behind.ground());
        return Optional.of(new Finding(Rule.CONTRAST, Sight.path(seen.node()), detail));
    }

    /// The largest square of pure white, with the innermost node there.
    static List<Finding> white(Sight sight, Shot shot) {
        int[] sides = new int[shot.width()];
        int best = 0;
        int bestX = 0;
        int bestY = 0;
        for (int y = 0; y < shot.height(); y++) {
            int diagonal = 0;
            for (int x = 0; x < shot.width(); x++) {
                int above = sides[x];
                int side =
                        shot.at(x, y) == WHITE ? 1 + Math.min(Math.min(above, x == 0 ? 0 : sides[x - 1]), diagonal) : 0;
                diagonal = above;
                sides[x] = side;
                if (side > best) {
                    best = side;
                    bestX = x;
                    bestY = y;
                }
            }
        }
        if (best < WHITE_SIDE) {
            return List.of();
        }
        String where = innermost(sight, bestX - best / 2.0, bestY - best / 2.0)
                .map(Sight::path)
                .orElse("the window");
        return List.of(new Finding(
                Rule.WHITE_AREA, where, best + " by " + best + " pixels of white up to " + bestX + ", " + bestY));
    }

    private static Optional<Node> innermost(Sight sight, double x, double y) {
        return sight.nodes().reversed().stream()
                .filter(seen -> seen.shown().contains(x, y))
                .map(Sight.Seen::node)
                .findFirst();
    }

    static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
