package dev.gatehouse.ui.users.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.query.UserFilter;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.ui.port.FakeWorld;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryTextTest {
    private final QueryText texts =
            new QueryText(FakeWorld.administrator().people().roles(FakeWorld.ACME.id()));

    @Test
    void wordsStatusAndRoleAreReadApart() {
        var parsed = texts.parse("status:expired role:\"Claims adjuster\" maria lopez");
        assertThat(parsed.unknown()).isEmpty();
        assertThat(parsed.query().text()).isEqualTo("maria lopez");
        assertThat(parsed.query().filter()).contains(UserFilter.EXPIRED);
        assertThat(parsed.query().role()).isPresent();
    }

    @Test
    void aPartOfARoleIsEnough() {
        assertThat(texts.parse("role:contr").query().role())
                .isEqualTo(texts.parse("role:Contractor").query().role())
                .isPresent();
    }

    @Test
    void whatIsPrintedIsReadAgain() {
        for (UserFilter filter : UserFilter.values()) {
            var query = new UserQuery(
                    "lopez",
                    Optional.of(filter),
                    texts.parse("role:\"Payroll clerk\"").query().role(),
                    UserQuery.Order.NAME,
                    false);
            assertThat(texts.parse(texts.print(query)).query()).isEqualTo(query);
        }
    }

    @Test
    void anUnknownStatusOrRoleIsNamed() {
        assertThat(texts.parse("status:sleepy x").unknown()).contains("status:sleepy");
        assertThat(texts.parse("role:nothing").unknown()).contains("role:nothing");
    }

    @Test
    void anotherStatusKeepsTheRest() {
        assertThat(texts.withFilter("status:expired lopez", Optional.of(UserFilter.LOCKED)))
                .isEqualTo("status:locked lopez");
        assertThat(texts.withFilter("status:expired lopez", Optional.empty())).isEqualTo("lopez");
    }

    @Test
    void aBegunWordIsCompleted() {
        assertThat(texts.completions("status:exp")).containsExactly("status:expired", "status:expiring");
        assertThat(texts.completions("role:claims")).contains("role:\"Claims adjuster\"", "role:\"Claims viewer\"");
        assertThat(texts.completions("st")).containsExactly("status:");
        assertThat(texts.completions("lopez")).isEmpty();
    }

    @Test
    void anEndlessTextIsCut() {
        String endless = String.join(" ", Arrays.asList(new String[400]));
        assertThat(texts.parse(endless).query().text()).hasSizeLessThanOrEqualTo(200);
    }
}
