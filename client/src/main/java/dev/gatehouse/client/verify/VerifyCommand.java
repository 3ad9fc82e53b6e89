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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `verify`: proves a log in a folder, or one entry of it in a file, against a key that one has from elsewhere. The
/// last
/// line on standard output is JSON. Exits with 0 proved, 1 refuted, 2 unusable, or without a key: then it says whose
/// signatures there are.
@Command(name = "verify", description = "Proves a log in a folder of tiles, or one entry in a .tlog-proof, offline.")
public final class VerifyCommand implements Callable<Integer> {
    private static final int PROVED = 0;
    private static final int REFUTED = 1;
    private static final int UNUSABLE = 2;
    /// Controls of both sets, and what turns the direction of text.
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--key", paramLabel = "VKEY", description = "The log's key: name+number+base64.")
    private Optional<String> key = Optional.empty();

    @Parameters(paramLabel = "PATH", description = "A folder with checkpoint and tile/, or a file.tlog-proof.")
    private Path path = Path.of("");

    /// Made by the command line.
    public VerifyCommand() {}

    @Override
    public Integer call() {
        return ProofFile.isOne(path) ? proof() : folder();
    }

    private int proof() {
        try {
            ProofFile file = ProofFile.read(path);
            if (key.isEmpty()) {
                return fingerprints(file.proof().note());
            }
            Optional<VerifierKey> trusted = trusted(key.get());
            if (trusted.isEmpty()) {
                return UNUSABLE;
            }
            return says(
                    PROVED,
                    file.proved(trusted.get()),
                    "entry " + file.proof().index() + " of " + trusted.get().name() + " is in the log");
        } catch (ProofFormatException | NoteException.Malformed | NoteException.TooLarge e) {
            return unusable("bad_proof", String.valueOf(e.getMessage()));
        } catch (NoteException e) {
            return says(REFUTED, answer(false, "not_signed"), String.valueOf(e.getMessage()));
        } catch (LogException e) {
            return says(REFUTED, answer(false, "not_in_tree"), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unusable("unreadable", path + " cannot be read: " + e.getMessage());
        }
    }

    private int folder() {
        var folder = new TileFolder(path);
        try {
            Optional<byte[]> bytes = folder.checkpoint();
            if (bytes.isEmpty()) {
                return unusable("no_checkpoint", path + " has no checkpoint");
            }
            SignedNote note = SignedNote.parse(bytes.get());
            return key.isPresent() ? proved(folder, note, key.get()) : fingerprints(note);
        } catch (NoteException.Malformed | NoteException.TooLarge e) {
            return unusable("bad_checkpoint", String.valueOf(e.getMessage()));
        } catch (NoteException e) {
            return says(REFUTED, answer(false, "not_signed"), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unusable("unreadable", path + " cannot be read: " + e.getMessage());
        }
    }

    private int proved(TileFolder folder, SignedNote note, String text) throws NoteException, IOException {
        Optional<VerifierKey> read = trusted(text);
        if (read.isEmpty()) {
            return UNUSABLE;
        }
        VerifierKey trusted = read.get();
        Checkpoint checkpoint = Checkpoint.verified(note, trusted.name(), List.of(trusted));
        try {
            new TreeVerifier<>(folder, checkpoint).verify();
        } catch (TreeException.Missing | TreeException.Shape e) {
            return says(UNUSABLE, bad(e, "incomplete"), String.valueOf(e.getMessage()));
        } catch (TreeException e) {
            return says(REFUTED, bad(e, "differs"), String.valueOf(e.getMessage()));
        }
        return says(
                PROVED,
                new JsonBuilder()
                        .put("proved", true)
                        .put("origin", checkpoint.origin())
                        .put("size", checkpoint.size())
                        .put("root", checkpoint.root().base64()),
                checkpoint.size() + " leaves of " + checkpoint.origin() + " are as they were signed");
    }

    /// The key of a log; empty: it is none, and that was said.
    private Optional<VerifierKey> trusted(String text) {
        try {
            VerifierKey trusted = VerifierKey.parse(text);
            if (!trusted.isOfWitness()) {
                return Optional.of(trusted);
            }
            unusable("bad_key", "--key: that is the key of a witness, not of a log");
        } catch (IllegalArgumentException e) {
            unusable("bad_key", "--key: " + e.getMessage());
        }
        return Optional.empty();
    }

    /// Whose signatures there are, to be compared with what was read out by other means.
    private int fingerprints(SignedNote note) {
        var names = note.signatures().stream()
                .map(signature -> printable(signature.name()) + "+" + signature.fingerprint())
                .toList();
        return says(
                UNUSABLE,
                answer(false, "no_key").putTexts("signatures", names),
                "without --key nothing is proved; signatures: " + String.join(", ", names));
    }

    private int unusable(String reason, String line) {
        return says(UNUSABLE, answer(false, reason), line);
    }

    private static JsonBuilder bad(TreeException e, String reason) {
        return answer(false, reason).put("first", e.first()).put("last", e.last());
    }

    private static JsonBuilder answer(boolean proved, String reason) {
        return new JsonBuilder().put("proved", proved).put("reason", reason);
    }

    private int says(int exit, JsonBuilder json, String line) {
        if (exit != PROVED) {
            spec.commandLine().getErr().println("gatehouse: " + printable(line));
        }
        spec.commandLine().getOut().println(CanonicalJson.text(json.build()));
        return exit;
    }

    /// Names are whoever's wrote the note: nothing of them may steer a terminal.
    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("?");
    }
}
