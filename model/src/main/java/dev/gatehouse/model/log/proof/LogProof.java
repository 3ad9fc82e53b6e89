package dev.gatehouse.model.log.proof;

import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tree.InclusionProof;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.log.tree.TreeHash;
import dev.gatehouse.model.log.tree.TreeHasher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// That an entry is in a log (C2SP tlog-proof): its place, the way up from it, and a checkpoint that the log signed.
/// The
/// entry itself goes with it as extra data, so that one file is all it takes.
///
/// @param extra what goes with it and is proved by nobody until it was hashed; empty: nothing
/// @param index the place, from 0
/// @param hashes of the subtrees beside the way up
/// @param note the checkpoint
public record LogProof(Optional<Extra> extra, long index, List<TreeHash> hashes, SignedNote note) {
    /// The longest that is read, in bytes.
    public static final int LONGEST = 256 * 1024;

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");
    /// A tree of 2^63 leaves is that high.
    private static final int MOST_HASHES = 63;

    /// Keeps an own copy.
    public LogProof {
        hashes = List.copyOf(hashes);
    }

    /// Bytes of anything.
    ///
    /// @param base64 their one form
    public record Extra(String base64) {
        /// Of these bytes.
        public static Extra of(byte[] bytes) {
            return new Extra(Base64.getEncoder().encodeToString(bytes));
        }

        /// A copy of the bytes.
        public byte[] bytes() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /// Reads a proof.
    ///
    /// @throws ProofFormatException for what is none
    /// @throws NoteException if what stands where a checkpoint should is none
    public static LogProof parse(byte[] bytes) throws ProofFormatException, NoteException {
        if (bytes.length > LONGEST) {
            throw new ProofFormatException("longer than a proof can be");
        }
        // Byte for character: what stands above the checkpoint is ASCII, and the checkpoint reads its bytes itself.
        int split = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\n\n");
        if (split < 0) {
            throw new ProofFormatException("an empty line parts the proof from its checkpoint");
        }
        var lines = new ArrayList<>(List.of(new String(bytes, 0, split, StandardCharsets.US_ASCII).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST)) {
            throw new ProofFormatException("the first line is " + FIRST);
        }
        Optional<Extra> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(extra(lines.removeFirst().substring(EXTRA.length())));
        }
        if (lines.isEmpty() || lines.size() > MOST_HASHES + 1) {
            throw new ProofFormatException("an index is followed by " + MOST_HASHES + " hashes at most");
        }
        long index = index(lines.removeFirst());
        var hashes = new ArrayList<TreeHash>();
        for (String line : lines) {
            hashes.add(hash(line));
        }
        byte[] note = Arrays.copyOfRange(bytes, split + 2, bytes.length);
        return new LogProof(extra, index, hashes, SignedNote.parse(note));
    }

    private static Extra extra(String base64) throws ProofFormatException {
        try {
            var extra = new Extra(base64);
            if (Extra.of(extra.bytes()).equals(extra)) {
                return extra;
            }
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException("extra data is base64");
        }
        throw new ProofFormatException("extra data is base64 in its one form");
    }

    private static long index(String line) throws ProofFormatException {
        var matcher = INDEX.matcher(line);
        if (!matcher.matches()) {
            throw new ProofFormatException("the index is a number without leading zeros");
        }
        try {
            return Long.parseLong(matcher.group(1));
        } catch (NumberFormatException e) {
            throw new ProofFormatException("the index is greater than any tree");
        }
    }

    private static TreeHash hash(String line) throws ProofFormatException {
        try {
            return TreeHash.ofBase64(line);
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException("a hash is 32 bytes in base64");
        }
    }

    /// Does nothing but to answer the checkpoint if a leaf is where the proof says, in the tree that the log signed.
    ///
    /// @param leaf what was hashed
    /// @param origin which log it has to be of
    /// @param keys of the log
    /// @throws NoteException if the checkpoint is another log's, or by none of the keys
    /// @throws LogException if the leaf is not there
    public Checkpoint verify(byte[] leaf, String origin, List<VerifierKey> keys) throws NoteException, LogException {
        Checkpoint checkpoint = Checkpoint.verified(note, origin, keys);
        new InclusionProof(index, checkpoint.size(), hashes).verify(new TreeHasher().leaf(leaf), checkpoint.root());
        return checkpoint;
    }

    /// The proof as a file, UTF-8.
    public byte[] bytes() {
        var out = new StringBuilder(FIRST).append('\n');
        extra.ifPresent(more -> out.append(EXTRA).append(more.base64()).append('\n'));
        out.append("index ").append(index).append('\n');
        hashes.forEach(hash -> out.append(hash.base64()).append('\n'));
        out.append('\n').append(new String(note.bytes(), StandardCharsets.UTF_8));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
