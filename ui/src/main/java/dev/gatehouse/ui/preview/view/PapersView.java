package dev.gatehouse.ui.preview.view;

import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.preview.PapersViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for reason, ticket and caller check. The last ticket is one key away: the down arrow in the empty field.
public final class PapersView extends VBox implements AutoCloseable {
    private final PapersViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TextField ticket = new TextField();
    private final TextField reason = new TextField();
    private final VBox checks = new VBox();

    /// Shows the papers of a model.
    ///
    /// @param withReason whether a reason can be given
    public PapersView(PapersViewModel model, Words words, boolean withReason) {
        this.model = model;
        this.words = words;
        getStyleClass().add("papers");
        ticket.setId("ticket");
        reason.setId("reason");
        checks.getStyleClass().add("checks");
        getChildren().add(checks);
        getChildren().add(field(words.text("preview.ticket"), ticket));
        getChildren().add(offer());
        if (withReason) {
            getChildren().add(field(words.text("preview.reason"), reason));
            subscriptions.bindBoth(reason.textProperty(), model.reasonProperty());
            subscriptions.value(
                    model.reasonNeededProperty(),
                    needed -> reason.setPromptText(words.text(needed ? "preview.needed" : "preview.optional")));
        }
        subscriptions.bindBoth(ticket.textProperty(), model.ticketProperty());
        subscriptions.value(
                model.ticketNeededProperty(),
                needed -> ticket.setPromptText(words.text(needed ? "preview.needed" : "preview.optional")));
        subscriptions.invalidation(this::showChecks, model.checks());
        ticket.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN && ticket.getText().isEmpty()) {
                useLast();
                event.consume();
            }
        });
        showChecks();
    }

    /// Puts the focus where something has to be typed.
    ///
    /// @return whether there is such a field
    public boolean focusNeeded() {
        if (model.ticketNeededProperty().get() && ticket.getText().isBlank()) {
            ticket.requestFocus();
            return true;
        }
        if (model.reasonNeededProperty().get() && reason.getText().isBlank()) {
            reason.requestFocus();
            return true;
        }
        return false;
    }

    /// Puts the focus into the ticket field.
    public void focusTicket() {
        ticket.requestFocus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private VBox field(String name, TextField field) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private Hyperlink offer() {
        var link = new Hyperlink();
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> useLast());
        subscriptions.invalidation(() -> showOffer(link), model.lastTicketProperty(), model.ticketProperty());
        showOffer(link);
        return link;
    }

    private void showOffer(Hyperlink link) {
        String last = model.lastTicketProperty().get();
        boolean offered = !last.isEmpty() && model.ticketProperty().get().isEmpty();
        link.setText(offered ? words.text("preview.lastTicket", last) : "");
        link.setVisible(offered);
        link.setManaged(offered);
    }

    private void useLast() {
        ticket.setText(model.lastTicketProperty().get());
        ticket.requestFocus();
        ticket.end();
    }

    private void showChecks() {
        checks.getChildren().clear();
        boolean asked = !model.checks().isEmpty();
        checks.setManaged(asked);
        checks.setVisible(asked);
        if (!asked) {
            return;
        }
        checks.getChildren().add(new Label(words.text("preview.checks")));
        var group = new ToggleGroup();
        for (CallerCheck check : model.checks()) {
            var button = new RadioButton(name(check));
            button.setToggleGroup(group);
            button.setSelected(model.callerCheckProperty().get().equals(Optional.of(check)));
            button.setOnAction(event -> model.callerCheckProperty().set(Optional.of(check)));
            checks.getChildren().add(button);
        }
    }

    private String name(CallerCheck check) {
        return switch (check) {
            case CALL_BACK -> words.text("preview.check.callBack");
            case EMPLOYEE_NUMBER -> words.text("preview.check.employeeNumber");
            case MANAGER -> words.text("preview.check.manager");
        };
    }
}
