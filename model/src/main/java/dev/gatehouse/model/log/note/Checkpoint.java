package dev.gatehouse.model.log.note;

import dev.gatehouse.model.log.tree.TreeHash;
import java.util.List;
import java.util.regex.Pattern;

/// How far a log has come (C2SP tlog-checkpoint): the text of a note.
///
/// @param origin which log; one line
/// @param size how many leaves it has
/// @param root of their tree
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    /// Refuses what no line can say.
    public Checkpoint {
        if (origin.isEmpty() || origin.lines().count() != 1 || origin.endsWith("\n") || size < 0) {
            throw new IllegalArgumentException("not an origin and a size");
        }
    }

    /// Reads the text of a note. Lines below these three are for others.
    ///
    /// @throws NoteException for another text
    public static Checkpoint parse(String text) throws NoteException {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES || lines.stream().anyMatch(String::isEmpty)) {
            throw new NoteException.Malformed("a checkpoint has three lines, none of them empty");
        }
        try {
            if (!SIZE.matcher(lines.get(1)).matches()) {
                throw new NoteException.Malformed("the second line is a size");
            }
            return new Checkpoint(
                    lines.getFirst(), Long.parseLong(lines.get(1)), TreeHash.ofBase64(lines.get(LINES - 1)));
        } catch (IllegalArgumentException e) {
            throw new NoteException.Malformed("the second line is a size, the third a hash in base64");
        }
    }

    /// Reads a note and proves it.
    ///
    /// @param origin which log it has to be of
    /// @param keys of the log
    /// @throws NoteException if it is another's, or by none of the keys
    public static Checkpoint verified(SignedNote note, String origin, List<VerifierKey> keys) throws NoteException {
        note.verify(keys);
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new NoteException.OtherOrigin(origin, checkpoint.origin());
        }
        return checkpoint;
    }

    /// The text that is signed.
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
