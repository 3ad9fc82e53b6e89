package dev.gatehouse.ui.imports.file;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.controls.field.PickField;
import dev.gatehouse.ui.controls.field.ZonePick;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How a file is imported, as far as there is something to choose: the zone of its hours, which groups join which
/// roles, whether machines count at once.
public final class ChoicesView extends FlowPane implements AutoCloseable {
    private static final int MOST_OFFERS = 50;

    private final ImportViewModel model;
    private final ImportViewModel.Opened opened;
    private final Words words;
    private final FlowPane joined = new FlowPane();
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<String> group = Optional.empty();
    private Optional<PickField<String>> groupPick = Optional.empty();

    /// The choices of a file that was read.
    public ChoicesView(ImportViewModel model, ImportViewModel.Opened opened) {
        this.model = model;
        this.opened = opened;
        words = model.words();
        getStyleClass().add("import-choices");
        var contents = opened.contents();
        if (contents.clocks()) {
            getChildren().add(zone());
        }
        if (!contents.groups().isEmpty()) {
            getChildren().add(groups());
        }
        if (contents.machines() > 0) {
            getChildren().add(machines(contents.machines()));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private Node zone() {
        String name = words.text("imports.zone");
        var pick = new ZonePick(words, opened.home(), words.times()::now)
                .field(name, taken -> model.zone(ZoneId.of(taken)));
        pick.setId("import-zone");
        subscriptions.value(
                model.choicesProperty(),
                now -> pick.show(Optional.of(now.zone().orElse(opened.home()).getId())));
        var field = new Field(name, pick);
        field.setHint(words.text(opened.contents().hourPatterns() > 0 ? "imports.zoneOfHours" : "imports.zoneOfDates"));
        return field;
    }

    /// Groups become roles of their own; each may join one that is there instead.
    private Node groups() {
        var roles = opened.roles();
        var from =
                new PickField<String>(words.text("imports.group"), this::findGroups, Function.identity(), this::chose);
        from.setPromptText(words.text("imports.group"));
        from.setId("import-group");
        groupPick = Optional.of(from);
        var to = new PickField<Role>(
                words.text("imports.role"),
                (typed, found) -> found.accept(matching(roles.stream(), typed, Role::name)),
                Role::name,
                this::join);
        to.setPromptText(words.text("imports.role"));
        to.setId("import-role");
        joined.getStyleClass().add("choice-row");
        subscriptions.value(model.choicesProperty(), now -> showJoined(now.roles()));
        var joins = new Label(words.text("imports.joins"));
        joins.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(from, joins, to);
        row.getStyleClass().add("join-row");
        var name = new Label(
                words.text("imports.groups", opened.contents().groups().size()));
        name.getStyleClass().addAll("field-name", "wrapped");
        name.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(name, row, joined);
        box.getStyleClass().add("field");
        return box;
    }

    private void findGroups(String typed, java.util.function.Consumer<List<String>> found) {
        found.accept(matching(opened.contents().groups().stream(), typed, Function.identity()));
    }

    private static <T> List<T> matching(Stream<T> all, String typed, Function<T, String> name) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return all.filter(each -> name.apply(each).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing((T each) ->
                                !name.apply(each).toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(name))
                .limit(MOST_OFFERS)
                .toList();
    }

    private void chose(String taken) {
        group = Optional.of(taken);
        groupPick.ifPresent(pick -> pick.show(group));
    }

    private void join(Role role) {
        group.ifPresent(from -> {
            group = Optional.empty();
            groupPick.ifPresent(pick -> pick.show(Optional.empty()));
            model.join(from, Optional.of(role.id()));
        });
    }

    private void showJoined(Map<String, RoleId> roles) {
        joined.getChildren()
                .setAll(new TreeMap<>(roles)
                        .entrySet().stream()
                                .map(each -> chip(each.getKey(), each.getValue()))
                                .toList());
        joined.setVisible(!roles.isEmpty());
        joined.setManaged(!roles.isEmpty());
    }

    private Node chip(String from, RoleId role) {
        String name = opened.roles().stream()
                .filter(each -> each.id().equals(role))
                .findFirst()
                .map(Role::name)
                .orElse("");
        var label = new Label(words.text("imports.joined", from, name));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var chip = new HBox(
                label,
                Buttons.icon(
                        Icon.CLOSE,
                        Verb.of(words.text("imports.unjoin", from), () -> model.join(from, Optional.empty()))));
        chip.getStyleClass().add("joined-role");
        return chip;
    }

    private Node machines(int count) {
        var box = new CheckBox(words.text("imports.enforce"));
        box.setId("import-enforce");
        box.setOnAction(event -> model.enforceMachines(box.isSelected()));
        subscriptions.value(model.choicesProperty(), now -> box.setSelected(now.enforceMachines()));
        var said = new Label(words.text("imports.enforceMeans", count));
        said.getStyleClass().addAll("secondary", "wrapped");
        said.setMinHeight(Region.USE_PREF_SIZE);
        var both = new VBox(box, said);
        both.getStyleClass().add("field");
        return both;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
