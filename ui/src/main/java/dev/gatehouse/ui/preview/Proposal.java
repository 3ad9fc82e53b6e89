package dev.gatehouse.ui.preview;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.ui.person.PersonFile;
import java.util.List;
import java.util.Optional;

/// Something somebody is about to do.
///
/// @param tenant where
/// @param verb what and how many, for the commit button: `Extend 14 people`
/// @param done the same when it is done, for the notice: `Extended 14 people`
/// @param changes what exactly
/// @param known the part of the directory that is known of whom it concerns, with policy and revision
/// @param person the one person it concerns, if it is one
/// @param each whether each change stands on its own, with a result per row
/// @param reasonNeeded whether a reason must be given
/// @param reason the reason that is offered; empty text: none
public record Proposal(
        Tenant tenant,
        String verb,
        String done,
        List<Change> changes,
        Directory known,
        Optional<PersonFile> person,
        boolean each,
        boolean reasonNeeded,
        String reason) {
    /// Keeps an own copy.
    public Proposal {
        changes = List.copyOf(changes);
    }

    /// Changes that stand together.
    public static Proposal together(Tenant tenant, String verb, String done, List<Change> changes, Directory known) {
        return new Proposal(tenant, verb, done, changes, known, Optional.empty(), false, false, "");
    }

    /// Changes to one person.
    public static Proposal about(PersonFile file, String verb, String done, List<Change> changes) {
        return new Proposal(file.tenant(), verb, done, changes, file.picture(), Optional.of(file), false, false, "");
    }

    /// Changes that stand each on its own.
    public static Proposal each(Tenant tenant, String verb, String done, List<Change> changes, Directory known) {
        return new Proposal(tenant, verb, done, changes, known, Optional.empty(), true, false, "");
    }

    /// The same, asking for a reason.
    public Proposal withReason() {
        return new Proposal(tenant, verb, done, changes, known, person, each, true, reason);
    }

    /// The same, with a reason to begin with.
    public Proposal because(String offered) {
        return new Proposal(tenant, verb, done, changes, known, person, each, reasonNeeded, offered);
    }

    /// The same, ending with other words.
    public Proposal endingWith(String sentence) {
        return new Proposal(tenant, verb, sentence, changes, known, person, each, reasonNeeded, reason);
    }

    /// The same with other changes, against another revision.
    public Proposal with(List<Change> others, long base) {
        var there =
                new Directory(known.tenant(), base, known.users(), known.roles(), known.policy(), known.restrictions());
        return new Proposal(tenant, verb, done, others, there, person, each, reasonNeeded, reason);
    }
}
