package dev.gatehouse.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.testing.TestHouse;
import dev.gatehouse.api.testing.TestPostgres;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class NewerDatabaseTest {
    @Test
    void aDatabaseThatANewerServerHasMigratedIsLeftAloneAndSaidToBeAway() throws SQLException {
        try (TestHouse newer = TestHouse.fresh()) {
            newer.create("house");
            var tenant = newer.create("acme");
            try (var connection = TestPostgres.administrator("gh_acme");
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE tenant_state SET schema_version = 999");
            }
            try (TestHouse older = TestHouse.another()) {
                assertThatThrownBy(() -> older.databases.reading(tenant, tx -> tx.revision()))
                        .isInstanceOfSatisfying(FaultException.class, e -> {
                            assertThat(e.fault().code()).isEqualTo(FaultCode.UNAVAILABLE);
                            assertThat(e.fault().arguments()).containsEntry("part", "gh_acme");
                        });
            }
            try (var connection = TestPostgres.administrator("gh_acme");
                    var statement = connection.createStatement();
                    var version = statement.executeQuery("SELECT schema_version FROM tenant_state")) {
                assertThat(version.next()).isTrue();
                assertThat(version.getInt(1)).isEqualTo(999);
            }
        }
    }
}
