package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.controls.CommitBar;
import dev.gatehouse.ui.controls.DetailPane;
import dev.gatehouse.ui.controls.field.Field;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks which role to give and until when, in the detail's place.
public final class GrantView extends VBox implements AutoCloseable {
    private final GrantViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ListView<Role> list = new ListView<>();
    private final CommitBar bar;

    /// A form for a model.
    ///
    /// @param home the tenant's home zone, in which a day is meant
    public GrantView(GrantViewModel model, Words words, ZoneId home, String whom, Runnable onBack, Runnable onReview) {
        this.model = model;
        this.words = words;
        getStyleClass().add("grant");
        var title = new Label(words.text("users.grant.title"));
        title.getStyleClass().add("title");
        var to = new Label(whom);
        to.getStyleClass().add("secondary");
        var pane = new DetailPane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        pane.setHead(new VBox(title, to));
        list.setItems(model.roles());
        list.setCellFactory(view -> new RoleCell());
        list.setId("grant-roles");
        list.setPrefHeight(280);
        var until = new DatePicker();
        until.setPromptText(words.text("users.grant.noEnd"));
        pane.setContent(List.of(
                new Field(words.text("users.grant.role"), list), new Field(words.text("users.grant.until"), until)));
        bar = new CommitBar(words.messages(), words.text("common.back"), onBack, onReview);
        bar.listenIn(this);
        pane.setFoot(bar);
        getChildren().setAll(pane);
        subscriptions.change(list.getSelectionModel().selectedItemProperty(), chosen -> {
            model.roleProperty().set(Optional.ofNullable(chosen));
            count();
        });
        subscriptions.change(until.valueProperty(), day -> model.untilProperty().set(endOf(day, home)));
        count();
    }

    /// A whole day is meant to its end.
    private static Optional<java.time.Instant> endOf(@Nullable LocalDate day, ZoneId home) {
        return Optional.ofNullable(day)
                .map(chosen -> chosen.plusDays(1).atStartOfDay(home).toInstant());
    }

    /// Puts the focus on the roles.
    public void focusStart() {
        list.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void count() {
        bar.setCommit(
                words.text("users.edit.review"),
                model.roleProperty().get().isPresent()
                        ? Optional.empty()
                        : Optional.of(words.text("users.grant.choose")));
    }

    private static final class RoleCell extends ListCell<Role> {
        @Override
        protected void updateItem(@Nullable Role role, boolean empty) {
            super.updateItem(role, empty);
            setText(empty || role == null ? null : role.name());
        }
    }
}
