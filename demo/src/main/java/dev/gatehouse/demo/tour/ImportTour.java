package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import dev.gatehouse.ui.navigation.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// A file of another directory: what it would do, done, compared again, and taken back.
final class ImportTour {
    /// What the file is called that it imports.
    static final String FILE = "staff.ldif";

    private static final String SAMPLE = """
            version: 1

            dn: CN=Claims Desk,OU=Groups,DC=corp,DC=example
            objectClass: group
            cn: Claims Desk
            sAMAccountName: Claims Desk

            dn: CN=Ines Duarte,OU=Staff,DC=corp,DC=example
            objectClass: user
            cn: Ines Duarte
            displayName: Ines Duarte
            sAMAccountName: iduarte
            userAccountControl: 512
            accountExpires: 0
            mail: ines.duarte@corp.example
            memberOf: CN=Claims Desk,OU=Groups,DC=corp,DC=example
            logonHours:: AAAAAP8DAP8DAP8DAP8DAP8DAAAA

            dn: CN=Tariq Boateng,OU=Staff,DC=corp,DC=example
            objectClass: user
            cn: Tariq Boateng
            displayName: Tariq Boateng
            sAMAccountName: tboateng
            userAccountControl: 512
            accountExpires: 0
            memberOf: CN=Claims Desk,OU=Groups,DC=corp,DC=example
            logonHours:: AAAAAP8DAP8DAP8DAP8DAP8DAAAA
            userWorkstations: CLAIMS-PC-1

            dn: CN=Xenia Quistgaard,OU=Staff,DC=corp,DC=example
            objectClass: user
            cn: Xenia Quistgaard
            displayName: Xenia Quistgaard
            sAMAccountName: xquistgaard
            userAccountControl: 262656
            accountExpires: 0

            """;

    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;

    ImportTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    void walk() throws IOException {
        Path file = Files.writeString(world.out().resolve(FILE), SAMPLE);
        tour.step("import", "the list of people leads to the import, which asks for a file", () -> {
            hands.press(KeyCode.DIGIT3, KeyCode.CONTROL);
            hands.use(hands.see("the import", Seen.text("Import…")));
            hands.see("where a file is chosen", Seen.text("Choose a file…"));
        });
        tour.step("what a file would do", "line by line it is told, and nothing is changed", () -> {
            hands.on(() -> {
                world.window().navigator().orElseThrow().go(new Place.Import(Optional.of(file)));
                return true;
            });
            hands.see("its kind", Seen.containing("Active Directory (LDIF) · 3 people, 1 group"));
            hands.see("who would be made", Seen.text("Create  3"));
            hands.see("what is not carried over", Seen.text("Not carried over  1"));
            hands.see("what comes along", Seen.containing("1 pattern of hours became 1 band"));
            hands.see("where", Seen.containing("Import 3 people into Acme Benefits"));
        });
        tour.step("import people", "after its preview it is done, and a second run has nothing to do", () -> {
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("the preview", Seen.containing("What this changes"));
            hands.await(
                    "that it can be made",
                    () -> hands.find(Seen.both(Seen.containing("Import 3 people in "), node -> !node.isDisabled()))
                            .isPresent());
            hands.press(KeyCode.ENTER, KeyCode.CONTROL);
            hands.see("that it is made", Seen.containing("Imported 3 people."));
            hands.see("that there is no more to do", Seen.containing("Nothing to do: all 3 are as in the file."));
        });
        tour.step("take an import back", "after the undo they would be made again", () -> {
            hands.use(hands.see("the way back", Seen.text("Undo")));
            hands.see("that it is undone", Seen.containing("Undone."));
            hands.on(() -> {
                world.window().navigator().orElseThrow().go(new Place.Import(Optional.of(file)));
                return true;
            });
            hands.see("who would be made", Seen.text("Create  3"));
        });
    }
}
