package dev.gatehouse.client.imports.source;

import static dev.gatehouse.client.imports.source.Samples.adGroup;
import static dev.gatehouse.client.imports.source.Samples.adUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.imports.source.csv.CsvSource;
import dev.gatehouse.client.imports.source.keycloak.KeycloakSource;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Whose account a line of the report is about.
class NamesOfLinesTest {
    @Test
    void eachLineOfAnEntryBelongsToItsAccountAndThoseOfAGroupToNobody() throws SourceException {
        String text = adUser("ann", "displayName: Ann Moss") + adGroup("Desk") + adUser("bob", "logonHours:: AAAA");
        var file = new LdifSource().read(Samples.text(text));
        assertThat(file.nameAt(1)).isEqualTo("Ann Moss");
        assertThat(file.nameAt(5)).isEqualTo("Ann Moss");
        long group = text.substring(0, text.indexOf("dn: CN=Desk")).lines().count() + 1;
        assertThat(file.nameAt(group)).isEmpty();
        // Refused, and still somebody.
        assertThat(file.nameAt(file.refused().getFirst().line())).isEqualTo("bob");
    }

    @Test
    void whatStandsBeforeTheFirstAccountIsNobodys() throws SourceException {
        var file = new CsvSource().read(Samples.text("login,name,shoe\nann,Ann,38\n,Nobody,1\n"));
        assertThat(file.nameAt(1)).isEmpty();
        assertThat(file.nameAt(2)).isEqualTo("Ann");
        assertThat(file.nameAt(3)).isEmpty();
    }

    @Test
    void ofSeveralOnOneLineNobodyCanTellWhoIsMeant() throws SourceException {
        String realm =
                "{\"users\":[{\"username\":\"ann\",\"enabled\":true}," + "{\"username\":\"bob\",\"enabled\":true}]}";
        var file = new KeycloakSource().read(Samples.text(realm));
        assertThat(file.people()).hasSize(2);
        assertThat(file.nameAt(1)).isEmpty();
    }

    @Test
    void readingIsGivenUpWhenInterrupted() throws SourceException {
        byte[] text = Samples.text("login,name\nann,Ann\n");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> new CsvSource().read(text)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
