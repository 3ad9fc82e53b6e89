package dev.gatehouse.client.imports;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Who a command signs in as: `{"tenant","login","password"}` in a file that only its owner reads.
public final class AccountFile {
    private static final int LONGEST_PASSWORD = 1_024;

    private final String tenant;
    private final String login;
    private final char[] password;

    private AccountFile(String tenant, String login, char[] password) {
        this.tenant = tenant;
        this.login = login;
        this.password = password;
    }

    /// Reads the file.
    ///
    /// @throws UsageException if it is not there, not private, or something else
    public static AccountFile read(Path file) throws UsageException {
        try {
            var in = JsonFields.of(JsonReader.read(PrivateFiles.read(file)), "");
            var account = new AccountFile(
                    in.text("tenant", 40),
                    in.text("login", Bounds.LOGIN),
                    in.text("password", LONGEST_PASSWORD).toCharArray());
            in.done();
            return account;
        } catch (NoSuchFileException e) {
            throw new UsageException("--account " + file + ": there is no such file");
        } catch (IOException e) {
            throw new UsageException(
                    "--account " + file + ": it cannot be read, or others may read it (0600 is meant)");
        } catch (JsonSyntaxException | FaultException e) {
            throw new UsageException("--account " + file + ": {\"tenant\",\"login\",\"password\"} is meant");
        }
    }

    /// In which tenant.
    public String tenant() {
        return tenant;
    }

    /// The login.
    public String login() {
        return login;
    }

    /// The password, not a copy. A secret.
    public char[] password() {
        return password;
    }

    @Override
    public String toString() {
        return "AccountFile[" + tenant + "/" + login + "]";
    }
}
