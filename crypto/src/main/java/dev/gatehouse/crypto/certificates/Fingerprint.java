package dev.gatehouse.crypto.certificates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// SHA-256 of a certificate or key, which two people compare by reading it to each other.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUPS = 8;

    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a fingerprint is 64 hexadecimal digits");
        }
    }

    /// Of the whole certificate, as encoded.
    public static Fingerprint of(X509Certificate certificate) {
        try {
            return of(certificate.getEncoded());
        } catch (CertificateEncodingException exception) {
            throw new IllegalArgumentException("a certificate that cannot be encoded", exception);
        }
    }

    /// Of these bytes.
    public static Fingerprint of(byte[] encoded) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every JDK has SHA-256", exception);
        }
    }

    /// Eight groups of eight digits, to read out one by one.
    public List<String> groups() {
        int size = hex.length() / GROUPS;
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> hex.substring(group * size, (group + 1) * size))
                .toList();
    }

    /// The groups in one line.
    public String text() {
        return String.join(" ", groups());
    }
}
