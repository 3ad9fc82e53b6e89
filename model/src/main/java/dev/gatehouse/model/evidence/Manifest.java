package dev.gatehouse.model.evidence;

import dev.gatehouse.model.log.note.Checkpoint;
import java.util.List;

/// What a package says of itself. Signed by the key of the log, under a name of its own.
///
/// @param request what was asked for
/// @param checkpoint of which log it is, and how far that had come
/// @param first the place of the first entry in it
/// @param end the place behind the last
/// @param counts how many there are of what
/// @param drawn the places of those that were drawn; none where no draw was asked for
/// @param members all other members, in their order
public record Manifest(
        EvidenceRequest request,
        Checkpoint checkpoint,
        long first,
        long end,
        Counts counts,
        List<Long> drawn,
        List<Member> members) {
    /// Keeps own copies.
    public Manifest {
        drawn = List.copyOf(drawn);
        members = List.copyOf(members);
    }

    /// How many there are.
    ///
    /// @param inPeriod entries whose time lies in the period
    /// @param candidates those of them that the filter admits by their leaf; each has its detail in the package
    /// @param matches those of them that the filter admits
    public record Counts(long inPeriod, long candidates, long matches) {}
}
