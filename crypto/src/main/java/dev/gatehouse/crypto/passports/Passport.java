package dev.gatehouse.crypto.passports;

import dev.gatehouse.crypto.certificates.Fingerprint;
import java.time.Instant;

/// What a good certificate of a machine says.
///
/// @param name which machine
/// @param thumbprint what its key is known by: SHA-256 of the SubjectPublicKeyInfo
/// @param serial of the certificate, hexadecimal
/// @param from first instant
/// @param until end, exclusive
public record Passport(PassportName name, Fingerprint thumbprint, String serial, Instant from, Instant until) {}
