package dev.gatehouse.ui.users.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.rules.SampleRules;
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
    private Optional<PersonHours> hours = Optional.empty();
    private final UserColumns columns = new UserColumns(
            words, Map.of(), new ProgramColumns(words, Optional::empty), new HoursColumn(words, () -> hours));

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

    private Column<Account> hoursColumn() {
        return columns.all().stream()
                .filter(column -> column.id().equals("hours"))
                .findFirst()
                .orElseThrow();
    }

    private void rule(boolean on, RuleScope scope, WayIn... ways) {
        var rule = new AccessRule(new RuleId(new UUID(8, 70)), "Theirs", on, scope, List.of(ways));
        var band = new TimeBand(
                new BandId(new UUID(5, 7)),
                "Office",
                "Europe/London",
                WeekText.parse("Mon-Fri 8-18"),
                List.of(),
                List.of());
        hours = Optional.of(new PersonHours(Restrictions.of(List.of(
                new RulePart.OfRule(rule), new RulePart.OfBand(band), new RulePart.OfBand(SampleRules.EVENINGS)))));
    }

    @Test
    void hoursAreThoseOfTheRulesThatBindAndSayWhyThereAreNone() {
        var account = nothingKnown();
        var office = WayIn.during(new BandId(new UUID(5, 7)));
        var own = new RuleScope.OfUser(account.user().id());
        assertThat(hoursColumn().text().apply(account)).as("not read yet").isEqualTo("–");
        assertThat(hoursColumn().hover().apply(account)).isEmpty();
        for (RuleScope scope : List.of(own, new RuleScope.Tenant())) {
            rule(true, scope, office);
            assertThat(hoursColumn().text().apply(account)).isEqualTo("Mon–Fri 8–18");
            assertThat(hoursColumn().hover().apply(account)).contains("Office: Mon–Fri 8–18 (Europe/London)");
        }
        rule(true, own, office, WayIn.during(SampleRules.EVENINGS.id()).onlyFrom(SampleRules.PC.id()));
        assertThat(hoursColumn().text().apply(account)).isEqualTo("Mon–Fri 8–18 +1");
        assertThat(hoursColumn().hover().apply(account).orElseThrow()).contains("Evenings: Mon–Sun 17–22");
        rule(false, own, office);
        assertThat(hoursColumn().text().apply(account)).as("a rule that is off").isEqualTo("–");
        assertThat(hoursColumn().hover().apply(account)).contains("No rule limits the hours.");
        rule(true, new RuleScope.OfUser(FakeWorld.person(5)), office);
        assertThat(hoursColumn().text().apply(account)).as("somebody else’s").isEqualTo("–");
        rule(true, own, office, WayIn.ANY);
        assertThat(hoursColumn().text().apply(account)).as("one way is enough").isEqualTo("–");
    }

    @Test
    void whoARuleLetsInAtNoTimeIsNotSaidToHaveNoLimit() {
        var account = nothingKnown();
        var office = WayIn.during(new BandId(new UUID(5, 7)));
        var own = new RuleScope.OfUser(account.user().id());
        for (WayIn[] ways : new WayIn[][] {{}, {WayIn.during()}, {WayIn.during(), WayIn.during()}}) {
            for (RuleScope scope : List.of(own, new RuleScope.Tenant())) {
                rule(true, scope, ways);
                assertThat(hoursColumn().text().apply(account)).isEqualTo("At no time");
                assertThat(hoursColumn().hover().apply(account)).contains("A rule lets them in at no time.");
            }
        }
        rule(true, own, WayIn.during(), office);
        assertThat(hoursColumn().text().apply(account)).as("one way is enough").isEqualTo("Mon–Fri 8–18");
        rule(true, own, WayIn.from(SampleRules.PC.id()));
        assertThat(hoursColumn().text().apply(account))
                .as("machines, at any time")
                .isEqualTo("–");
        rule(false, own);
        assertThat(hoursColumn().text().apply(account)).as("a rule that is off").isEqualTo("–");
    }

    @Test
    void hoursOfARoleCountForWhoHoldsItAndWhereNothingElseSetsAny() {
        var role = new RoleId(new UUID(7, 1));
        rule(true, new RuleScope.OfRole(role), WayIn.during(new BandId(new UUID(5, 7))));
        assertThat(hoursColumn().text().apply(nothingKnown())).isEqualTo("–");
        var grant =
                new Grant(role, FakeWorld.NOW, Optional.empty(), ActorId.person(FakeWorld.person(1)), Optional.empty());
        var holder = nothingKnown();
        var user = holder.user().holding(List.of(grant));
        assertThat(hoursColumn().text().apply(new Account(user, holder.facts())))
                .isEqualTo("Mon–Fri 8–18");
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
