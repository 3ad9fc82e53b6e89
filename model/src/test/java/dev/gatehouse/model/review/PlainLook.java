package dev.gatehouse.model.review;

import dev.gatehouse.model.identity.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The same question answered without any state: each rule looks at all events for itself.
final class PlainLook {
    private PlainLook() {}

    /// How many events each item has, by its key.
    static Map<String, Long> at(List<ReviewEvent> events, Predicate<UserId> reviewers) {
        var found = new HashMap<String, Long>();
        var exports = new HashMap<String, List<String>>();
        for (int i = 0; i < events.size(); i++) {
            ReviewEvent event = events.get(i);
            String who = event.actor().value().replace("house/", "");
            boolean operator = event.actor().value().startsWith("house/");
            String as = (operator ? "operator/" : "user/") + who;
            String whom = event.target().map(target -> target.wire()).orElse("login/unknown");
            switch (event.action()) {
                case "LogAlarm" -> {
                    count(found, "alarm:" + whom);
                    own(found, operator, who, whom, reviewers);
                }
                case "EditUser" -> own(found, operator, who, whom, reviewers);
                case "TrailExported" -> {
                    looked(found, event, operator, who, reviewers);
                    exports.computeIfAbsent(as, _ -> new ArrayList<>())
                            .add(event.text().orElse("*"));
                }
                case "TrailSearched" -> looked(found, event, operator, who, reviewers);
                case "ReviewDisposed" -> {
                    if (event.reasons().contains("own_review")) {
                        count(found, "own_right:" + as);
                    }
                }
                case "SignIn" -> signIn(found, events, i, whom);
                default -> {
                    // Of no account.
                }
            }
        }
        exports.forEach((as, texts) -> {
            boolean wide = texts.stream().anyMatch(text -> text.equals("*") || text.matches("from=\\S+ to=\\S+"));
            if (texts.size() >= 3 || wide) {
                found.put("exports:" + as, (long) texts.size());
            }
        });
        return found;
    }

    private static void own(
            Map<String, Long> found, boolean operator, String who, String whom, Predicate<UserId> reviewers) {
        if (!operator && whom.equals("user/" + who) && reviewers.test(UserId.of(who))) {
            count(found, "own_right:" + whom);
        }
    }

    private static void looked(
            Map<String, Long> found, ReviewEvent event, boolean operator, String who, Predicate<UserId> reviewers) {
        String text = event.text().orElse("");
        if (operator && text.endsWith(" actor=house/" + who)) {
            count(found, "own_right:operator/" + who);
        }
        boolean named = text.equals("about=user/" + who) || text.startsWith("actor:" + who + " ");
        if (!operator && named && reviewers.test(UserId.of(who))) {
            count(found, "own_right:user/" + who);
        }
    }

    /// Refused once more in a row of five, however long that row is before and after it.
    private static void signIn(Map<String, Long> found, List<ReviewEvent> events, int at, String whom) {
        if (!events.get(at).outcome().wire().equals("refused")) {
            return;
        }
        if (events.get(at).reasons().contains("outside_hours")) {
            count(found, "outside_hours:" + whom);
        }
        int row = 1 + run(events, at, -1, whom) + run(events, at, 1, whom);
        if (row >= (whom.equals("login/unknown") ? 20 : 5)) {
            count(found, "refusals:" + whom);
        }
    }

    private static int run(List<ReviewEvent> events, int at, int step, String whom) {
        int length = 0;
        for (int i = at + step; i >= 0 && i < events.size(); i += step) {
            ReviewEvent event = events.get(i);
            boolean same = event.action().equals("SignIn")
                    && event.target()
                            .map(target -> target.wire())
                            .orElse("login/unknown")
                            .equals(whom);
            if (same && event.outcome().wire().equals("done")) {
                return length;
            }
            length += same ? 1 : 0;
        }
        return length;
    }

    private static void count(Map<String, Long> found, String key) {
        found.merge(key, 1L, Long::sum);
    }
}
