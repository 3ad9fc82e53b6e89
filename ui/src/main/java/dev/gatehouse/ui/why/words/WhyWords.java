package dev.gatehouse.ui.why.words;

import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.why.ask.Answer;
import dev.gatehouse.ui.why.ask.From;
import dev.gatehouse.ui.why.ask.NearestWay;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked and what is answered, in sentences.
///
/// @param words the reader's language and zone
public record WhyWords(Words words) {
    /// The question: `Why can Maria Lopez not sign in now from PC-12?`
    ///
    /// @param now whether it is asked of the present
    public String question(Answer answer, boolean now) {
        boolean can = answer.decision().isPermitted();
        String who = answer.who().name();
        String when = now ? words.text("why.now") : words.times().moment(answer.at());
        String where = from(answer.from());
        return answer.permission()
                .map(this::name)
                .map(use -> can
                        ? words.text("why.canUse", who, use, when, where)
                        : words.text("why.cannotUse", who, use, when, where))
                .orElseGet(() ->
                        can ? words.text("why.can", who, when, where) : words.text("why.cannot", who, when, where));
    }

    /// The answer in few words: `No. 2 reasons.`, `Yes, until today 18:00.`
    public String headline(Decision decision) {
        if (!decision.isPermitted()) {
            return words.text("why.no", decision.reasons().size());
        }
        return decision.permittedUntil()
                .map(until -> words.text("why.yesUntil", words.times().moment(until)))
                .orElseGet(() -> words.text("why.yes"));
    }

    /// From where: `from PC-12`, `from nowhere known`.
    public String from(Optional<From> from) {
        return from.map(known -> words.text("why.from", known.name())).orElseGet(() -> words.text("why.fromNowhere"));
    }

    /// How somebody would come in: `Mon 23 Nov, 08:00 (in 14 h) from PC-12`, `Now from PC-12`.
    ///
    /// @param asked the instant of the question
    /// @param now whether that is the present
    public String way(NearestWay way, PersonFile file, Instant asked, boolean now) {
        return switch (way) {
            case NearestWay.Come come
            when come.when().equals(asked) -> words.text(now ? "why.way.now" : "why.way.then", from(come.from()));
            case NearestWay.Come come -> words.text("why.way", words.times().coming(come.when()), from(come.from()));
            case NearestWay.LetIn let ->
                words.text("why.way.letIn", file.calledBy(), words.times().clock(let.until()));
        };
    }

    /// Where there is no way in at all: `Not before 22 Nov 2036`, or that nobody knows of any.
    public String noWay(Decision decision) {
        return decision.notBefore()
                .map(end -> words.text("why.notBefore", words.times().shortDate(end)))
                .orElseGet(() -> words.text("why.noWay"));
    }

    /// By which rules the past was judged, and what became of a stored decision.
    public List<String> then(Explanation explained) {
        var notes = new ArrayList<String>();
        explained.past().ifPresent(past -> {
            notes.add(words.text(
                    "why.then",
                    words.times().moment(explained.at()),
                    words.numbers().count(explained.revision()),
                    words.text(past.today() ? "why.today.yes" : "why.today.no")));
            past.again()
                    .ifPresentOrElse(
                            again -> notes.addAll(replayed(again)), () -> notes.add(words.text("why.factsNow")));
        });
        return notes;
    }

    private List<String> replayed(Explanation.Again again) {
        String mark = again.sameOutcome() && again.sameTrace()
                ? "why.replayed"
                : again.sameOutcome() ? "why.replayedOtherwise" : "why.replayedOther";
        return again.erased() ? List.of(words.text(mark), words.text("why.erased")) : List.of(words.text(mark));
    }

    /// A permission as a field shows it; none: to sign in.
    public String what(Optional<Permission> permission) {
        return permission.map(this::name).orElseGet(() -> words.text("why.signIn"));
    }

    private String name(Permission permission) {
        return new PermissionWords(words).full(permission);
    }
}
