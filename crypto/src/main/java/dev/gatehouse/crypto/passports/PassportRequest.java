package dev.gatehouse.crypto.passports;

import dev.gatehouse.crypto.certificates.Fingerprint;
import dev.gatehouse.crypto.passports.RequestRefusedException.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/// A request for a passport (PKCS#10, RFC 2986) whose sender has proved to have the key. Its subject and whatever
/// else it asks for count for nothing; a machine that it names has to be the right one.
///
/// @param key the key, on P-256
/// @param machine the machine it says it is for, if it says so
public record PassportRequest(PublicKey key, Optional<PassportName> machine) {
    /// The longest text that is looked at.
    public static final int LONGEST = 4_096;

    private static final String SIGNATURE = "SHA256withECDSA";
    private static final String SUBJECT = "Gatehouse machine";
    private static final Pattern FORM = Pattern.compile("\\s*-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----\\s+"
            + "([A-Za-z0-9+/=\\s]+?)-----END (?:NEW )?CERTIFICATE REQUEST-----\\s*");

    /// What the key is known by.
    public Fingerprint thumbprint() {
        return PassportKey.thumbprint(key);
    }

    static String write(KeyPair keys, Optional<PassportName> name, SecureRandom random)
            throws GeneralSecurityException {
        try {
            X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                    .addRDN(BCStyle.CN, SUBJECT)
                    .build();
            var builder = new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic());
            if (name.isPresent()) {
                var extensions = new ExtensionsGenerator();
                extensions.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(
                                GeneralName.uniformResourceIdentifier,
                                name.get().uri())));
                builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
            }
            var signer = new JcaContentSignerBuilder(SIGNATURE)
                    .setSecureRandom(random)
                    .build(keys.getPrivate());
            byte[] encoded = builder.build(signer).getEncoded();
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(encoded);
            return "-----BEGIN CERTIFICATE REQUEST-----\n" + body + "\n-----END CERTIFICATE REQUEST-----\n";
        } catch (IOException | OperatorCreationException e) {
            throw new SignatureException("a request cannot be made", e);
        }
    }

    /// Reads a request and checks it.
    ///
    /// @param pem one request and nothing else
    /// @throws RequestRefusedException naming the first thing that is wrong
    public static PassportRequest read(String pem) throws RequestRefusedException {
        if (pem.length() > LONGEST) {
            throw new RequestRefusedException(Why.TOO_LONG);
        }
        var matcher = FORM.matcher(pem);
        if (!matcher.matches()) {
            throw new RequestRefusedException(Why.UNREADABLE);
        }
        try {
            var request = new PKCS10CertificationRequest(Base64.getMimeDecoder().decode(matcher.group(1)));
            PublicKey key = P256.read(request.getSubjectPublicKeyInfo());
            prove(request, key);
            return new PassportRequest(key, machine(request));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new RequestRefusedException(Why.UNREADABLE, e);
        }
    }

    /// Whoever signed it has the key.
    private static void prove(PKCS10CertificationRequest request, PublicKey key)
            throws RequestRefusedException, IOException {
        if (!request.getSignatureAlgorithm().getAlgorithm().equals(X9ObjectIdentifiers.ecdsa_with_SHA256)) {
            throw new RequestRefusedException(Why.SIGNATURE_KIND);
        }
        try {
            Signature check = Signature.getInstance(SIGNATURE);
            check.initVerify(key);
            check.update(request.toASN1Structure().getCertificationRequestInfo().getEncoded());
            if (!check.verify(request.getSignature())) {
                throw new RequestRefusedException(Why.NOT_PROVED);
            }
        } catch (GeneralSecurityException e) {
            throw new RequestRefusedException(Why.NOT_PROVED, e);
        }
    }

    private static Optional<PassportName> machine(PKCS10CertificationRequest request) throws RequestRefusedException {
        List<String> uris = new ArrayList<>();
        for (GeneralName name : names(request)) {
            if (name.getTagNo() == GeneralName.uniformResourceIdentifier) {
                uris.add(name.getName().toString());
            }
        }
        if (uris.isEmpty()) {
            return Optional.empty();
        }
        if (uris.size() > 1) {
            throw new RequestRefusedException(Why.SEVERAL_NAMES);
        }
        return Optional.of(
                PassportName.ofUri(uris.getFirst()).orElseThrow(() -> new RequestRefusedException(Why.SEVERAL_NAMES)));
    }

    private static GeneralName[] names(PKCS10CertificationRequest request) {
        @Nullable Extensions extensions = request.getRequestedExtensions();
        @Nullable
        GeneralNames names =
                extensions == null ? null : GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        return names == null ? new GeneralName[0] : names.getNames();
    }
}
