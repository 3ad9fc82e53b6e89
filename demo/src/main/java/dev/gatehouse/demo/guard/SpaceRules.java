package dev.gatehouse.demo.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;

/// Room is used: no horizontal scroll bar, no half-empty window without a word about it.
final class SpaceRules {
    private static final int CELL = 20;
    private static final double MOST_EMPTY = 0.4;

    private SpaceRules() {}

    static List<Finding> inspect(Sight sight, Shot shot) {
        var findings = new ArrayList<Finding>();
        for (Sight.Seen seen : sight.of(ScrollBar.class)) {
            ScrollBar bar = (ScrollBar) seen.node();
            if (bar.getOrientation() == Orientation.HORIZONTAL && !seen.shown().isEmpty() && bar.getOpacity() > 0) {
                findings.add(new Finding(Rule.HORIZONTAL_SCROLL, Sight.path(bar), "a horizontal scroll bar"));
            }
        }
        Bounds empty = largestEmpty(shot);
        double part = empty.getWidth() * empty.getHeight() / (shot.width() * (double) shot.height());
        if (part > MOST_EMPTY && !explained(sight, empty)) {
            findings.add(new Finding(
                    Rule.EMPTY_REGION,
                    sight.nodes().getFirst().node().getClass().getSimpleName(),
                    Math.round(part * 100) + " % empty from " + empty.getMinX() + ", " + empty.getMinY()));
        }
        return findings;
    }

    /// A sentence that says why, or a list that has rows and ends above.
    private static boolean explained(Sight sight, Bounds empty) {
        return sight.nodes().stream()
                .filter(seen -> !seen.shown().isEmpty())
                .anyMatch(seen -> seen.node().getStyleClass().contains("empty-state")
                        || (hasRows(seen.node())
                                && Sight.intersection(seen.shown(), empty).getWidth() > empty.getWidth() / 2));
    }

    private static boolean hasRows(Node node) {
        return (node instanceof TableView<?> table && !table.getItems().isEmpty())
                || (node instanceof ListView<?> list && !list.getItems().isEmpty());
    }

    /// The largest rectangle of squares that are each of one colour and all of the same.
    static Bounds largestEmpty(Shot shot) {
        int columns = shot.width() / CELL;
        int rows = shot.height() / CELL;
        int[] heights = new int[columns];
        int[] ground = new int[columns];
        Bounds best = new BoundingBox(0, 0, 0, 0);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int colour = plain(shot, column * CELL, row * CELL);
                heights[column] = colour < 0 ? 0 : colour == ground[column] ? heights[column] + 1 : 1;
                ground[column] = colour;
            }
            Bounds here = widest(heights, row);
            if (here.getWidth() * here.getHeight() > best.getWidth() * best.getHeight()) {
                best = here;
            }
        }
        return best;
    }

    /// The largest rectangle under a row of heights.
    private static Bounds widest(int[] heights, int row) {
        var open = new ArrayDeque<Integer>();
        Bounds best = new BoundingBox(0, 0, 0, 0);
        for (int column = 0; column <= heights.length; column++) {
            int height = column == heights.length ? 0 : heights[column];
            while (!open.isEmpty() && heights[open.peek()] >= height) {
                int tall = heights[open.pop()];
                int left = open.isEmpty() ? 0 : open.peek() + 1;
                int wide = column - left;
                if (wide * tall * CELL * CELL > best.getWidth() * best.getHeight()) {
                    best = new BoundingBox(left * CELL, (row - tall + 1) * CELL, wide * CELL, tall * CELL);
                }
            }
            open.push(column);
        }
        return best;
    }

    private static int plain(Shot shot, int left, int top) {
        int colour = shot.at(left, top);
        for (int y = top; y < top + CELL; y += 2) {
            for (int x = left; x < left + CELL; x += 2) {
                if (shot.at(x, y) != colour) {
                    return -1;
                }
            }
        }
        return colour;
    }
}
