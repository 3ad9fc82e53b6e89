package dev.gatehouse.demo.prove.isolation;

import dev.gatehouse.demo.prove.PlainClient.Answer;
import dev.gatehouse.demo.prove.ProofFailed;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// One tenant's administrator asks, and what is another's must not be in the answer.
///
/// @param mine who asks
/// @param theirs what they reach for
record Asking(Belongings mine, Belongings theirs) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    Answer call(String method, String path, String token, Optional<String> body) throws IOException {
        return mine.view().client().call(method, path, Optional.of(token), body);
    }

    /// Something of the own tenant.
    Answer get(String rest) throws IOException {
        return mine.view().get(rest);
    }

    /// Something at a whole path.
    Answer open(String path) throws IOException {
        return mine.view().client().get(path, mine.view().token());
    }

    Answer post(String rest, Object body) throws IOException {
        return mine.view().client().post(mine.view().path(rest), mine.view().token(), body);
    }

    Answer signIn(String login, String password) throws IOException {
        return mine.view().client().signIn(mine.view().id(), login, password);
    }

    /// None of their secrets comes out, in the body or beside it.
    void expect(Answer answer, Set<Integer> statuses) throws ProofFailed {
        ProofFailed.unless(
                statuses.contains(answer.status()),
                "expected %s, was %d: %s",
                statuses,
                answer.status(),
                answer.excerpt());
        theirs.checkAbsent(answer.text());
        theirs.checkAbsent(answer.headers().toString());
    }

    /// Two answers are the same to the byte, but for the date, the name of the request, and what was asked for.
    ///
    /// @param asked what the first was asked for, and what the second in its place
    void alike(Answer foreign, Answer missing, Map<String, String> asked) throws ProofFailed {
        String first = told(foreign, asked);
        String second = told(missing, Map.of());
        ProofFailed.unless(
                first.equals(second), "what is theirs and what does not exist differ: %s and %s", first, second);
    }

    private static String told(Answer answer, Map<String, String> asked) {
        String told = answer.told();
        for (var entry : asked.entrySet()) {
            told = told.replace(entry.getKey(), entry.getValue());
        }
        return told;
    }
}
