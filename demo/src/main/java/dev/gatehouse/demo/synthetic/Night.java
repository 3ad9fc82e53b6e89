package dev.gatehouse.demo.synthetic;

import dev.gatehouse.model.audit.EventKind;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.audit.SignInFailure;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// The early morning before the last day of a synthetic tenant: somebody guesses a password, and somebody logins that
/// nobody has. Automation settled neither, so both wait for the daily review.
final class Night {
    private static final int GUESSES = 6;
    private static final int LOGINS = 24;
    private static final String STRANGER = "198.51.100.77";

    private final TenantPlan plan;
    private final Workforce everybody;
    private final Office office;
    private final Consumer<History.Due> later;

    Night(TenantPlan plan, Workforce everybody, Office office, Consumer<History.Due> later) {
        this.plan = plan;
        this.everybody = everybody;
        this.office = office;
        this.later = later;
    }

    /// Lets it happen when its time comes.
    void schedule() {
        ZoneId home = plan.policy().homeZone();
        LocalDate yesterday = plan.now().atZone(home).toLocalDate().minusDays(1);
        Instant begin = yesterday.atTime(LocalTime.of(4, 12)).atZone(home).toInstant();
        for (int i = 0; i < GUESSES; i++) {
            later.accept(new History.Due(begin.plusSeconds(i * 41L), i, this::guess));
        }
        for (int i = 0; i < LOGINS; i++) {
            later.accept(new History.Due(begin.plusSeconds(600 + i * 13L), i, at -> office.stranger(at, STRANGER)));
        }
    }

    /// At the account of whoever came among the last.
    private void guess(Instant at) {
        var accounts = everybody.accounts();
        UserId whose = accounts.get(accounts.size() * 2 / 3).user().id();
        User user = everybody.user(whose);
        office.entry(at, EventKind.SIGN_IN, user.id(), Outcome.REFUSED, List.of(SignInFailure.WRONG_PASSWORD.wire()));
    }
}
