package dev.gatehouse.ui.reviews;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.review.DayAtAGlance;
import dev.gatehouse.model.review.DayPage;
import dev.gatehouse.model.review.DayReview;
import dev.gatehouse.model.review.DayState;
import dev.gatehouse.model.review.Disposition;
import dev.gatehouse.model.review.ReviewItem;
import dev.gatehouse.model.review.ReviewSaying;
import dev.gatehouse.model.review.SignOff;
import dev.gatehouse.model.review.Verdict;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.News;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The days, one of them, and one of its items at a time.
public final class ReviewsViewModel {
    private final TenantId tenant;
    private final ReviewsPorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<DayAtAGlance>> days = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LocalDate>> day = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Sight> sight = new ReadOnlyObjectWrapper<>(new Sight.Reading());
    private final ReadOnlyObjectWrapper<Integer> at = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final Subscriptions subscriptions = new Subscriptions();
    private Optional<ReviewSaying> unanswered = Optional.empty();
    private Job.Running reading = Job.Running.none();

    /// A model that has read nothing yet.
    public ReviewsViewModel(TenantId tenant, ReviewsPorts ports, Tasks tasks) {
        this.tenant = tenant;
        this.ports = ports;
        this.tasks = tasks;
    }

    /// It is on screen: reads, and again when the server is back or something happened.
    public void activate() {
        active.set(true);
        subscriptions.change(ports.link().online(), online -> read());
        subscriptions.end(ports.link().onNews(this::heard));
        read();
    }

    /// It is not on screen any more. What was typed stays.
    public void deactivate() {
        active.set(false);
        subscriptions.close();
    }

    private void heard(News news) {
        if (news.tenant().equals(tenant) && news.kind() == News.Kind.EVENTS) {
            readDays();
        }
    }

    /// Reads the days and the one that is looked at.
    public void read() {
        readDays();
        day.get().ifPresent(this::readDay);
    }

    private void readDays() {
        tasks.background(() -> ports.reviews().days(tenant))
                .onSuccess(this::show)
                .onFault(why -> {
                    if (days.get().isEmpty()) {
                        sight.set(new Sight.Failed(why));
                    }
                })
                .start();
    }

    private void show(Optional<List<DayAtAGlance>> read) {
        if (read.isEmpty()) {
            sight.set(new Sight.Away());
            return;
        }
        days.set(read.get());
        if (day.get().isEmpty()) {
            first(read.get()).ifPresent(this::choose);
        }
    }

    /// The earliest day that waits; else yesterday.
    private static Optional<LocalDate> first(List<DayAtAGlance> all) {
        return all.stream()
                .filter(one -> one.state().isWaiting())
                .map(DayAtAGlance::day)
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.state() != DayState.TODAY)
                        .map(DayAtAGlance::day)
                        .reduce((_, last) -> last));
    }

    /// Turns to a day.
    public void choose(LocalDate chosen) {
        if (!day.get().equals(Optional.of(chosen))) {
            day.set(Optional.of(chosen));
            at.set(0);
            reason.set("");
            fault.set(Optional.empty());
            sight.set(new Sight.Reading());
        }
        if (active.get()) {
            readDay(chosen);
        }
    }

    private void readDay(LocalDate wanted) {
        reading.cancel();
        boolean anew = !(sight.get() instanceof Sight.Here(DayPage page))
                || !page.review().day().equals(wanted);
        reading = tasks.background(() -> ports.reviews().day(tenant, wanted))
                .onSuccess(page -> {
                    sight.set(page.<Sight>map(Sight.Here::new).orElseGet(Sight.Away::new));
                    if (anew) {
                        toOpen(0);
                    }
                })
                .onFault(why -> sight.set(new Sight.Failed(why)))
                .start();
    }

    /// The first item from a place on of which nobody has said anything, round and round; where there is none, stays.
    private void toOpen(int from) {
        review().ifPresent(now -> {
            int count = now.items().size();
            for (int i = 0; i < count; i++) {
                int place = (from + i) % count;
                if (!now.dispositions().containsKey(now.items().get(place).key())) {
                    at.set(place);
                    return;
                }
            }
            at.set(Math.clamp(from, 0, Math.max(0, count - 1)));
        });
    }

    /// The day that is looked at, if it is here.
    Optional<DayReview> review() {
        return page().map(DayPage::review);
    }

    Optional<DayPage> page() {
        return sight.get() instanceof Sight.Here(DayPage page) ? Optional.of(page) : Optional.empty();
    }

    /// The item that is looked at.
    Optional<ReviewItem> item() {
        return review().map(DayReview::items)
                .filter(items -> at.get() < items.size())
                .map(items -> items.get(at.get()));
    }

    /// What was said last of the item that is looked at.
    Optional<Disposition> said() {
        return item().flatMap(one -> review().map(now -> now.dispositions().get(one.key())));
    }

    /// Goes on to the next item, or back to the one before.
    public void step(int by) {
        review().filter(now -> !now.items().isEmpty()).ifPresent(now -> {
            int place = Math.clamp(at.get() + by, 0, now.items().size() - 1);
            if (place != at.get()) {
                reason.set("");
                fault.set(Optional.empty());
                at.set(place);
            }
        });
    }

    /// Why nothing can be said of the item now; empty: it can. A reason that is missing is no fault.
    Optional<Fault> unspeakable() {
        return review().flatMap(now -> item().flatMap(one -> now.refusesDisposition(one.key(), self())));
    }

    /// Why the day cannot be signed off now; empty: it can.
    Optional<Fault> unsignable() {
        return review().flatMap(now -> now.refusesSignOff(self()));
    }

    private ActorId self() {
        return ports.me().author(tenant).id();
    }

    /// Whether there is a reason to say something with.
    boolean hasReason() {
        String typed = reason.get().strip();
        return !typed.isEmpty() && typed.length() <= Disposition.LONGEST_REASON;
    }

    /// Says what the item is, for the reason that was typed. Said again because no answer came, it is the same.
    public void say(Verdict verdict) {
        if (busy.get() || !hasReason() || day.get().isEmpty()) {
            return;
        }
        item().ifPresent(one -> {
            String why = reason.get().strip();
            ReviewSaying saying = unanswered
                    .filter(before -> before.item().equals(one.key())
                            && before.verdict() == verdict
                            && before.reason().equals(why))
                    .orElseGet(() -> new ReviewSaying(ports.keys().get(), one.key(), verdict, why));
            unanswered = Optional.of(saying);
            LocalDate of = day.get().get();
            begin();
            tasks.background(() -> {
                        var _ = ports.reviews().dispose(tenant, of, saying);
                        return ports.reviews().day(tenant, of);
                    })
                    .onSuccess(page -> {
                        unanswered = Optional.empty();
                        reason.set("");
                        int next = at.get() + 1;
                        sight.set(page.<Sight>map(Sight.Here::new).orElseGet(Sight.Away::new));
                        toOpen(next);
                        readDays();
                    })
                    .onFault(this::failed)
                    .onEnd(() -> busy.set(false))
                    .start();
        });
    }

    /// Signs the day off.
    ///
    /// @param then is told of the day and the sign-off
    public void signOff(BiConsumer<LocalDate, SignOff> then) {
        if (busy.get() || day.get().isEmpty() || unsignable().isPresent()) {
            return;
        }
        LocalDate of = day.get().get();
        begin();
        tasks.background(() -> ports.reviews().signOff(tenant, of))
                .onSuccess(done -> {
                    then.accept(of, done);
                    read();
                })
                .onFault(this::failed)
                .onEnd(() -> busy.set(false))
                .start();
    }

    private void begin() {
        busy.set(true);
        fault.set(Optional.empty());
    }

    /// Somebody else may have spoken meanwhile: what they said is read, and what was typed here is kept.
    private void failed(Fault why) {
        fault.set(Optional.of(why));
        read();
    }

    /// The last days, the earliest first; none until they were read.
    ReadOnlyObjectProperty<List<DayAtAGlance>> daysProperty() {
        return days.getReadOnlyProperty();
    }

    /// The day that is looked at.
    public ReadOnlyObjectProperty<Optional<LocalDate>> dayProperty() {
        return day.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /// The place of the item that is looked at, from 0.
    ReadOnlyObjectProperty<Integer> atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Why the last thing was not done.
    ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The reason as it is typed.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Whether the server can be asked.
    ObservableValue<Boolean> online() {
        return ports.link().online();
    }
}
