package dev.gatehouse.ui.helpdesk.call;

import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said in a call.
///
/// @param words the reader's language and zone
public record CallWords(Words words) {
    /// An option as its button says it: `Extend by 30 days, unlock, entry code`.
    public String option(Option option, Amounts usual) {
        return sentence(option.fixes(), usual);
    }

    /// A fix to tick.
    public String tick(Fix fix, Amounts amounts) {
        return capital(part(fix, amounts));
    }

    /// What the commit button says: what, to whom and where.
    public String commit(PersonFile file, Plan plan) {
        return words.text("preview.commit", verb(file, plan), new ChangeWords(words).place(file.tenant()));
    }

    String verb(PersonFile file, Plan plan) {
        List<Fix> ticked = plan.ticked();
        return words.text(
                "helpdesk.verb", sentence(ticked, plan.amounts()), file.user().name());
    }

    String done(PersonFile file, Plan plan) {
        return words.text("helpdesk.doneFor", file.user().name(), sentence(plan.ticked(), plan.amounts()));
    }

    /// What the caller did since.
    public String sequel(PersonFile file, Outcome outcome) {
        String name = file.calledBy();
        return switch (outcome.sequel()) {
            case Outcome.Waiting _ -> words.text("helpdesk.waiting");
            case Outcome.SignedIn in ->
                in.address()
                        .map(address -> words.text(
                                "helpdesk.signedInFrom", name, words.times().clock(in.at()), address))
                        .orElseGet(() -> words.text(
                                "helpdesk.signedIn", name, words.times().clock(in.at())));
            case Outcome.RefusedAgain again ->
                words.text("helpdesk.refusedAgain", name, words.times().clock(again.at()));
            case Outcome.TakenBack _ -> words.text("helpdesk.takenBack");
        };
    }

    /// A request to somebody who may lift a reason, fit for a ticket.
    public String request(PersonFile file, CallViewModel.NotLiftable reason) {
        return words.text(
                "helpdesk.request",
                file.user().name(),
                file.user().login(),
                file.tenant().name(),
                new PersonWords(words).sentence(file, reason.reason()));
    }

    /// How far one may extend.
    public String limit(PersonFile file) {
        return words.text(
                "helpdesk.limit",
                file.policy().longestExtension().toDays(),
                file.tenant().name());
    }

    private String sentence(List<Fix> fixes, Amounts amounts) {
        String all = fixes.stream().map(fix -> part(fix, amounts)).collect(Collectors.joining(", "));
        return capital(all);
    }

    private String part(Fix fix, Amounts amounts) {
        return switch (fix) {
            case EXTEND ->
                words.text("helpdesk.part.extend", amounts.extension().toDays());
            case UNLOCK -> words.text("helpdesk.part.unlock");
            case ENTRY_CODE -> words.text("helpdesk.part.code");
            case ENABLE -> words.text("helpdesk.part.enable");
            case START_NOW -> words.text("helpdesk.part.start");
            case LET_IN -> words.text("helpdesk.part.letIn", words.times().clock(amounts.admission()));
            case END_SESSIONS -> words.text("helpdesk.part.end");
        };
    }

    private String capital(String text) {
        return Optional.of(text)
                .filter(some -> !some.isEmpty())
                .map(some -> some.substring(0, 1)
                                .toUpperCase(words.messages().language().locale())
                        + some.substring(1))
                .orElse(text);
    }
}
