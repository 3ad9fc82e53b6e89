package dev.gatehouse.ui.controls.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// What a person arranged: order, width and presence of columns, and the order of rows. As one line of text:
/// `status:136 name:220 login:-132 | name+ expires-`, where a minus before the width hides the column.
final class TableArrangement {
    private static final Pattern COLUMN = Pattern.compile("([A-Za-z0-9_]{1,40}):(-?)(\\d{1,4})");
    private static final Pattern STEP = Pattern.compile("([A-Za-z0-9_]{1,40})([+-])");

    private TableArrangement() {}

    static String of(TableView<?> view, Predicate<String> comesWithRoom) {
        var text = new StringBuilder();
        view.getColumns()
                .forEach(column -> text.append(column.getId())
                        .append(':')
                        .append(column.isVisible() || comesWithRoom.test(column.getId()) ? "" : "-")
                        .append(Math.round(column.getWidth()))
                        .append(' '));
        text.append('|');
        view.getSortOrder()
                .forEach(column -> text.append(' ')
                        .append(column.getId())
                        .append(column.getSortType() == SortType.ASCENDING ? '+' : '-'));
        return text.toString();
    }

    /// Arranges the columns that are still there; what the text does not name keeps its place behind the others.
    static <S> void apply(TableView<S> view, String text) {
        Map<String, TableColumn<S, ?>> byId = new HashMap<>();
        view.getColumns().forEach(column -> byId.put(column.getId(), column));
        int bar = text.indexOf('|');
        String columns = bar < 0 ? text : text.substring(0, bar);
        var arranged = new ArrayList<TableColumn<S, ?>>();
        Matcher found = COLUMN.matcher(columns);
        while (found.find()) {
            TableColumn<S, ?> column = byId.remove(found.group(1));
            if (column != null) {
                column.setVisible(found.group(2).isEmpty());
                column.setPrefWidth(Math.max(column.getMinWidth(), Integer.parseInt(found.group(3))));
                arranged.add(column);
            }
        }
        view.getColumns().stream()
                .filter(column -> byId.containsKey(column.getId()))
                .forEach(arranged::add);
        view.getColumns().setAll(arranged);
        view.getSortOrder().setAll(steps(view, bar < 0 ? "" : text.substring(bar)));
    }

    private static <S> List<TableColumn<S, ?>> steps(TableView<S> view, String text) {
        var steps = new ArrayList<TableColumn<S, ?>>();
        Matcher found = STEP.matcher(text);
        while (found.find()) {
            String id = found.group(1);
            SortType type = found.group(2).equals("+") ? SortType.ASCENDING : SortType.DESCENDING;
            view.getColumns().stream()
                    .filter(column -> column.getId().equals(id) && column.isSortable())
                    .findFirst()
                    .ifPresent(column -> {
                        column.setSortType(type);
                        steps.add(column);
                    });
        }
        return steps;
    }
}
