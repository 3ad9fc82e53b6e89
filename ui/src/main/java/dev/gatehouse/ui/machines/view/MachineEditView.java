package dev.gatehouse.ui.machines.view;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.machines.edit.MachineEditViewModel;
import dev.gatehouse.ui.machines.edit.MachineKind;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks for what a machine, a network or a group is called, what it is known by, and which groups it belongs to.
public final class MachineEditView extends StackPane implements AutoCloseable {
    private final MachineEditViewModel edit;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField name = new TextField();
    private final TextField network = new TextField();
    private final Field nameField;
    private final Field networkField;
    private final CommitBar bar;
    private boolean nameLeft;

    /// A form for what is written down.
    public MachineEditView(MachineEditViewModel edit, Words words, Runnable back, Runnable review) {
        this.edit = edit;
        this.words = words;
        getStyleClass().add("machine-edit");
        name.setId("machine-name");
        network.setId("machine-network");
        network.setPromptText("10.4.7.0/24");
        nameField = new Field(words.text("machines.name"), name);
        networkField = new Field(words.text("machines.network"), network);
        bar = new CommitBar(words.messages(), words.text("common.back"), back, review);
        bar.listenIn(this);
        var title = new Label(title());
        title.getStyleClass().addAll("title", "shortenable");
        var pane = new DetailPane();
        pane.setHead(new VBox(title));
        pane.setContent(content());
        pane.setFoot(bar);
        getChildren().setAll(pane);
        subscriptions.bindBoth(name.textProperty(), edit.nameProperty());
        subscriptions.bindBoth(network.textProperty(), edit.networkProperty());
        subscriptions.invalidation(this::show, edit.nameProperty(), edit.networkProperty());
        subscriptions.change(name.focusedProperty(), focused -> {
            // Nobody is told that a name is missing before they had the time to type one.
            nameLeft = nameLeft || !focused;
            show();
        });
        network.setOnAction(event -> {
            if (edit.acceptSuggestion()) {
                network.end();
            }
        });
        show();
    }

    private String title() {
        if (!edit.isNew()) {
            return words.text("machines.editOne", edit.nameProperty().get());
        }
        return switch (edit.kind()) {
            case KEY -> words.text("machines.new.machine");
            case NETWORK -> words.text("machines.new.network");
            case GROUP -> words.text("machines.new.group");
        };
    }

    private List<Node> content() {
        var content = new ArrayList<Node>();
        content.add(nameField);
        if (edit.kind() == MachineKind.NETWORK) {
            content.add(networkField);
        }
        if (edit.kind() != MachineKind.GROUP) {
            content.add(groups());
        }
        if (edit.isNew() && edit.kind() == MachineKind.KEY) {
            content.add(Sentences.muted(words.text("machines.waitsThen")));
        }
        return content;
    }

    private VBox groups() {
        var heading = new Label(words.text("machines.column.groups"));
        heading.getStyleClass().add("field-name");
        var box = new VBox(heading);
        box.getStyleClass().add("machine-groups");
        for (var group : edit.allGroups()) {
            var check = new CheckBox(group.name());
            check.getStyleClass().add("shortenable");
            check.setMnemonicParsing(false);
            check.setSelected(edit.isIn(group.id()));
            check.setOnAction(event -> {
                edit.put(group.id(), check.isSelected());
                show();
            });
            box.getChildren().add(check);
        }
        if (edit.allGroups().isEmpty()) {
            box.getChildren().add(Sentences.muted(words.text("machines.noGroups")));
        }
        return box;
    }

    /// Puts the focus into the name.
    public void focusStart() {
        name.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void show() {
        boolean unsaid = edit.nameProperty().get().isBlank() && !nameLeft;
        nameField.setError(unsaid ? Optional.empty() : edit.nameFault());
        boolean untyped = edit.networkProperty().get().isBlank();
        networkField.setError(untyped ? Optional.empty() : edit.networkFault());
        edit.range().ifPresent(networkField::setHint);
        bar.setCommit(words.text("machines.review"), edit.missing());
    }
}
