package dev.gatehouse.ui.why;

import dev.gatehouse.model.access.Explanation;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.ui.person.PersonWords;
import dev.gatehouse.ui.why.words.WhyLine;
import dev.gatehouse.ui.why.words.WhyWords;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;

/// An answer as a paragraph that is fit for a ticket.
record WhyText(Words words) {
    /// Question, answer, reasons, the rules that refuse, the nearest ways in, and as of when that was so.
    ///
    /// @param full whether rules may be named
    String of(Told told, boolean full) {
        var why = new WhyWords(words);
        var answer = told.answer();
        var sentences = new ArrayList<String>();
        sentences.add(why.question(answer, told.isNow()));
        sentences.add(why.headline(answer.decision()));
        if (full) {
            answer.decision().reasons().stream()
                    .map(reason -> sentence(told, reason))
                    .forEach(sentences::add);
            told.lines().stream()
                    .filter(line -> line.kind() == WhyLine.Kind.REFUSES)
                    .map(line -> line.detail()
                            .map(detail -> words.text("why.text.rule", line.title(), detail))
                            .orElseGet(() -> words.text("why.text.sentence", line.title())))
                    .forEach(sentences::add);
        } else {
            answer.decision().reasons().stream()
                    .map(reason ->
                            words.text("why.text.sentence", words.reasons().word(reason.code())))
                    .forEach(sentences::add);
        }
        told.nearest().stream()
                .map(way -> words.text("why.text.sentence", why.way(way, told.file(), answer.at(), told.isNow())))
                .forEach(sentences::add);
        told.then().map(why::then).ifPresent(sentences::addAll);
        sentences.add(words.text(
                "why.text.tail",
                told.file().tenant().name(),
                answer.who().login(),
                words.times().absolute(told.askedAt()),
                words.numbers()
                        .count(told.then()
                                .map(Explanation::revision)
                                .orElseGet(() -> told.file().revision()))));
        return String.join(" ", sentences);
    }

    private String sentence(Told told, Reason reason) {
        String said = new PersonWords(words).sentence(told.file(), reason);
        return said.endsWith(".") ? said : words.text("why.text.sentence", said);
    }
}
