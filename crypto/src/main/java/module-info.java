/// Cryptography behind small types: passwords, codes and tokens, certificates and TLS, keys and sealed boxes.
/// Bouncy Castle stays inside; no type of it appears in a signature.
module dev.gatehouse.crypto {
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires static org.jspecify;
    requires transitive dev.gatehouse.model;

    exports dev.gatehouse.crypto.argon;
    exports dev.gatehouse.crypto.certificates;
    exports dev.gatehouse.crypto.codes;
    exports dev.gatehouse.crypto.keys;
    exports dev.gatehouse.crypto.notes;
    exports dev.gatehouse.crypto.passports;
    exports dev.gatehouse.crypto.passwords;
}
