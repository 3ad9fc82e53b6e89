package dev.gatehouse.api.authzen;

import dev.gatehouse.api.store.CountedFacts;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.AccessRequest;
import dev.gatehouse.model.access.Reason;
import dev.gatehouse.model.access.ReasonCode;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.history.Judged;
import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Answers questions in one transaction, with the engine that lets people in here.
final class Evaluating {
    private final TenantTransaction tx;
    private final CountedFacts facts;

    Evaluating(TenantTransaction tx) {
        this.tx = tx;
        facts = new CountedFacts(tx);
    }

    /// One answer.
    Verdict answer(Question question) {
        return answer(question, account(question));
    }

    /// Whom it is about.
    Optional<Account> account(Question question) {
        if (!question.subjectType().equals(Question.USER)) {
            return Optional.empty();
        }
        return question.id()
                .map(tx::account)
                .orElseGet(() -> tx.users().findByLogin(question.subject()))
                .map(UserRow::account);
    }

    /// All answers; everybody whom they are about is read at once.
    List<Verdict> answers(Collection<Question> questions) {
        Map<String, Account> known = accounts(questions);
        return questions.stream()
                .map(question -> answer(question, Optional.ofNullable(known.get(question.subject()))))
                .toList();
    }

    private Map<String, Account> accounts(Collection<Question> questions) {
        var ids = new ArrayList<UserId>();
        var logins = new ArrayList<String>();
        for (Question question : questions) {
            if (question.subjectType().equals(Question.USER)) {
                question.id().ifPresentOrElse(ids::add, () -> logins.add(User.loginKey(question.subject())));
            }
        }
        var byName = new HashMap<String, Account>();
        for (UserRow row : tx.users().find(ids, logins)) {
            User user = row.account().user();
            byName.put(user.id().toString(), row.account());
            byName.put(User.loginKey(user.login()), row.account());
        }
        var found = new HashMap<String, Account>();
        for (Question question : questions) {
            Account account =
                    byName.get(question.id().isPresent() ? question.subject() : User.loginKey(question.subject()));
            if (account != null && question.subjectType().equals(Question.USER)) {
                found.put(question.subject(), account);
            }
        }
        return found;
    }

    /// One answer about somebody, or about nobody.
    Verdict answer(Question question, Optional<Account> account) {
        return account.map(known -> decide(question, known)).orElseGet(Verdict::nobody);
    }

    private Verdict decide(Question question, Account account) {
        if (!question.isEntry() && question.permission().isEmpty()) {
            return Verdict.of(
                    account,
                    List.of(new Reason(
                            ReasonCode.PERMISSION_MISSING, Optional.empty(), Optional.empty(), Optional.empty())),
                    Optional.empty());
        }
        // Wrong passwords that somebody else tries keep a person out, and throw nobody out who is in.
        var counted = question.isEntry()
                ? facts.at(account.facts(), question.from())
                : account.facts().unlocked();
        var entry = AccessRequest.entry(tx.now(), counted, question.from());
        AccessRequest request = question.isEntry()
                ? entry
                : question.permission().map(entry::using).orElse(entry);
        var gate = tx.gate(account.user());
        return Verdict.of(
                account, AccessDecider.reasons(gate, request), Optional.of(new Judged(gate, request, tx.ruledAt())));
    }
}
