package dev.gatehouse.demo.prove.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Somebody who knows how packages, notes (C2SP signed-note) and trees (RFC 6962) are made, and has a key of their
/// own, but not the log's.
final class Forger {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DASH = "\u2014 ";
    private static final int HASH = 32;

    private final KeyPair pair;

    /// What a forger does to a package.
    enum Forgery {
        /// One event is another; hashes are left alone, so that the check can name it.
        CHANGED,
        /// One event is another, and all hashes fit it.
        CHANGED_AND_HASHED,
        /// The same, with a checkpoint of the forger's own over the tree that comes of it.
        CHANGED_AND_SIGNED,
        /// One event is left out, and all is made anew around it.
        LEFT_OUT,
        /// One event is there twice, and all is made anew around it.
        TWICE,
        /// A detail is another, and all else is as it was.
        DETAIL,
        /// What people read says something else than the entries.
        PAGE
    }

    /// A package that is not what it was.
    static final class Forged {
        private final byte[] bytes;
        private final long index;

        private Forged(byte[] bytes, long index) {
            this.bytes = bytes;
            this.index = index;
        }

        /// The file, not a copy.
        byte[] bytes() {
            return bytes;
        }

        /// The entry that was touched.
        long index() {
            return index;
        }
    }

    Forger() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /// Makes another package of one.
    Forged forge(byte[] original, Forgery forgery, RandomGenerator random) throws GeneralSecurityException {
        Map<String, byte[]> members = new LinkedHashMap<>(Zip.read(original));
        ObjectNode manifest = manifest(members);
        List<String> leaves = new ArrayList<>(lines(members, "leaves.jsonl"));
        int place = random.nextInt(leaves.size());
        long first = manifest.get("first").asLong();
        switch (forgery) {
            case CHANGED, CHANGED_AND_HASHED, CHANGED_AND_SIGNED -> leaves.set(place, changed(leaves.get(place)));
            case PAGE -> members.put("index.html", "<p>Nothing happened.</p>\n".getBytes(StandardCharsets.UTF_8));
            case LEFT_OUT -> leaves.remove(place);
            case TWICE -> leaves.add(place, leaves.get(place));
            case DETAIL -> {
                List<String> details = new ArrayList<>(lines(members, "details.jsonl"));
                if (details.isEmpty()) {
                    return forge(original, Forgery.CHANGED, random);
                }
                int row = random.nextInt(details.size());
                place = (int) (JSON.readTree(details.get(row)).get("index").asLong() - first);
                details.set(row, details.get(row).replace("\"more\":{", "\"more\":{\"a\":\"forged\","));
                members.put("details.jsonl", text(details));
            }
        }
        members.put("leaves.jsonl", text(leaves));
        manifest.put("end", first + leaves.size());
        if (forgery != Forgery.CHANGED && forgery != Forgery.DETAIL && forgery != Forgery.PAGE) {
            hash(members, leaves);
        }
        if (forgery == Forgery.CHANGED_AND_SIGNED) {
            checkpoint(members, manifest, leaves);
        }
        sign(members, manifest);
        return new Forged(Zip.write(members), first + place);
    }

    private static ObjectNode manifest(Map<String, byte[]> members) {
        String note = new String(members.getOrDefault("manifest", new byte[0]), StandardCharsets.UTF_8);
        return (ObjectNode) JSON.readTree(note.lines().toList().get(1));
    }

    private static List<String> lines(Map<String, byte[]> members, String name) {
        return new String(members.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static byte[] text(List<String> lines) {
        return (lines.isEmpty() ? "" : String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What can be read as an event, and is another one.
    private static String changed(String leaf) {
        return leaf.contains("\"outcome\":\"done\"")
                ? leaf.replace("\"outcome\":\"done\"", "\"outcome\":\"refused\"")
                : leaf.replace("\"outcome\":\"refused\"", "\"outcome\":\"done\"")
                        .replace("\"outcome\":\"pending\"", "\"outcome\":\"done\"");
    }

    private static void hash(Map<String, byte[]> members, List<String> leaves) throws GeneralSecurityException {
        var hashes = new ByteArrayOutputStream();
        for (String leaf : leaves) {
            hashes.writeBytes(leafHash(leaf));
        }
        members.put("hashes", hashes.toByteArray());
    }

    /// A tree of its own: the entries of the package and nothing else, as if the log began and ended with them.
    private void checkpoint(Map<String, byte[]> members, ObjectNode manifest, List<String> leaves)
            throws GeneralSecurityException {
        var hashes = new ArrayList<byte[]>();
        for (String leaf : leaves) {
            hashes.add(leafHash(leaf));
        }
        String root = Base64.getEncoder().encodeToString(root(hashes));
        manifest.put("first", 0)
                .put("end", leaves.size())
                .put("size", leaves.size())
                .put("root", root);
        String origin = manifest.get("origin").asString();
        members.put("proof", new byte[0]);
        members.put("checkpoint", note(origin + "\n" + leaves.size() + "\n" + root + "\n", origin));
    }

    private void sign(Map<String, byte[]> members, ObjectNode manifest) throws GeneralSecurityException {
        for (var member : manifest.get("members")) {
            byte[] bytes = members.getOrDefault(member.get("name").asString(), new byte[0]);
            ((ObjectNode) member)
                    .put("length", bytes.length)
                    .put("sha256", HexFormat.of().formatHex(sha256(bytes)));
        }
        // The members stand in the order of their names already; numbers and texts are written as they were.
        members.put(
                "manifest",
                note(
                        "gatehouse evidence 1\n" + JSON.writeValueAsString(manifest) + "\n",
                        manifest.get("origin").asString() + "/evidence"));
    }

    private byte[] note(String text, String name) throws GeneralSecurityException {
        var signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(text.getBytes(StandardCharsets.UTF_8));
        byte[] signature = signing.sign();
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] key = Arrays.copyOfRange(encoded, encoded.length - HASH, encoded.length);
        byte[] number = sha256(name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', 1}, key);
        byte[] line = new byte[4 + signature.length];
        ByteBuffer.wrap(line).put(number, 0, 4).put(signature);
        return (text + "\n" + DASH + name + " " + Base64.getEncoder().encodeToString(line) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] leafHash(String leaf) throws GeneralSecurityException {
        return sha256(new byte[] {0}, leaf.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] root(List<byte[]> hashes) throws GeneralSecurityException {
        if (hashes.isEmpty()) {
            return sha256();
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return sha256(new byte[] {1}, root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
