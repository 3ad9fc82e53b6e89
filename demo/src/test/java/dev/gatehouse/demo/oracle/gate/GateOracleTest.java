package dev.gatehouse.demo.oracle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateOracleTest {
    private static final Need TRAIL = new Need("audit.read", false, true);
    private static final Need TENANTS = new Need("tenant.admin", true, false);

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

    private static Caller tenants(BuiltInRole role, Standing standing) {
        return new Caller.Person(false, Optional.of(role), standing);
    }

    private static Verdict refused(int status, String code) {
        return new Verdict.Refused(status, code);
    }
}
