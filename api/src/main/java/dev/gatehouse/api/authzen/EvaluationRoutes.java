package dev.gatehouse.api.authzen;

import dev.gatehouse.api.authzen.EvaluationLog.Answered;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Access Evaluation and Access Evaluations (AuthZEN 1.0 §6, §7).
public final class EvaluationRoutes {
    private static final int MOST = 500;
    private static final JsonFields NO_DEFAULTS = JsonFields.of(new JsonBuilder().build(), "");

    private final EvaluationLog log;

    /// @param log counts what was answered
    public EvaluationRoutes(EvaluationLog log) {
        this.log = log;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("evaluateAccess", Guarded.readingSubject(EvaluationRoutes::subject, this::evaluation))
                .guarded("evaluateAccesses", Guarded.reading(this::evaluations));
    }

    private static Optional<UserId> subject(Call call) {
        return call.foreignBodyIfGood().flatMap(Question::subjectOf);
    }

    private Answer evaluation(Visit visit, TenantTransaction tx) {
        var question = Question.read(JsonFields.of(visit.call().foreignBody(), ""), NO_DEFAULTS);
        Verdict verdict = new Evaluating(tx).answer(question);
        note(visit, tx, List.of(new Answered(question, verdict)));
        return answer(visit, verdict.json());
    }

    private Answer evaluations(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().foreignBody(), "");
        List<Json> items = in.list("evaluations", MOST);
        if (items.isEmpty()) {
            return evaluation(visit, tx);
        }
        Semantic semantic = in.object("options")
                .flatMap(options -> options.word("evaluations_semantic", Semantic::ofWire))
                .orElse(Semantic.EXECUTE_ALL);
        var questions = new ArrayList<Question>();
        for (int i = 0; i < items.size(); i++) {
            questions.add(Question.read(JsonFields.of(items.get(i), in.at("evaluations." + i)), in));
        }
        var verdicts = semantic.upToTheLast(new Evaluating(tx).answers(questions));
        note(
                visit,
                tx,
                IntStream.range(0, verdicts.size())
                        .mapToObj(i -> new Answered(questions.get(i), verdicts.get(i)))
                        .toList());
        return answer(
                visit,
                new JsonBuilder()
                        .putAll(
                                "evaluations",
                                verdicts.stream().map(Verdict::json).toList())
                        .build());
    }

    /// Once the reading has given its connection back, and before anything is answered.
    private void note(Visit visit, TenantTransaction tx, List<Answered> answers) {
        boolean eachPermit = tx.policy().eachPermit();
        tx.afterCommit(() -> log.answered(visit, answers, eachPermit));
    }

    /// The answer, with the caller's own number for the request (AuthZEN 1.0 §10.1).
    static Answer answer(Visit visit, Json.Obj body) {
        return new Answer.Whole(
                200,
                Answer.JSON,
                JsonWriter.bytes(body),
                visit.call()
                        .incoming()
                        .header("X-Request-ID")
                        .map(id -> Map.of("X-Request-ID", id))
                        .orElse(Map.of()));
    }
}
