package dev.gatehouse.demo.prove.isolation;

import dev.gatehouse.demo.prove.PlainClient.Answer;
import dev.gatehouse.demo.prove.ProofFailed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// One tenant's administrator asks, and what is another's must not be in the answer.
///
/// @param mine who asks
/// @param theirs what they reach for
record Asking(Belongings mine, Belongings theirs) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// What differs from answer to answer and says nothing.
    private static final List<String> PASSING = List.of("Date", "Connection", "Keep-Alive");

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
                answer.text().substring(0, Math.min(300, answer.text().length())));
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
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        PASSING.forEach(headers::remove);
        String told = answer.status() + " " + headers + " "
                + answer.text().replaceAll("\"request\":\"[^\"]*\"", "\"request\":\"\"");
        for (var entry : asked.entrySet()) {
            told = told.replace(entry.getKey(), entry.getValue());
        }
        return told;
    }
}
