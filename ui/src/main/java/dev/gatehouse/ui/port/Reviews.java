package dev.gatehouse.ui.port;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The daily review, which the server alone knows. Calls block.
public interface Reviews {
    /// How many days are shown.
    int DAYS = 30;

    /// The last [#DAYS] days and how far each is, the earliest first, today the last; empty: the server is away. Asked
    /// again within half a minute, the answer may be the same, unless something was said meanwhile from here.
    Optional<List<DayAtAGlance>> days(TenantId tenant);

    /// One day; empty: the server is away.
    Optional<DayPage> day(TenantId tenant, LocalDate day);

    /// Says what an item of a day is; harmless to repeat under its key.
    Disposition dispose(TenantId tenant, LocalDate day, ReviewSaying saying);

    /// Signs a day off; harmless to repeat.
    SignOff signOff(TenantId tenant, LocalDate day);
}
