package dev.gatehouse.bench.audit;

import dev.gatehouse.bench.Figures;
import dev.gatehouse.bench.server.Load;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Pages of 50 events as an auditor asks for them, one after the other. What is asked for differs from request to
/// request, and is taken from the trail itself.
final class Searching {
    private static final int WARM_SHARED = 12_000;
    private static final int WARM = 6_000;
    private static final int COUNT = 2_000;
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int PAGES = 10_000;
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final OptionalDouble P99_MS = OptionalDouble.of(50);
    private static final OptionalDouble CPU_MS = OptionalDouble.of(2);
    private static final OptionalDouble TEXT_CPU_MS = OptionalDouble.of(20);
    private static final OptionalDouble DEEPER = OptionalDouble.of(1.2);

    private final Load load;

    Searching(ServeProcess server, List<Long> pids) throws Exception {
        load = new Load(server, pids);
    }

    private interface Query {
        String of(int i);
    }

    void measure(Figures figures, int events) throws IOException {
        var actors = new ArrayList<String>();
        var targets = new ArrayList<String>();
        var addresses = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (JsonNode event : sample()) {
            add(actors, event.get("actor").asString(""));
            add(targets, event.path("target").asString(""));
            add(addresses, event.get("detail").path("address").asString(""));
            add(words, event.get("detail").path("actorName").asString("").replaceAll(".* ", ""));
        }
        double newest = say(figures, "newest", WARM_SHARED, CPU_MS, _ -> "");
        say(figures, "by_actor", WARM, CPU_MS, i -> "&actor=" + of(actors, i));
        say(figures, "by_target", WARM, CPU_MS, i -> "&target=" + of(targets, i));
        List<String> actions = List.of("SignIn", "ExtendExpiry", "GrantRole", "IssueEntryCode");
        List<String> outcomes = List.of("refused", "done");
        say(
                figures,
                "by_action_outcome",
                WARM,
                CPU_MS,
                i -> "&action=" + of(actions, i) + "&outcome=" + of(outcomes, i / actions.size()));
        say(figures, "by_address", WARM, CPU_MS, i -> "&address=" + of(addresses, i));
        Instant latest = Instant.now().truncatedTo(ChronoUnit.DAYS);
        say(figures, "text_30d", WARM / 10, TEXT_CPU_MS, i -> {
            Instant to = latest.minus(A_MONTH.multipliedBy(i % 20));
            return "&q=" + of(words, i) + "&from=" + to.minus(A_MONTH) + "&to=" + to;
        });
        int pages = Math.min(PAGES, events / PAGE / 2);
        String deep = load.deep("events?limit=" + LARGEST_PAGE, pages * PAGE / LARGEST_PAGE);
        double cpu = load.cpu(WARM, COUNT, _ -> load.get("events?limit=" + PAGE + "&cursor=" + deep));
        figures.say("audit.page_" + pages + ".cpu_ms", cpu, "ms", CPU_MS, "audit.newest.cpu_ms", newest, DEEPER);
    }

    private double say(Figures figures, String what, int warm, OptionalDouble most, Query query) throws IOException {
        Load.Cost cost = load.cost(warm, COUNT, i -> load.get("events?limit=" + PAGE + query.of(i)));
        figures.say("audit." + what + ".p99_ms", cost.p99(), "ms", P99_MS);
        figures.say("audit." + what + ".cpu_ms", cost.cpu(), "ms", most);
        return cost.cpu();
    }

    /// Events of all times.
    private Set<JsonNode> sample() throws IOException {
        var all = new LinkedHashSet<JsonNode>();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int month = 1; month < 24; month++) {
            Instant to = now.minus(A_MONTH.multipliedBy(month));
            load.get("events?limit=" + LARGEST_PAGE + "&to=" + to).get("events").forEach(all::add);
        }
        return all;
    }

    private static void add(List<String> texts, String text) {
        if (!text.isBlank() && !texts.contains(text)) {
            texts.add(text);
        }
    }

    private static String of(List<String> texts, int i) {
        return texts.get(i % texts.size());
    }
}
