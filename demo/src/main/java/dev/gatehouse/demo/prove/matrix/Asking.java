package dev.gatehouse.demo.prove.matrix;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.demo.oracle.gate.Caller;
import dev.gatehouse.demo.oracle.gate.GateOracle;
import dev.gatehouse.demo.oracle.gate.Place;
import dev.gatehouse.demo.oracle.gate.Verdict;
import dev.gatehouse.demo.prove.Contract.Operation;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.PlainClient.Answer;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.matrix.Row.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/// Asks as a caller, and holds the answer against the oracle.
///
/// @param plain speaks to the server from a machine that shows nothing
/// @param cast those who ask
record Asking(PlainClient plain, Cast cast) {
    private static final GateOracle ORACLE = new GateOracle();

    /// Proves one cell, for each tenant that the path can name.
    void prove(Operation operation, Caller caller, RandomGenerator random) throws Exception {
        Row row = Rows.of(operation);
        if (row.kind() == Kind.ENTERS) {
            enter(operation, row, caller, random);
            return;
        }
        Optional<String> token = token(row, caller, random);
        var answers = new EnumMap<Place, Answer>(Place.class);
        for (Place place : places(operation, random)) {
            Answer answer = ask(operation, row, token, caller, place);
            hold(
                    "%s by %s in %s".formatted(operation.id(), caller, place),
                    row,
                    ORACLE.call(operation.need(), caller, place),
                    answer);
            answers.put(place, answer);
        }
        if (operation.namesTenant()
                && ORACLE.call(operation.need(), caller, Place.OTHER)
                        .equals(ORACLE.call(operation.need(), caller, Place.MISSING))) {
            alike(operation, caller, answers);
        }
    }

    /// In no order of their own: the first to be refused may end a session for good.
    private static List<Place> places(Operation operation, RandomGenerator random) {
        if (!operation.namesTenant()) {
            return List.of(Place.OWN);
        }
        var places = new ArrayList<>(List.of(Place.values()));
        Collections.shuffle(places, Random.from(random));
        return places;
    }

    private Optional<String> token(Row row, Caller caller, RandomGenerator random) throws Exception {
        return switch (caller) {
            case Caller.Stranger stranger -> shown(stranger, random);
            case Caller.Known known -> {
                Acting acting = cast.acting(known);
                yield Optional.of(row.kind() == Kind.ENDS_THE_SESSION ? acting.sessionToEnd() : acting.token());
            }
        };
    }

    /// Something that no token is, or that only looks like one.
    private Optional<String> shown(Caller.Stranger stranger, RandomGenerator random) {
        if (!stranger.showsToken()) {
            return Optional.empty();
        }
        return random.nextBoolean() ? Optional.of("garbage") : cast.invented();
    }

    /// What speaks from where they are.
    private PlainClient client(Caller caller) throws Exception {
        return caller instanceof Caller.Bound bound ? cast.sitting(bound).client() : plain;
    }

    private Answer ask(Operation operation, Row row, Optional<String> token, Caller caller, Place place)
            throws Exception {
        String id = switch (row.kind()) {
            case OF_A_JOB -> cast.job();
            case OF_A_MACHINE -> cast.machineAt(caller, place);
            case PLAIN, STREAM, ENDS_THE_SESSION, ENTERS -> cast.somebodyAt(caller, place);
        };
        String path = operation.at(cast.tenantAt(caller, place), id) + row.query();
        if (row.kind() == Kind.STREAM) {
            try (var stream = client(caller).open(path, token)) {
                return stream.answer();
            }
        }
        return client(caller).call(operation.method(), path, token, row.body().map(body -> body.replace("{id}", id)));
    }

    private void enter(Operation operation, Row row, Caller caller, RandomGenerator random) throws Exception {
        String what = operation.id() + " by " + caller;
        switch (caller) {
            case Caller.Stranger stranger -> {
                String body = "{\"tenant\":\"%s\",\"login\":\"nobody\",\"password\":\"correct horse battery\"}"
                        .formatted(cast.tenantAt(caller, Place.OWN));
                var answer =
                        plain.call(operation.method(), operation.path(), shown(stranger, random), Optional.of(body));
                hold(what, row, ORACLE.signIn(caller, Place.OWN), answer);
            }
            case Caller.Person known -> {
                Member member = cast.member(known);
                // It stands with them as it does once they have shown a session.
                member.token();
                var person = member.person();
                var answer = plain.signIn(person.tenant(), person.login(), person.password());
                hold(what, row, ORACLE.signIn(caller, Place.OWN), answer);
            }
            case Caller.Bound bound -> {
                Sitting sitting = cast.sitting(bound);
                var answer = sitting.person().enterWhenFree(sitting.client());
                hold(what, row, ORACLE.signIn(caller, Place.OWN), answer);
            }
            case Caller.Program program -> check(operation, row, program, what);
        }
    }

    /// Signs somebody in for a program, in each tenant that it can name.
    private void check(Operation operation, Row row, Caller.Program program, String what) throws Exception {
        String token = cast.acting(program).token();
        var answers = new EnumMap<Place, Answer>(Place.class);
        for (Place place : Place.values()) {
            var person = cast.wellAt(program, place);
            var body = Map.of(
                    "tenant",
                    cast.tenantAt(program, place),
                    "login",
                    person.login(),
                    "password",
                    person.password(),
                    "address",
                    "127.0.0.1");
            Answer answer = plain.post(operation.path(), token, body);
            hold(what + " in " + place, row, ORACLE.signIn(program, place), answer);
            answers.put(place, answer);
        }
        alike(operation, program, answers);
    }

    private static void hold(String what, Row row, Verdict verdict, Answer answer) throws ProofFailed {
        switch (verdict) {
            case Verdict.LetIn _ ->
                ProofFailed.unless(
                        row.letIn().contains(answer.status()),
                        "%s is let in, which %s show; it was answered %d %s",
                        what,
                        row.letIn(),
                        answer.status(),
                        answer.excerpt());
            case Verdict.Refused(int status, String code) ->
                ProofFailed.unless(
                        answer.status() == status
                                && answer.json().path("code").asString("").equals(code),
                        "%s is refused with %d %s; it was answered %d %s",
                        what,
                        status,
                        code,
                        answer.status(),
                        answer.excerpt());
        }
    }

    private static void alike(Operation operation, Caller caller, Map<Place, Answer> answers) throws ProofFailed {
        String other = requireNonNull(answers.get(Place.OTHER), "was not asked").told();
        String missing =
                requireNonNull(answers.get(Place.MISSING), "was not asked").told();
        ProofFailed.unless(
                other.equals(missing),
                "%s by %s: another tenant and a missing one differ: %s and %s",
                operation.id(),
                caller,
                other,
                missing);
    }
}
