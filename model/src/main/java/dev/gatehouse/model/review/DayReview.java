package dev.gatehouse.model.review;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.identity.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One day with all that was found and said, and what may be said next.
///
/// @param day a date in the tenant's home zone
/// @param state how far it is
/// @param items what was found
/// @param dispositions what was said last of each, by key
/// @param signOff that it is done
public record DayReview(
        LocalDate day,
        DayState state,
        List<ReviewItem> items,
        Map<String, Disposition> dispositions,
        Optional<SignOff> signOff) {
    /// Keeps own copies.
    public DayReview {
        items = List.copyOf(items);
        dispositions = Map.copyOf(dispositions);
    }

    /// The item of a key.
    public Optional<ReviewItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /// What nobody has said anything of.
    public List<ReviewItem> open() {
        return items.stream()
                .filter(item -> !dispositions.containsKey(item.key()))
                .toList();
    }

    /// Why somebody may not say anything of an item; empty: they may.
    public Optional<Fault> refusesDisposition(String key, ActorId by) {
        if (state == DayState.TODAY) {
            return Optional.of(notOver());
        }
        if (signOff.isPresent()) {
            return Optional.of(Fault.of(FaultCode.DAY_SIGNED_OFF, "day", day));
        }
        Optional<ReviewItem> item = item(key);
        if (item.isEmpty()) {
            return Optional.of(Fault.of(FaultCode.UNKNOWN_ITEM, "item", key));
        }
        return item.filter(one -> one.isAbout(by)).map(_ -> Fault.of(FaultCode.OWN_REVIEW, "item", key));
    }

    /// Why somebody may not sign the day off; empty: they may.
    public Optional<Fault> refusesSignOff(ActorId by) {
        if (state == DayState.TODAY) {
            return Optional.of(notOver());
        }
        List<ReviewItem> open = open();
        Optional<ReviewItem> own =
                open.stream().filter(item -> item.isAbout(by)).findFirst();
        if (own.isPresent()) {
            return Optional.of(Fault.of(FaultCode.OWN_REVIEW, "item", own.get().key()));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(Fault.of(FaultCode.ITEMS_OPEN, "count", open.size()));
    }

    private Fault notOver() {
        return Fault.of(FaultCode.DAY_NOT_OVER, "day", day);
    }

    /// What a sign-off of it stands for.
    ///
    /// @throws IllegalStateException if nobody has spoken of an item
    public String digest() {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        items.forEach(item -> verdicts.put(
                item.key(),
                Optional.ofNullable(dispositions.get(item.key()))
                        .map(Disposition::verdict)
                        .orElseThrow(() -> new IllegalStateException("nobody has spoken of " + item.key()))));
        return ReviewDigest.of(day, verdicts);
    }
}
