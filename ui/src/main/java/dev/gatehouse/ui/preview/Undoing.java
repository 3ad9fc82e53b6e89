package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Notices;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Takes back what was done, at once and with the same papers, and says what cannot come back.
///
/// @param desk makes the changes
/// @param tasks takes the work off the FX thread
/// @param notices says how it ended
/// @param words the reader's language
/// @param keys makes random keys
public record Undoing(Desk desk, Tasks tasks, Notices notices, Words words, Supplier<UUID> keys) {
    /// Says what was done, with a way to take it back if there is one.
    ///
    /// @param undone runs after it was taken back
    public void offer(Made made, Runnable undone) {
        if (made.undo().isEmpty()) {
            notices.say(made.proposal().done());
        } else {
            notices.done(made.proposal().done(), words.text("common.undo"), () -> takeBack(made, undone));
        }
    }

    /// Takes it back now.
    ///
    /// @param undone runs after it was taken back
    public void takeBack(Made made, Runnable undone) {
        takeBack(
                made.proposal().tenant().id(),
                made.revision(),
                made.undo(),
                made.papers(),
                sentence(made.proposal()),
                undone);
    }

    private void takeBack(
            TenantId tenant, long base, List<Change> undo, Papers papers, String sentence, Runnable undone) {
        var set = new ChangeSet(
                base, keys.get(), words.text("preview.undo.reason"), papers.ticket(), papers.callerCheck(), undo);
        tasks.background(() -> desk.apply(tenant, set))
                .onSuccess(result -> {
                    switch (result) {
                        case Desk.Done _ -> {
                            notices.say(sentence);
                            undone.run();
                        }
                        case Desk.Conflicted _ -> notices.wrong(words.text("preview.undo.conflict"));
                    }
                })
                .onFault(fault -> notices.wrong(words.faults().full(fault)))
                .start();
    }

    private String sentence(Proposal made) {
        List<Change> changes = made.changes();
        if (changes.stream().anyMatch(Change.IssueServiceToken.class::isInstance)) {
            return words.text("preview.undo.doneTokenEnded");
        }
        if (changes.stream().anyMatch(change -> endsTokens(change, made.known()))) {
            return words.text("preview.undo.doneTokensStayEnded");
        }
        boolean sessions = changes.stream()
                .anyMatch(change -> change instanceof Change.EndSessions || change instanceof Change.IssueEntryCode);
        boolean passports = changes.stream().anyMatch(Change.RevokePassport.class::isInstance);
        boolean lock = changes.stream().anyMatch(Change.Unlock.class::isInstance);
        if (passports) {
            return words.text("preview.undo.donePassportsStay");
        }
        if (sessions) {
            return words.text("preview.undo.doneSessionsStay");
        }
        return words.text(lock ? "preview.undo.doneUnlockStays" : "preview.undo.done");
    }

    /// Whether it ends the tokens of a program, which nothing brings back.
    private static boolean endsTokens(Change change, Directory known) {
        return switch (change) {
            case Change.DisableUser _, Change.RemoveUser _, Change.EndSessions _ ->
                known.user(((Change.OfUser) change).user())
                        .filter(User::service)
                        .isPresent();
            case Change.OfUser _, Change.OfRole _, Change.OfPart _ -> false;
        };
    }
}
