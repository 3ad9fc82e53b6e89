package dev.gatehouse.ui.users.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.users.program.ProgramColumns;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserColumnsTest {
    private final Words words = Words.of(Language.ENGLISH, () -> FakeWorld.NOW, ZoneId.of("Europe/London"));
    private final UserColumns columns = new UserColumns(words, Map.of(), new ProgramColumns(words, Optional::empty));

    private static Account nothingKnown() {
        var user = new User(
                new UserId(new UUID(9, 900)),
                "n.karim",
                "Nadia Karim",
                Contact.NONE,
                FakeWorld.NOW,
                Optional.empty(),
                FakeWorld.NOW,
                new Expiry.Never("service"),
                List.of());
        return new Account(user, AccountFacts.fresh(user.id()));
    }

    @Test
    void whatIsNotKnownIsCopiedAsNothing() {
        var account = nothingKnown();
        var copied = columns.all().stream()
                .filter(column -> column.text().apply(account).equals("–"))
                .toList();
        assertThat(copied).extracting(Column::id).contains("company", "email", "employee", "phone", "address", "roles");
        assertThat(copied).extracting(column -> column.copied().apply(account)).containsOnly("");
    }
}
