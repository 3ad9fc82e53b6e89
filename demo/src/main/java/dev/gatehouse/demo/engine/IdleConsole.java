package dev.gatehouse.demo.engine;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.door.Entrance;
import dev.gatehouse.app.door.FrontDoor;
import dev.gatehouse.app.passport.OwnPassports;
import dev.gatehouse.app.passport.PassportFiles;
import dev.gatehouse.app.settings.TrustedServers;
import dev.gatehouse.app.sync.Line;
import dev.gatehouse.app.sync.NewsBoard;
import dev.gatehouse.app.sync.ServerClock;
import dev.gatehouse.app.threads.AppExecutors;
import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.app.witness.Witnesses;
import dev.gatehouse.crypto.keys.PrivateFiles;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.quiet.OpenConsole;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.ui.port.Connection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/// A whole console but for its windows: store, copies, followers, witness.
///
/// @param line how it stands to the server
/// @param visit who is signed in
/// @param later does what comes later
public record IdleConsole(Line line, CurrentVisit visit, ScheduledExecutorService later) implements OpenConsole {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Trusts the server as somebody does who was sent an invitation, signs in, and looks at the tenant.
    public static IdleConsole open(ServeProcess server, ServeProcess.Login who, Path profile) throws IOException {
        PrivateFiles.createFolder(profile);
        var random = new SecureRandom();
        var workstation = Clock.systemUTC();
        var keys = StoreKeys.of(profile, random);
        var later = AppExecutors.later("later");
        var line = new Line(Runnable::run, later, PATIENCE);
        var clock = new ServerClock(workstation);
        var news = new NewsBoard(Runnable::run);
        var visit = new CurrentVisit();
        var witnesses = new Witnesses(profile, keys, clock, Runnable::run, later);
        var entrance = new Entrance(visit, line, clock, news, witnesses, random, fault -> {
            throw new IllegalStateException("the session ended: " + fault);
        });
        var passports = new OwnPassports(new PassportFiles(profile, keys), random, workstation);
        var door = new FrontDoor(
                profile, keys, new TrustedServers(profile), visit, entrance, passports, line, workstation);
        Path invitation = profile.resolve("invitation.json");
        PrivateFiles.write(
                invitation,
                CanonicalJson.text(new JsonBuilder()
                                .put("url", server.url().toString())
                                .put("authority", Files.readString(server.authority()))
                                .build())
                        .getBytes(StandardCharsets.UTF_8));
        var known = door.trust(door.read(invitation));
        door.signIn(known, who.tenant(), who.login(), who.password().toCharArray());
        var online = visit.required().required();
        online.sync().look(new TenantId(who.tenant()));
        return new IdleConsole(line, visit, later);
    }

    @Override
    public boolean isInStep() {
        return line.state() instanceof Connection.Online;
    }

    @Override
    public void close() {
        visit.end();
        later.shutdownNow();
    }
}
