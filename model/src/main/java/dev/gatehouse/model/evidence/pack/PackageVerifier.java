package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.ManifestText;
import dev.gatehouse.model.evidence.Member;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Proves a package against the key of its log: that it is in its one form, that the key signed its manifest and its
/// checkpoint, that every member is the one that was signed, that all entries of the range are there as they were
/// hashed, and that what the manifest says of them comes out again. Memory does not grow with the details. Used by one
/// thread.
public final class PackageVerifier {
    private final PackageFile file;
    private final JsonReading json;
    private final SignedNote note;

    /// Opens a package.
    ///
    /// @param channel the file
    /// @param json reads what stands in it
    /// @throws PackageException if it is none
    /// @throws IOException if it cannot be read
    public PackageVerifier(SeekableByteChannel channel, JsonReading json) throws PackageException, IOException {
        this.json = json;
        file = new PackageFile(channel);
        note = note(PackageForm.MANIFEST);
    }

    /// The manifest's note, of which nothing is proved: whose signatures it has.
    public SignedNote manifest() {
        return note;
    }

    private SignedNote note(String name) throws PackageException, IOException {
        try {
            return SignedNote.parse(file.note(name));
        } catch (NoteException e) {
            throw new PackageException.Shape(name + ": " + e.getMessage());
        }
    }

    /// Proves it.
    ///
    /// @param key the log's
    /// @throws PackageException the first thing that does not hold; where nothing is signed by the key, with the
    /// entries that are bad besides
    /// @throws IOException if the file cannot be read
    public PackageProof verify(VerifierKey key) throws PackageException, IOException {
        Manifest manifest = read();
        Optional<NoteException> unsigned = unsigned(manifest, key);
        try {
            List<Member> found = members(manifest);
            PackageProof proof = proof(manifest, key);
            if (unsigned.isEmpty()) {
                same(manifest, found);
                return proof;
            }
        } catch (PackageException e) {
            if (unsigned.isEmpty() || !e.isRefuted()) {
                throw e;
            }
            throw notSigned(unsigned.get(), e.entries());
        }
        throw notSigned(unsigned.get(), Optional.empty());
    }

    private static PackageException notSigned(NoteException why, Optional<PackageException.Entries> entries) {
        return new PackageException.NotSigned(PackageForm.MANIFEST, String.valueOf(why.getMessage()), entries);
    }

    private static Optional<NoteException> unsigned(SignedNote note, VerifierKey key) {
        try {
            note.verify(List.of(key));
            return Optional.empty();
        } catch (NoteException e) {
            return Optional.of(e);
        }
    }

    /// Why a manifest is not signed by the log's key; empty: it is.
    private Optional<NoteException> unsigned(Manifest manifest, VerifierKey key) {
        if (note.signatures().size() > 1) {
            // A second one would be a stretch of the file that nothing vouches for.
            return unsigned(new SignedNote(note.text(), List.of()), key);
        }
        return unsigned(
                note, key.named(ManifestText.signer(manifest.checkpoint().origin())));
    }

    private Manifest read() throws PackageException {
        String text = note.text();
        if (!text.startsWith(ManifestText.HEAD)) {
            throw new PackageException.Shape("the manifest is of another kind, or of a newer version");
        }
        try {
            Manifest manifest = ManifestText.decode(
                    json.read(text.substring(ManifestText.HEAD.length()).getBytes(StandardCharsets.UTF_8)));
            if (!ManifestText.of(manifest).equals(text)) {
                throw new PackageException.Shape("the manifest is not in its one form");
            }
            return manifest;
        } catch (FaultException | IllegalArgumentException e) {
            throw new PackageException.Shape("the manifest cannot be read");
        }
    }

    /// The members as they are.
    private List<Member> members(Manifest manifest) throws PackageException, IOException {
        if (!manifest.members().stream().map(Member::name).toList().equals(PackageForm.MEMBERS)) {
            throw new PackageException.Shape("the manifest names other members");
        }
        file.read(PackageForm.MANIFEST);
        var found = new ArrayList<Member>();
        for (String name : PackageForm.MEMBERS) {
            found.add(file.read(name));
        }
        return found;
    }

    private static void same(Manifest manifest, List<Member> found) throws PackageException {
        for (int i = 0; i < found.size(); i++) {
            if (!manifest.members().get(i).equals(found.get(i))) {
                throw new PackageException.MemberDiffers(found.get(i).name());
            }
        }
    }

    private PackageProof proof(Manifest manifest, VerifierKey key) throws PackageException, IOException {
        SignedNote signed = note(PackageForm.CHECKPOINT);
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.verified(signed, key.name(), List.of(key));
        } catch (NoteException.Malformed e) {
            throw new PackageException.Shape(PackageForm.CHECKPOINT + ": " + e.getMessage());
        } catch (NoteException e) {
            throw new PackageException.NotSigned(
                    PackageForm.CHECKPOINT, String.valueOf(e.getMessage()), Optional.empty());
        }
        if (!checkpoint.equals(manifest.checkpoint())) {
            throw new PackageException.ClaimDiffers("checkpoint", manifest.checkpoint(), checkpoint);
        }
        return new EntriesCheck(file, manifest, json).check();
    }
}
