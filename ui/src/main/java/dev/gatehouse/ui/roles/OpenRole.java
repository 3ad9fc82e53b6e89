package dev.gatehouse.ui.roles;

import dev.gatehouse.ui.roles.edit.RoleEditViewModel;
import dev.gatehouse.ui.roles.history.HistoryViewModel;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.roles.members.MembersViewModel;
import java.util.Optional;

/// What is known of the role that is open. Members and history are read when somebody looks at them.
///
/// @param edit its permissions with the edits
/// @param members who holds it
/// @param history what became of it; empty: not for this person to read
/// @param mayChange whether the person at the console may change roles
record OpenRole(
        RoleEditViewModel edit, MembersViewModel members, Optional<HistoryViewModel> history, boolean mayChange) {
    private static final int MEMBERS = 1;
    private static final int HISTORY = 2;

    /// Somebody looks at a tab.
    void look(int tab) {
        if (tab == MEMBERS && members.membersProperty().get().isEmpty()) {
            members.read();
        }
        if (tab == HISTORY) {
            history.filter(model -> model.listingProperty().get().isEmpty()).ifPresent(HistoryViewModel::read);
        }
    }

    /// The roles are known anew.
    void refresh(RoleBook book) {
        edit.refresh(book);
        if (members.membersProperty().get().isPresent()) {
            members.read();
        }
        history.filter(model -> model.listingProperty().get().isPresent()).ifPresent(HistoryViewModel::read);
    }
}
