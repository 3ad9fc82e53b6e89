package dev.gatehouse.api.machine;

import dev.gatehouse.crypto.passports.PassportName;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// The authority, as far as machines are concerned.
@FunctionalInterface
public interface PassportIssuer {
    /// A certificate for a machine's key, with the chain to the authority.
    List<X509Certificate> issue(PassportName name, PublicKey key) throws GeneralSecurityException;
}
