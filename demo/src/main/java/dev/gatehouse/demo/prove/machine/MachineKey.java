package dev.gatehouse.demo.prove.machine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// The key of a machine, on P-256, and what is said with it when the machine is enrolled: by the JDK alone.
///
/// @param pair never leaves the machine
record MachineKey(KeyPair pair) {
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int ATTRIBUTES = 0xa0;
    /// 1.2.840.10045.4.3.2, ecdsa-with-SHA256.
    private static final byte[] ECDSA_WITH_SHA256 = {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x04, 0x03, 0x02};

    static MachineKey create() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new MachineKey(generator.generateKeyPair());
    }

    /// A request for a certificate (PKCS#10, RFC 2986 §4) that names nobody, PEM.
    String request() throws GeneralSecurityException {
        byte[] info = der(
                SEQUENCE,
                der(INTEGER, new byte[] {0}),
                der(SEQUENCE),
                pair.getPublic().getEncoded(),
                der(ATTRIBUTES));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(info);
        byte[] request = der(
                SEQUENCE,
                info,
                der(SEQUENCE, der(OBJECT_IDENTIFIER, ECDSA_WITH_SHA256)),
                der(BIT_STRING, new byte[] {0}, signature.sign()));
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(request)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    /// Shows the key at every connection.
    ///
    /// @param certificates as they were issued, PEM, the key's own first
    KeyManager[] shown(String certificates) throws GeneralSecurityException, IOException {
        var chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(certificates.getBytes(StandardCharsets.US_ASCII)));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        char[] inMemory = {};
        store.setKeyEntry("machine", pair.getPrivate(), inMemory, chain.toArray(Certificate[]::new));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, inMemory);
        return keys.getKeyManagers();
    }

    /// A value of ASN.1 (X.690 §8.1), no longer than 65,535 bytes.
    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 0x80) {
            out.write(content.size());
        } else if (content.size() < 0x100) {
            out.write(0x81);
            out.write(content.size());
        } else {
            out.write(0x82);
            out.write(content.size() >> 8);
            out.write(content.size());
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    /// Says nothing of the key.
    @Override
    public String toString() {
        return "MachineKey";
    }
}
