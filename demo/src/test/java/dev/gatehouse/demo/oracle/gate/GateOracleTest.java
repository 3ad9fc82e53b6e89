package dev.gatehouse.demo.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateOracleTest {
    private static final Need TRAIL = new Need("audit.read", Need.USUAL_SESSIONS, false, true);
    private static final Need TENANTS = new Need("tenant.admin", Need.USUAL_SESSIONS, true, false);
    private static final Need WHO_AM_I = new Need("session", Set.of("full", "password_only"), false, false);

    private final GateOracle oracle = new GateOracle();

    @ParameterizedTest
    @EnumSource(Place.class)
    void whoIsNotSignedInLearnsNothingElse(Place place) {
        assertThat(oracle.call(TRAIL, new Caller.Stranger(true), place)).isEqualTo(refused(401, "unauthenticated"));
        assertThat(oracle.call(TRAIL, tenants(BuiltInRole.AUDITOR, Standing.EXPIRED), place))
                .isEqualTo(refused(401, "unauthenticated"));
    }

    @Test
    void whatSomebodyDoesNotReachIsMissingBeforeItIsForbidden() {
        assertThat(oracle.call(TRAIL, tenants(BuiltInRole.HELPDESK, Standing.FINE), Place.OTHER))
                .isEqualTo(refused(404, "not_found"));
        assertThat(oracle.call(TRAIL, tenants(BuiltInRole.HELPDESK, Standing.FINE), Place.OWN))
                .isEqualTo(refused(403, "forbidden"));
        assertThat(oracle.call(TENANTS, tenants(BuiltInRole.SECURITY_ADMINISTRATOR, Standing.FINE), Place.OWN))
                .isEqualTo(refused(404, "not_found"));
    }

    @Test
    void anOperatorReachesWhatIsThereAndMayDoThereWhatTheyMayAtHome() {
        var auditor = new Caller.Person(true, Optional.of(BuiltInRole.AUDITOR), Standing.FINE);
        assertThat(oracle.call(TRAIL, auditor, Place.OTHER)).isEqualTo(new Verdict.LetIn());
        assertThat(oracle.call(TRAIL, auditor, Place.MISSING)).isEqualTo(refused(404, "not_found"));
        assertThat(oracle.call(TENANTS, auditor, Place.OWN)).isEqualTo(refused(403, "forbidden"));
    }

    @Test
    void aTokenIsBoundToItsTenantAlsoThatOfTheHouse() {
        for (boolean ofHouse : new boolean[] {false, true}) {
            var auditing = new Caller.Program(ofHouse, Optional.of(BuiltInRole.AUDITOR), Standing.FINE);
            assertThat(oracle.call(TRAIL, auditing, Place.OWN)).isEqualTo(new Verdict.LetIn());
            assertThat(oracle.call(TRAIL, auditing, Place.OTHER)).isEqualTo(refused(404, "not_found"));
            assertThat(oracle.call(WHO_AM_I, auditing, Place.OWN)).isEqualTo(refused(403, "forbidden"));
        }
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void aSessionIsGoodAtTheMachineItWasBegunAtAndNowhereElse(Where where) {
        var auditor = new Caller.Bound(false, Optional.of(BuiltInRole.AUDITOR), where);
        var operator = new Caller.Bound(true, Optional.of(BuiltInRole.AUDITOR), where);
        boolean there = where == Where.ITS_MACHINE;
        Verdict elsewhere = refused(401, "unauthenticated");
        assertThat(oracle.call(TRAIL, auditor, Place.OWN)).isEqualTo(there ? new Verdict.LetIn() : elsewhere);
        assertThat(oracle.call(TRAIL, auditor, Place.OTHER)).isEqualTo(there ? refused(404, "not_found") : elsewhere);
        assertThat(oracle.call(TRAIL, operator, Place.OTHER)).isEqualTo(there ? new Verdict.LetIn() : elsewhere);
        assertThat(oracle.call(TENANTS, auditor, Place.OWN)).isEqualTo(there ? refused(404, "not_found") : elsewhere);
        assertThat(oracle.call(new Need("none", Set.of(), false, false), auditor, Place.OWN))
                .isEqualTo(new Verdict.LetIn());
        assertThat(oracle.signIn(auditor, Place.OWN)).isEqualTo(new Verdict.LetIn());
    }

    @Test
    void aProgramWithoutStandingIsNotSignedIn() {
        var expired = new Caller.Program(false, Optional.of(ProgramRole.ASKING), Standing.EXPIRED);
        assertThat(oracle.call(TRAIL, expired, Place.OTHER)).isEqualTo(refused(401, "unauthenticated"));
        assertThat(oracle.signIn(expired, Place.OWN)).isEqualTo(refused(401, "unauthenticated"));
    }

    @Test
    void onlyWhoMayAskChecksAPersonAndOnlyAtHome() {
        var asking = new Caller.Program(false, Optional.of(ProgramRole.ASKING), Standing.FINE);
        var other = new Caller.Program(false, Optional.of(BuiltInRole.AUDITOR), Standing.FINE);
        assertThat(oracle.signIn(asking, Place.OWN)).isEqualTo(new Verdict.LetIn());
        assertThat(oracle.signIn(asking, Place.OTHER)).isEqualTo(refused(401, "unauthenticated"));
        assertThat(oracle.signIn(other, Place.OWN)).isEqualTo(refused(403, "forbidden"));
        assertThat(oracle.signIn(other, Place.OTHER)).isEqualTo(refused(401, "unauthenticated"));
    }

    private static Caller tenants(BuiltInRole role, Standing standing) {
        return new Caller.Person(false, Optional.of(role), standing);
    }

    private static Verdict refused(int status, String code) {
        return new Verdict.Refused(status, code);
    }
}
