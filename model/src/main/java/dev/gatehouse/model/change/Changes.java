package dev.gatehouse.model.change;

import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.fault.Fault;
import java.util.List;
import java.util.Optional;

/// Applies changes to a picture in memory. The door to the database applies the same code to the part of the picture
/// that a set names, and writes the difference.
public final class Changes {
    private Changes() {}

    /// Applies one set's changes, in order, all or none.
    ///
    /// @param before the picture, or a part of it that holds every person and role named
    /// @param changes what to change
    /// @param stamp when, by whom and why
    public static Applied apply(Directory before, List<Change> changes, ChangeStamp stamp) {
        var draft = new DirectoryDraft(before, stamp);
        for (int i = 0; i < changes.size(); i++) {
            Optional<Fault> fault = draft.apply(changes.get(i));
            if (fault.isPresent()) {
                return new Applied.Refused(i, fault.get());
            }
        }
        return new Applied.Done(draft.finish());
    }
}
