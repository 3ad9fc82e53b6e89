package dev.gatehouse.api.store.control;

import dev.gatehouse.api.store.connect.Login;
import dev.gatehouse.crypto.keys.SecretBox;
import dev.gatehouse.crypto.keys.SecretKey256;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Makes passwords of database logins and seals them with the API's key, bound to the login they are for.
public final class LoginSeal {
    private static final int PASSWORD_BYTES = 24;

    private final SecretBox box;
    private final RandomGenerator random;

    /// @param masterKey the API's key, which is in no database
    /// @param random a secure source
    public LoginSeal(SecretKey256 masterKey, RandomGenerator random) {
        this.box = new SecretBox(masterKey.derive("tenant-logins"), random);
        this.random = random;
    }

    /// A login with a new password.
    public Login create(String user) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return new Login(user, HexFormat.of().formatHex(bytes));
    }

    /// The password as the control database keeps it.
    public byte[] seal(Login login) {
        return box.seal(login.password().getBytes(StandardCharsets.UTF_8), context(login.user()));
    }

    /// The login of a kept password.
    ///
    /// @throws FaultException `unavailable` if it was sealed with another key or for another login
    public Login open(String user, byte[] sealed) {
        byte[] password = box.open(sealed, context(user))
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", user)));
        return new Login(user, new String(password, StandardCharsets.UTF_8));
    }

    private static byte[] context(String user) {
        return ("database-login " + user).getBytes(StandardCharsets.UTF_8);
    }
}
