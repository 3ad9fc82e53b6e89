package dev.gatehouse.crypto.certificates;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Certificates and private keys as text (RFC 7468). Keys are unencrypted PKCS#8: the file's mode protects them.
public final class Pem {
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final int LONGEST = 1 << 20;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----\\s+([A-Za-z0-9+/=\\s]+?)-----END \\1-----");

    private Pem() {}

    /// The certificates, one after the other.
    public static String ofCertificates(List<X509Certificate> certificates) throws CertificateException {
        StringBuilder text = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            text.append(block(CERTIFICATE, certificate.getEncoded()));
        }
        return text.toString();
    }

    /// The private key. A secret.
    public static String ofPrivateKey(PrivateKey key) {
        return block(PRIVATE_KEY, key.getEncoded());
    }

    /// Every certificate in the text, in its order; other blocks are passed over.
    ///
    /// @throws CertificateException if there is none, or one is broken
    public static List<X509Certificate> certificates(String text) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (byte[] der : blocks(text, CERTIFICATE)) {
            Certificate certificate = factory.generateCertificate(new ByteArrayInputStream(der));
            if (certificate instanceof X509Certificate x509) {
                certificates.add(x509);
            }
        }
        if (certificates.isEmpty()) {
            throw new CertificateException("no certificate in the text");
        }
        return List.copyOf(certificates);
    }

    /// The one private key in the text, an elliptic-curve key.
    ///
    /// @throws InvalidKeySpecException if there is none, more than one, or it is broken or of another kind
    public static PrivateKey privateKey(String text) throws GeneralSecurityException {
        List<byte[]> blocks = blocks(text, PRIVATE_KEY);
        if (blocks.size() != 1) {
            throw new InvalidKeySpecException("one private key expected, found " + blocks.size());
        }
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(blocks.getFirst()));
    }

    private static String block(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static List<byte[]> blocks(String text, String label) {
        List<byte[]> blocks = new ArrayList<>();
        if (text.length() > LONGEST) {
            return blocks;
        }
        var matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(matcher.group(2)));
            }
        }
        return blocks;
    }
}
