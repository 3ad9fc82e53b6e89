package dev.gatehouse.demo.serve;

import dev.gatehouse.api.ApiConfig;
import dev.gatehouse.api.Recovery;
import dev.gatehouse.crypto.argon.Argon2Cost;
import dev.gatehouse.demo.cluster.ClusterException;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/// `recover`: lets somebody back in whom the access rules of their tenant shut out. Only whoever can read the server's
/// secrets can run it; that is all that entitles to it, and it is in the tenant's log.
public final class RecoverCommand {
    private static final int DONE = 0;
    private static final int NO = 1;
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    /// Speaks to these: the code goes to the first, everything else to the second.
    public RecoverCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Does it.
    ///
    /// @return the exit code
    public int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            out.print(help());
            return DONE;
        }
        try {
            var options = RecoverOptions.parse(arguments);
            return tell(
                    options,
                    switch (options.server()) {
                        case RecoverOptions.Server.Embedded(Path folder) -> embedded(folder, options);
                        case RecoverOptions.Server.Configured(Path config) -> recover(ServeFile.read(config), options);
                    });
        } catch (ServeOptions.BadUsage usage) {
            err.println("recover: " + usage.getMessage());
            return USAGE;
        } catch (AccessDeniedException denied) {
            err.println("recover: " + denied.getFile() + " cannot be read: this is for whoever runs the server");
            return UNUSABLE;
        } catch (NoSuchFileException missing) {
            err.println("recover: there is no " + missing.getFile());
            return UNUSABLE;
        } catch (FaultException | ClusterException | IOException | GeneralSecurityException failure) {
            err.println("recover: " + failure.getMessage());
            return UNUSABLE;
        }
    }

    /// The database of a server that runs is in use and answers where the server's file says; that of one that was
    /// stopped is started for as long as it takes.
    private Recovery.Outcome embedded(Path folder, RecoverOptions options)
            throws IOException, GeneralSecurityException, ClusterException {
        var file = ServeFile.read(EmbeddedServer.file(folder));
        // Whoever cannot read the secrets starts nothing either.
        ApiConfig known = config(file);
        Recovery.requireSecrets(known);
        try (var cluster = EmbeddedServer.cluster(folder, random, clock)) {
            return recover(file.on(cluster.address()), options);
        } catch (ClusterException failure) {
            if (failure.reason() == ClusterException.Reason.IN_USE) {
                return recover(file, options);
            }
            throw failure;
        }
    }

    private Recovery.Outcome recover(ServeFile file, RecoverOptions options) throws IOException {
        return Recovery.of(config(file), options.tenant(), options.login());
    }

    private ApiConfig config(ServeFile file) throws IOException {
        return file.config(Argon2Cost.STANDARD, clock, random);
    }

    private int tell(RecoverOptions options, Recovery.Outcome outcome) {
        switch (outcome) {
            case Recovery.Issued issued -> {
                err.printf(
                        "A code for %s (%s) in %s, good once until %s; no access rule holds until %s. Read it out:%n",
                        issued.name(), options.login(), options.tenant(), issued.until(), issued.rulesReturn());
                out.println(issued.code().text());
                return DONE;
            }
            case Recovery.Refused(var why) -> {
                err.println("recover: " + sentence(options, why));
                return NO;
            }
        }
    }

    private static String sentence(RecoverOptions options, Recovery.Why why) {
        return switch (why) {
            case NO_TENANT -> "there is no tenant " + options.tenant();
            case NO_ACCOUNT -> "nobody in " + options.tenant() + " signs in as " + options.login();
            case PROGRAM -> options.login() + " is the account of a program, which has no password";
            case DISABLED -> options.login() + " is disabled, which an administrator has to take back";
            case EXPIRED -> options.login() + " has expired, which an administrator has to extend";
            case NOT_YET_VALID -> options.login() + " is not valid yet, which an administrator has to change";
        };
    }

    private static String help() {
        return """
            usage: ./gatehouse recover (--data DIR | --config FILE) --tenant T --login L

              On the API's host, as whoever runs the API; it may be running or stopped. Prints one entry code, once.
              With it the person signs in ("I have an entry code") within %d minutes and chooses a password. For one
              hour from now that session is held against no access rule: neither hours nor machines, at the door and
              at every request, nor a lock after wrong passwords. A disabled account, one that has expired and one
              that is not valid yet stay shut: another administrator sees to that. The sessions the person has end.
              It is written into the tenant's log, and its administrators see it in red.

              exit codes: 0 done; 1 no such tenant or account, or its account is stopped; 2 usage;
                          3 the server's files or its database cannot be read
            """.formatted(Recovery.CODE_LIFE.toMinutes());
    }
}
