package dev.gatehouse.client.verify;

import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.proof.ProofFormatException;
import dev.gatehouse.model.log.tile.TreeException;
import dev.gatehouse.model.log.tile.TreeVerifier;
import dev.gatehouse.model.log.tree.LogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: proves a log in a folder, one entry of it in a file, or an evidence package, against a key that one has
/// from elsewhere. The last line on standard output is JSON. Exits with 0 proved, 1 refuted, 2 unusable, or without a
/// key: then it says whose
/// signatures there are.
@Command(
        name = "verify",
        description = "Proves a log in a folder, one entry in a .tlog-proof, or an evidence package, offline.")
public final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--key", paramLabel = "VKEY", description = "The log's key: name+number+base64.")
    private Optional<String> key = Optional.empty();

    @Parameters(
            paramLabel = "PATH",
            description = "A folder with checkpoint and tile/, a file.tlog-proof, or a package.")
    private Path path = Path.of("");

    /// Made by the command line.
    public VerifyCommand() {}

    @Override
    public Integer call() {
        Optional<VerifierKey> trusted;
        try {
            trusted = key.map(VerifyCommand::key);
        } catch (IllegalArgumentException e) {
            return says(Verdict.unusable("bad_key", "--key: " + e.getMessage()));
        }
        try {
            return says(Files.isDirectory(path) ? folder(trusted) : file(trusted));
        } catch (IOException e) {
            return says(Verdict.unusable("unreadable", path + " cannot be read: " + e.getMessage()));
        }
    }

    private static VerifierKey key(String text) {
        VerifierKey trusted = VerifierKey.parse(text);
        if (trusted.isOfWitness()) {
            throw new IllegalArgumentException("that is the key of a witness, not of a log");
        }
        return trusted;
    }

    private Verdict file(Optional<VerifierKey> trusted) throws IOException {
        if (ProofFile.isOne(path)) {
            return proof(trusted);
        }
        return Files.isRegularFile(path)
                ? new PackageCheck(path).verdict(trusted)
                : Verdict.unusable("unreadable", path + " is neither a folder nor a file");
    }

    private Verdict proof(Optional<VerifierKey> trusted) throws IOException {
        try {
            ProofFile file = ProofFile.read(path);
            return trusted.isPresent()
                    ? new Verdict(Verdict.PROVED, file.proved(trusted.get()), "")
                    : Verdict.fingerprints(file.proof().note());
        } catch (ProofFormatException | NoteException.Malformed | NoteException.TooLarge e) {
            return Verdict.unusable("bad_proof", String.valueOf(e.getMessage()));
        } catch (NoteException e) {
            return new Verdict(Verdict.REFUTED, Verdict.answer(false, "not_signed"), String.valueOf(e.getMessage()));
        } catch (LogException e) {
            return new Verdict(Verdict.REFUTED, Verdict.answer(false, "not_in_tree"), String.valueOf(e.getMessage()));
        }
    }

    private Verdict folder(Optional<VerifierKey> trusted) throws IOException {
        var folder = new TileFolder(path);
        try {
            Optional<byte[]> bytes = folder.checkpoint();
            if (bytes.isEmpty()) {
                return Verdict.unusable("no_checkpoint", path + " has no checkpoint");
            }
            SignedNote note = SignedNote.parse(bytes.get());
            return trusted.isPresent() ? proved(folder, note, trusted.get()) : Verdict.fingerprints(note);
        } catch (NoteException.Malformed | NoteException.TooLarge e) {
            return Verdict.unusable("bad_checkpoint", String.valueOf(e.getMessage()));
        } catch (NoteException e) {
            return new Verdict(Verdict.REFUTED, Verdict.answer(false, "not_signed"), String.valueOf(e.getMessage()));
        }
    }

    private static Verdict proved(TileFolder folder, SignedNote note, VerifierKey trusted)
            throws NoteException, IOException {
        Checkpoint checkpoint = Checkpoint.verified(note, trusted.name(), List.of(trusted));
        try {
            new TreeVerifier<>(folder, checkpoint).verify();
        } catch (TreeException.Missing | TreeException.Shape e) {
            return new Verdict(Verdict.UNUSABLE, bad(e, "incomplete"), String.valueOf(e.getMessage()));
        } catch (TreeException e) {
            return new Verdict(Verdict.REFUTED, bad(e, "differs"), String.valueOf(e.getMessage()));
        }
        return new Verdict(
                Verdict.PROVED,
                new JsonBuilder()
                        .put("proved", true)
                        .put("origin", checkpoint.origin())
                        .put("size", checkpoint.size())
                        .put("root", checkpoint.root().base64()),
                "");
    }

    private static JsonBuilder bad(TreeException e, String reason) {
        return Verdict.answer(false, reason).put("first", e.first()).put("last", e.last());
    }

    /// A verdict that is good news is for standard output, all of it.
    private int says(Verdict verdict) {
        String line = Verdict.printable(verdict.line());
        if (verdict.exit() != Verdict.PROVED) {
            spec.commandLine().getErr().println("gatehouse: " + line);
        } else if (!line.isEmpty()) {
            spec.commandLine().getOut().println(line);
        }
        spec.commandLine().getOut().println(CanonicalJson.text(verdict.answer().build()));
        return verdict.exit();
    }
}
