package dev.gatehouse.crypto.certificates;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate before it is signed (RFC 5280): whose key, and from when until when.
record CertificateForm(String name, PublicKey key, Instant notBefore, Instant notAfter) {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 128;

    CertificateForm {
        if (name.isBlank() || name.length() > 64) {
            throw new IllegalArgumentException("a common name has 1 to 64 characters: " + name);
        }
    }

    /// As an authority that may sign servers but no further authority.
    X509Certificate selfSigned(PrivateKey own, SecureRandom random) throws GeneralSecurityException {
        try {
            var builder = builder(subject(), random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, own, random);
        } catch (IOException | OperatorCreationException exception) {
            throw new CertificateException("cannot make the certificate of " + name, exception);
        }
    }

    /// As a server under these names, signed by the authority.
    X509Certificate forServer(ServerNames names, Identity authority, SecureRandom random)
            throws GeneralSecurityException {
        return signed(KeyPurposeId.id_kp_serverAuth, alternatives(names), authority, random);
    }

    /// As a client that goes by a URI, signed by the authority.
    X509Certificate forClient(String uri, Identity authority, SecureRandom random) throws GeneralSecurityException {
        var names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, uri));
        return signed(KeyPurposeId.id_kp_clientAuth, names, authority, random);
    }

    /// For one purpose alone: what proves a client proves no server, and the other way round.
    private X509Certificate signed(KeyPurposeId purpose, GeneralNames names, Identity authority, SecureRandom random)
            throws GeneralSecurityException {
        try {
            X509Certificate issuer = authority.certificate();
            var builder = builder(
                    X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded()), random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
            return sign(builder, authority.key(), random);
        } catch (IOException | OperatorCreationException exception) {
            throw new CertificateException("cannot make the certificate of " + name, exception);
        }
    }

    private X509v3CertificateBuilder builder(X500Name issuer, SecureRandom random)
            throws GeneralSecurityException, IOException {
        // One more bit than drawn keeps the serial number positive and never zero.
        BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS);
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(notBefore), Date.from(notAfter), subject(), key);
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        return builder;
    }

    private X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private static GeneralNames alternatives(ServerNames names) {
        var dns = names.dns().stream().sorted().map(host -> new GeneralName(GeneralName.dNSName, host));
        var addresses = names.addresses().stream().sorted().map(ip -> new GeneralName(GeneralName.iPAddress, ip));
        return new GeneralNames(Stream.concat(dns, addresses).toArray(GeneralName[]::new));
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey signer, SecureRandom random)
            throws OperatorCreationException, CertificateException {
        var contentSigner =
                new JcaContentSignerBuilder(SIGNATURE).setSecureRandom(random).build(signer);
        return new JcaX509CertificateConverter().getCertificate(builder.build(contentSigner));
    }
}
