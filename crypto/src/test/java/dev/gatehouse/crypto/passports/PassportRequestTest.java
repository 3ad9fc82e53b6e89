package dev.gatehouse.crypto.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.crypto.SeededRandom;
import dev.gatehouse.crypto.passports.RequestRefusedException.Why;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;

class PassportRequestTest {
    private static final SecureRandom RANDOM = SeededRandom.of(11);
    private static final PassportName PC12 = new PassportName("acme", UUID.randomUUID());

    private final PassportKey key = PassportKey.create(RANDOM);

    PassportRequestTest() throws GeneralSecurityException {}

    @Test
    void aRequestProvesItsKeyAndMayNameItsMachine() throws Exception {
        var nameless = PassportRequest.read(key.request(Optional.empty(), RANDOM));
        assertThat(nameless.thumbprint()).isEqualTo(key.thumbprint());
        assertThat(nameless.machine()).isEmpty();
        assertThat(PassportRequest.read(key.request(Optional.of(PC12), RANDOM)).machine())
                .contains(PC12);
    }

    @Test
    void aChangedByteProvesNothing() throws Exception {
        byte[] der = der(key.request(Optional.of(PC12), RANDOM));
        der[der.length - 5] ^= 1;
        refused(pem(der), Why.NOT_PROVED);
    }

    @Test
    void whoeverSignsForTheKeyOfAnotherIsRefused() throws Exception {
        KeyPair mine = pair("secp256r1");
        KeyPair theirs = pair("secp256r1");
        refused(request(theirs.getPublic(), mine, "SHA256withECDSA", "urn:x"), Why.NOT_PROVED);
    }

    @Test
    void otherKindsOfKeysAreRefused() throws Exception {
        KeyPair large = pair("secp384r1");
        refused(request(large.getPublic(), large, "SHA256withECDSA", "urn:x"), Why.KEY_KIND);
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2_048);
        KeyPair old = rsa.generateKeyPair();
        refused(request(old.getPublic(), old, "SHA256withRSA", "urn:x"), Why.KEY_KIND);
    }

    @Test
    void aPointThatIsNotOnTheCurveIsRefused() throws Exception {
        KeyPair mine = pair("secp256r1");
        byte[] point = SubjectPublicKeyInfo.getInstance(mine.getPublic().getEncoded())
                .getPublicKeyData()
                .getBytes();
        point[40] ^= 1;
        var info = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1), point);
        refused(request(info, mine, "SHA256withECDSA", Optional.empty()), Why.KEY_KIND);
        var named = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new ASN1ObjectIdentifier("1.2.3")), point);
        refused(request(named, mine, "SHA256withECDSA", Optional.empty()), Why.KEY_KIND);
    }

    @Test
    void otherSignaturesAreRefused() throws Exception {
        KeyPair mine = pair("secp256r1");
        refused(request(mine.getPublic(), mine, "SHA1withECDSA", "urn:x"), Why.SIGNATURE_KIND);
    }

    @Test
    void whatNamesNoMachineOrSeveralIsRefused() throws Exception {
        KeyPair mine = pair("secp256r1");
        refused(request(mine.getPublic(), mine, "SHA256withECDSA", "https://acme.example"), Why.SEVERAL_NAMES);
        refused(request(mine.getPublic(), mine, "SHA256withECDSA", PC12.uri(), PC12.uri()), Why.SEVERAL_NAMES);
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        refused("", Why.UNREADABLE);
        refused("-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----", Why.UNREADABLE);
        String one = key.request(Optional.empty(), RANDOM);
        refused(one + one, Why.UNREADABLE);
        byte[] der = der(one);
        refused(pem(java.util.Arrays.copyOf(der, der.length - 9)), Why.UNREADABLE);
        refused(one + " ".repeat(PassportRequest.LONGEST), Why.TOO_LONG);
    }

    @Test
    void aNameIsReadAsItIsWrittenAndInNoOtherWay() {
        assertThat(PassportName.ofUri(PC12.uri())).contains(PC12);
        assertThat(PassportName.ofUri(PC12.uri() + "x")).isEmpty();
        assertThat(PassportName.ofUri(PC12.uri().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThatThrownBy(() -> new PassportName("ACME:", UUID.randomUUID()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String pem, Why why) {
        assertThatThrownBy(() -> PassportRequest.read(pem))
                .isInstanceOfSatisfying(
                        RequestRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve), RANDOM);
        return generator.generateKeyPair();
    }

    private static String request(PublicKey key, KeyPair signer, String algorithm, String... uris) throws Exception {
        GeneralName[] names = java.util.stream.Stream.of(uris)
                .map(uri -> new GeneralName(GeneralName.uniformResourceIdentifier, uri))
                .toArray(GeneralName[]::new);
        return request(
                SubjectPublicKeyInfo.getInstance(key.getEncoded()),
                signer,
                algorithm,
                Optional.of(new GeneralNames(names)));
    }

    private static String request(
            SubjectPublicKeyInfo key, KeyPair signer, String algorithm, Optional<GeneralNames> names) throws Exception {
        var builder = new PKCS10CertificationRequestBuilder(new X500Name("CN=PC-12"), key);
        if (names.isPresent()) {
            var extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.subjectAlternativeName, false, names.get());
            builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate());
        }
        var contentSigner =
                new JcaContentSignerBuilder(algorithm).setSecureRandom(RANDOM).build(signer.getPrivate());
        return pem(builder.build(contentSigner).getEncoded());
    }

    private static String pem(byte[] der) {
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
