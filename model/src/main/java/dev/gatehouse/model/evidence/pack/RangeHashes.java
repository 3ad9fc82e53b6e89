package dev.gatehouse.model.evidence.pack;

import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.log.tree.LogException;
import dev.gatehouse.model.log.tree.RangeProof;
import dev.gatehouse.model.log.tree.TreeEdge;
import dev.gatehouse.model.log.tree.TreeHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The hashes of a package's leaves. If the list of them leads to the signed root, it says of each leaf whether that
/// is the one that was hashed. If not, the leaves have to lead there by themselves. Used by one thread.
final class RangeHashes {
    private static final int HASH = TreeHash.LENGTH;

    private final Manifest manifest;
    private final RangeProof proof;
    private final byte[] listed;
    private final boolean isProved;
    private final TreeEdge grown;

    RangeHashes(PackageFile file, Manifest manifest) throws PackageException, IOException {
        this.manifest = manifest;
        int count = (int) (manifest.end() - manifest.first());
        proof = proof(file, manifest);
        listed = new byte[Math.max(0, count) * HASH];
        boolean isWhole = file.length(PackageForm.HASHES) == listed.length
                && file.reader(PackageForm.HASHES).read(listed) == listed.length;
        try {
            grown = proof.before();
            TreeEdge all = grown.copy();
            for (int i = 0; isWhole && i < count; i++) {
                all.add(hash(i));
            }
            isProved = isWhole && leads(all);
        } catch (LogException e) {
            throw new PackageException.TreeDiffers(manifest.first(), last(), String.valueOf(e.getMessage()));
        }
    }

    private static RangeProof proof(PackageFile file, Manifest manifest) throws PackageException, IOException {
        int left = RangeProof.cover(0, manifest.first()).size();
        int right =
                RangeProof.cover(manifest.end(), manifest.checkpoint().size()).size();
        if (file.length(PackageForm.PROOF) != (long) (left + right) * HASH) {
            throw new PackageException.TreeDiffers(
                    manifest.first(),
                    Math.max(manifest.first(), manifest.end() - 1),
                    "the proof needs " + (left + right) + " hashes");
        }
        byte[] bytes = new byte[(left + right) * HASH];
        file.reader(PackageForm.PROOF).read(bytes);
        List<TreeHash> all = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += HASH) {
            all.add(TreeHash.of(bytes, at, at + HASH));
        }
        return new RangeProof(
                manifest.first(),
                manifest.end(),
                manifest.checkpoint().size(),
                all.subList(0, left),
                all.subList(left, all.size()));
    }

    private boolean leads(TreeEdge all) {
        try {
            proof.verify(all, manifest.checkpoint().root());
            return true;
        } catch (LogException e) {
            return false;
        }
    }

    private long last() {
        return Math.max(manifest.first(), manifest.end() - 1);
    }

    private TreeHash hash(int place) {
        return TreeHash.of(listed, place * HASH, (place + 1) * HASH);
    }

    /// The next leaf.
    void take(long index, TreeHash leaf) throws PackageException {
        int place = (int) (index - manifest.first());
        if (!isProved) {
            grown.add(leaf);
        } else if (!leaf.equals(hash(place))) {
            if (place + 1 < listed.length / HASH && leaf.equals(hash(place + 1))) {
                throw new PackageException.Incomplete(index, "its leaf is missing");
            }
            if (place > 0 && leaf.equals(hash(place - 1))) {
                throw new PackageException.Incomplete(index - 1, "its leaf is there twice");
            }
            throw new PackageException.EntryDiffers(index, "its leaf is not what was hashed");
        }
    }

    /// No leaf follows.
    void end() throws PackageException {
        if (!isProved) {
            try {
                proof.verify(grown, manifest.checkpoint().root());
            } catch (LogException e) {
                throw new PackageException.TreeDiffers(manifest.first(), last(), String.valueOf(e.getMessage()));
            }
            throw new PackageException.MemberDiffers(PackageForm.HASHES);
        }
    }
}
