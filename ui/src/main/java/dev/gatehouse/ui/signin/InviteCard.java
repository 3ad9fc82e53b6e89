package dev.gatehouse.ui.signin;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Words;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// Opens an invitation, dropped or chosen.
final class InviteCard extends VBox {
    private final SignInViewModel model;

    InviteCard(Words words, SignInViewModel model, Optional<Fault> fault) {
        this.model = model;
        getStyleClass().add("form-card");
        var title = new Label(words.text("signin.invite.title"));
        title.getStyleClass().add("title");
        var drop = new VBox();
        drop.getStyleClass().add("drop-area");
        var open = new Button(words.text("signin.invite.open"));
        open.getStyleClass().add("accent");
        open.disableProperty().bind(model.workingProperty());
        open.setOnAction(event -> choose(words));
        drop.getChildren().setAll(Icon.IMPORT.node(), open, wrapped(words.text("signin.invite.drop"), "secondary"));
        drop.setOnDragOver(InviteCard::accept);
        drop.setOnDragDropped(this::dropped);
        getChildren().setAll(title, wrapped(words.text("signin.invite.explain"), "muted"), drop);
        fault.ifPresent(why -> getChildren().add(wrapped(words.faults().full(why), "error-text")));
        if (!model.servers().isEmpty()) {
            var back = new Hyperlink(words.text("signin.invite.back"));
            back.setOnAction(event -> model.backToForm());
            getChildren().add(back);
        }
    }

    private void choose(Words words) {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("signin.invite.choose"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(model::open);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        var first = event.getDragboard().getFiles().stream().findFirst();
        first.map(File::toPath).ifPresent(model::open);
        event.setDropCompleted(first.isPresent());
        event.consume();
    }

    static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
