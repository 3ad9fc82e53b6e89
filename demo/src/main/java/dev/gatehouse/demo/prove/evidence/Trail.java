package dev.gatehouse.demo.prove.evidence;

import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.ProofFailed;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/// A copy of the trail as everybody reads it, and how many of its events a request means, counted without the product.
///
/// @param events all events that were there when it was taken
record Trail(List<JsonNode> events) {
    /// What a request can have besides its time, in turn: so that few requests have all of it.
    private static final int PARTS = 8;

    /// Reads it all.
    static Trail read(PlainClient client, String tenant, String token) throws IOException, ProofFailed {
        var events = new ArrayList<JsonNode>();
        Optional<String> cursor = Optional.empty();
        do {
            var answer = client.get(
                    "/v1/tenants/" + tenant + "/events?limit=500"
                            + cursor.map(next -> "&cursor=" + next).orElse(""),
                    token);
            ProofFailed.unless(answer.status() == 200, "reading the trail answered %d", answer.status());
            JsonNode page = answer.json();
            page.get("events").forEach(events::add);
            cursor = Optional.ofNullable(page.get("next")).map(JsonNode::asString);
        } while (cursor.isPresent());
        return new Trail(List.copyOf(events));
    }

    /// A request that some of the events answer to, perhaps; it ends before the copy does, so that the copy knows.
    ///
    /// @param number which one it is
    Map<String, Object> request(int number, RandomGenerator random) {
        var request = new LinkedHashMap<String, Object>();
        Instant one = time(any(random));
        Instant other = time(any(random));
        if (one.equals(other)) {
            other = one.minusSeconds(60);
        }
        request.put("from", (one.isBefore(other) ? one : other).toString());
        request.put("to", (one.isBefore(other) ? other : one).toString());
        if (random.nextInt(6) == 0) {
            request.remove("from");
        }
        JsonNode like = any(random);
        for (int part = 0; part < PARTS; part++) {
            if (part == number % PARTS || random.nextInt(6) == 0) {
                part(part, like, random, request);
            }
        }
        return request;
    }

    private void part(int part, JsonNode like, RandomGenerator random, Map<String, Object> request) {
        switch (part) {
            case 0 -> request.put("actor", like.get("actor").asString());
            case 1 -> text(like, "target").ifPresent(target -> request.put("target", target));
            case 2 ->
                request.put(
                        "actions",
                        List.of(
                                like.get("action").asString(),
                                any(random).get("action").asString()));
            case 3 -> request.put("outcome", random.nextInt(3) == 0 ? "refused" : "done");
            case 4 -> reason(random).ifPresent(reason -> request.put("reason", reason));
            case 5 -> text(like.get("detail"), "address").ifPresent(address -> request.put("address", address));
            case 6 ->
                words(like).stream()
                        .skip(random.nextInt(4))
                        .findFirst()
                        .ifPresent(word -> request.put("words", word.substring(0, Math.min(word.length(), 4))));
            default -> request.put("sample", Map.of("size", 1 + random.nextInt(20), "seed", "s-" + random.nextInt(99)));
        }
    }

    /// A reason that some event has; most have none.
    private Optional<String> reason(RandomGenerator random) {
        List<String> reasons = events.stream()
                .filter(event -> !event.get("reasons").isEmpty())
                .map(event -> event.get("reasons").get(0).asString())
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.get(random.nextInt(reasons.size())));
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asString);
    }

    private JsonNode any(RandomGenerator random) {
        return events.get(random.nextInt(events.size()));
    }

    private static Instant time(JsonNode event) {
        return Instant.parse(event.get("time").asString());
    }

    /// How many events a request means.
    long matches(Map<String, Object> request) {
        return events.stream().filter(event -> isMeant(event, request)).count();
    }

    private static boolean isMeant(JsonNode event, Map<String, Object> request) {
        return request.entrySet().stream().allMatch(part -> {
            String value = part.getValue().toString();
            return switch (part.getKey()) {
                case "from" -> !time(event).isBefore(Instant.parse(value));
                case "to" -> time(event).isBefore(Instant.parse(value));
                case "actions" ->
                    ((List<?>) part.getValue()).contains(event.get("action").asString());
                case "reason" -> {
                    boolean any = false;
                    for (JsonNode reason : event.get("reasons")) {
                        any |= reason.asString().equals(value);
                    }
                    yield any;
                }
                case "address" ->
                    event.get("detail").has("address")
                            && event.get("detail").get("address").asString().equals(value);
                case "words" -> words(event).stream().anyMatch(word -> word.startsWith(value));
                case "sample" -> true;
                default ->
                    event.has(part.getKey())
                            && event.get(part.getKey()).asString().equals(value);
            };
        });
    }

    /// The words of a detail, but those of how a caller was verified and the address, which no search looks at.
    private static List<String> words(JsonNode event) {
        var texts = new ArrayList<String>();
        JsonNode detail = event.get("detail");
        for (String name : List.of("actorName", "targetName", "text", "ticket")) {
            if (detail.has(name)) {
                texts.add(detail.get(name).asString());
            }
        }
        if (detail.has("more")) {
            detail.get("more").forEach(note -> texts.add(note.asString()));
        }
        if (detail.has("fields")) {
            for (JsonNode field : detail.get("fields")) {
                for (String side : List.of("before", "after")) {
                    if (field.has(side)) {
                        texts.add(field.get(side).asString());
                    }
                }
            }
        }
        return texts.stream()
                .flatMap(text -> Arrays.stream(fold(text).split("[^a-z0-9]+", -1)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(java.util.Locale.ROOT);
    }
}
