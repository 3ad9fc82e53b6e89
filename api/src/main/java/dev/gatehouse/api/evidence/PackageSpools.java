package dev.gatehouse.api.evidence;

import dev.gatehouse.model.evidence.Member;
import dev.gatehouse.model.evidence.pack.PackageForm;
import dev.gatehouse.model.evidence.pack.StoredZip;
import dev.gatehouse.model.evidence.pack.StoredZip.Entry;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All members of a package but the manifest, and the file that they make up with it.
final class PackageSpools implements Closeable {
    private final Map<String, MemberSpool> members = new LinkedHashMap<>();
    private final Path folder;

    /// @param folder for what does not stay in memory; of the owner only
    PackageSpools(Path folder) {
        this.folder = folder;
        PackageForm.MEMBERS.forEach(name -> members.put(name, new MemberSpool(name, folder)));
    }

    /// A member, to be written.
    MemberSpool member(String name) {
        MemberSpool member = members.get(name);
        if (member == null) {
            throw new IllegalArgumentException("a package has no " + name);
        }
        return member;
    }

    /// What the manifest says of them.
    List<Member> members() {
        return members.values().stream().map(MemberSpool::member).toList();
    }

    /// How much there is.
    long length() {
        return members.values().stream().mapToLong(MemberSpool::length).sum();
    }

    /// Writes the file.
    ///
    /// @param manifest the signed one
    void sendTo(OutputStream out, byte[] manifest) throws IOException {
        var directory = new ByteArrayOutputStream();
        try (var first = new MemberSpool(PackageForm.MANIFEST, folder)) {
            first.write(manifest);
            long at = send(PackageForm.MANIFEST, first, 0, directory, out);
            for (var member : members.entrySet()) {
                at = send(member.getKey(), member.getValue(), at, directory, out);
            }
            int length = directory.size();
            directory.writeBytes(StoredZip.end(members.size() + 1, length, at));
            directory.writeTo(out);
        }
    }

    private static long send(
            String name, MemberSpool member, long at, ByteArrayOutputStream directory, OutputStream out)
            throws IOException {
        var entry = new Entry(name, member.crc(), member.length(), at);
        out.write(StoredZip.local(entry));
        member.sendTo(out);
        directory.writeBytes(StoredZip.central(entry));
        return at + StoredZip.localLength(name) + member.length();
    }

    @Override
    public void close() throws IOException {
        for (MemberSpool member : members.values()) {
            member.close();
        }
    }
}
