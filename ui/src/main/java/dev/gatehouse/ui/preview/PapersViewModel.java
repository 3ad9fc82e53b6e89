package dev.gatehouse.ui.preview;

import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.policy.CallerCheck;
import dev.gatehouse.model.policy.Policy;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Reason, ticket and caller check, as far as they are asked for.
public final class PapersViewModel {
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty ticket = new SimpleStringProperty("");
    private final StringProperty lastTicket;
    private final ObjectProperty<Optional<CallerCheck>> callerCheck = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<CallerCheck> checks = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper ticketNeeded = new ReadOnlyBooleanWrapper();
    private final BooleanProperty reasonNeeded = new SimpleBooleanProperty();
    private final BooleanBinding complete;

    /// Empty papers.
    ///
    /// @param lastTicket the ticket last used, kept by the screen and offered again
    public PapersViewModel(StringProperty lastTicket) {
        this.lastTicket = lastTicket;
        complete = Bindings.createBooleanBinding(
                this::isEnough, reason, ticket, callerCheck, ticketNeeded, checks, reasonNeeded);
    }

    /// Asks for what a policy asks for.
    ///
    /// @param helpdesk whether this is a helpdesk change
    public void require(Policy policy, boolean helpdesk) {
        ticketNeeded.set(helpdesk && policy.ticketRequired());
        checks.setAll(helpdesk ? policy.callerChecks() : java.util.List.of());
        if (callerCheck.get().filter(checks::contains).isEmpty()) {
            callerCheck.set(checks.stream().findFirst());
        }
    }

    /// What is written down now.
    public Papers papers() {
        String number = ticket.get().strip();
        return new Papers(
                reason.get().strip(),
                number.isEmpty() ? Optional.empty() : Optional.of(number),
                checks.isEmpty() ? Optional.empty() : callerCheck.get());
    }

    /// Remembers the ticket for the next time.
    public void used() {
        papers().ticket().ifPresent(lastTicket::set);
    }

    /// Empties reason and ticket.
    public void clear() {
        reason.set("");
        ticket.set("");
        reasonNeeded.set(false);
    }

    /// Why; at most 500 characters.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// On what ticket; at most 60 characters.
    public StringProperty ticketProperty() {
        return ticket;
    }

    /// The ticket last used; empty: none.
    public StringProperty lastTicketProperty() {
        return lastTicket;
    }

    /// How the caller was verified.
    public ObjectProperty<Optional<CallerCheck>> callerCheckProperty() {
        return callerCheck;
    }

    /// The accepted ways to verify a caller, likeliest first; none: it is not asked for.
    public ObservableList<CallerCheck> checks() {
        return checks;
    }

    /// Whether a ticket must be given.
    public ReadOnlyBooleanProperty ticketNeededProperty() {
        return ticketNeeded.getReadOnlyProperty();
    }

    /// Whether a reason must be given.
    public BooleanProperty reasonNeededProperty() {
        return reasonNeeded;
    }

    /// Whether everything asked for is there, and nothing is longer than it may be.
    public BooleanBinding complete() {
        return complete;
    }

    private boolean isEnough() {
        Papers now = papers();
        return now.reason().length() <= Bounds.TEXT
                && now.ticket().map(String::length).orElse(0) <= Bounds.NUMBER
                && (!ticketNeeded.get() || now.ticket().isPresent())
                && (!reasonNeeded.get() || !now.reason().isEmpty())
                && (checks.isEmpty() || now.callerCheck().isPresent());
    }
}
