package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.ui.person.Fix;
import java.util.function.Consumer;

/// What the buttons of a detail do; the screen knows where it leads.
///
/// @param fix does something about a reason
/// @param edit starts an edit
/// @param discard forgets it
/// @param review previews it
/// @param disable switches the person off
/// @param grant asks which role to give
/// @param revoke takes a role away
/// @param trail shows everything about the person in the trail
/// @param why asks why they may enter or may not
/// @param copyLogin puts the login on the clipboard
/// @param close leaves the detail
/// @param program what only programs have
public record DetailActions(
        Consumer<Fix> fix,
        Runnable edit,
        Runnable discard,
        Runnable review,
        Runnable disable,
        Runnable grant,
        Consumer<Role> revoke,
        Runnable trail,
        Runnable why,
        Runnable copyLogin,
        Runnable close,
        OfProgram program) {
    /// What the buttons of a program's detail do besides.
    ///
    /// @param token gives out a new token
    /// @param remove takes the account away
    /// @param did shows what it did in the trail
    public record OfProgram(Runnable token, Runnable remove, Runnable did) {}

    /// The key of a fix in the list.
    public String key(Fix fix) {
        return switch (fix) {
            case EXTEND -> "E";
            case UNLOCK -> "U";
            case ENTRY_CODE -> "R";
            case ENABLE -> "A";
            case START_NOW -> "S";
            case LET_IN -> "L";
            case END_SESSIONS -> "X";
        };
    }
}
