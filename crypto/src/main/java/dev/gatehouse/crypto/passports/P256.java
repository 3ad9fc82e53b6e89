package dev.gatehouse.crypto.passports;

import dev.gatehouse.crypto.passports.RequestRefusedException.Why;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// Keys on P-256 (FIPS 186-5, SEC 2 `secp256r1`), by the name of the curve and no other way.
final class P256 {
    private P256() {}

    /// The key, once it is known to be a point of the curve (SEC 1 §3.2.2.1).
    static PublicKey read(SubjectPublicKeyInfo info) throws RequestRefusedException, IOException {
        var algorithm = info.getAlgorithm();
        if (!algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                || !X9ObjectIdentifiers.prime256v1.equals(algorithm.getParameters())) {
            throw new RequestRefusedException(Why.KEY_KIND);
        }
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(info.getEncoded()));
            if (!(key instanceof ECPublicKey point) || !isOnCurve(point)) {
                throw new RequestRefusedException(Why.KEY_KIND);
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw e instanceof RequestRefusedException refused ? refused : new RequestRefusedException(Why.KEY_KIND, e);
        }
    }

    private static boolean isOnCurve(ECPublicKey key) {
        ECPoint point = key.getW();
        var curve = key.getParams().getCurve();
        if (point.equals(ECPoint.POINT_INFINITY) || !(curve.getField() instanceof ECFieldFp field)) {
            return false;
        }
        BigInteger p = field.getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.signum() < 0 || y.signum() < 0 || x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.multiply(y).subtract(right).mod(p).signum() == 0;
    }
}
