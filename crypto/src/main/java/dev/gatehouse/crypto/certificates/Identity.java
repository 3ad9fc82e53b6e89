package dev.gatehouse.crypto.certificates;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

/// A private key and the certificates that say whose it is.
///
/// @param key the private key; a secret
/// @param chain the certificate of the key first, each next one the issuer of the one before
public record Identity(PrivateKey key, List<X509Certificate> chain) {
    public Identity {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("an identity has a certificate");
        }
    }

    /// The certificate of the key.
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /// Key and chain in one PEM text, so that they are written and read as one. A secret.
    public byte[] toPem() throws CertificateException {
        return (Pem.ofPrivateKey(key) + Pem.ofCertificates(chain)).getBytes(StandardCharsets.US_ASCII);
    }

    /// The identity in a text that `toPem` made.
    ///
    /// @throws GeneralSecurityException if key or certificate is missing or broken
    public static Identity ofPem(byte[] pem) throws GeneralSecurityException {
        String text = new String(pem, StandardCharsets.US_ASCII);
        return new Identity(Pem.privateKey(text), Pem.certificates(text));
    }

    /// Says whose it is, never the key.
    @Override
    public String toString() {
        return "Identity[" + certificate().getSubjectX500Principal() + "]";
    }
}
