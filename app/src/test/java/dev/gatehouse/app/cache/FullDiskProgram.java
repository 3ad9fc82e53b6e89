package dev.gatehouse.app.cache;

import dev.gatehouse.app.cache.database.StoreKeys;
import dev.gatehouse.app.cache.people.Filling;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.query.UserQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// Fills a store, each time with more people, until there is no room; says how far it came, and how it was told. Then
/// it goes without closing anything.
final class FullDiskProgram {
    private static final int MOST = 40;
    private static final int MORE = 1_000;

    private FullDiskProgram() {}

    public static void main(String[] arguments) throws IOException {
        Path profile = Path.of(arguments[0]);
        LocalStore store =
                LocalStore.open(profile.resolve("stores").resolve("one"), StoreKeys.of(profile, new SecureRandom()));
        try {
            store.tenants().replace(List.of(SamplePeople.acme()));
            for (int i = 1; i <= MOST; i++) {
                Filling filling = store.people().fill(SamplePeople.ACME);
                filling.add(new SamplePeople(i).accounts(i * MORE));
                filling.finish(SamplePeople.roles(4), List.of(), SamplePeople.POLICY, SamplePeople.cursor(i));
                System.out.println("whole " + i * MORE);
            }
        } catch (FaultException e) {
            System.out.println("fault " + e.fault().code().wire());
        }
        System.out.println("readable "
                + store.people()
                        .list(SamplePeople.ACME, UserQuery.ALL, SamplePeople.NOW)
                        .orElseThrow()
                        .size());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
