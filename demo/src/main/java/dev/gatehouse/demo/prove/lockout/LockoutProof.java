package dev.gatehouse.demo.prove.lockout;

import dev.gatehouse.demo.prove.Person;
import dev.gatehouse.demo.prove.PlainClient;
import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ProofThreads;
import dev.gatehouse.demo.prove.ServeProcess;
import dev.gatehouse.demo.prove.TenantView;
import dev.gatehouse.demo.prove.TwoServers;
import dev.gatehouse.demo.prove.machine.EnrolledMachine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Two hundred wrong passwords for one account, at once, through two API processes: exactly as many are checked as the
/// policy allows, every refusal reads the same, and meanwhile somebody else gets in with the right password, and whose
/// account it is at a machine that was enrolled.
public final class LockoutProof implements Proof {
    private static final int ATTEMPTS = 200;
    /// Fewer than the policy allows, and as many as two processes check at once.
    private static final int TOGETHER = 4;

    private static final int BURSTS = 3;
    private static final Pattern CHECKS =
            Pattern.compile("(?m)^gatehouse_password_checks_total(?:\\{[^}]*})? ([0-9.E]+)$");

    /// Needs nothing.
    public LockoutProof() {}

    @Override
    public String name() {
        return "lockout";
    }

    @Override
    public int fullCount() {
        return 20;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var servers = TwoServers.start(setting, 1, 40, 200);
        try {
            return Siege.prepare(servers.first(), servers.second());
        } catch (Exception e) {
            servers.close();
            throw e;
        }
    }

    /// One account under attack, whose person sits at an enrolled machine, and one beside it.
    private record Siege(
            ServeProcess first,
            ServeProcess second,
            TenantView view,
            Person victim,
            EnrolledMachine desk,
            Person bystander,
            int allowed)
            implements Bench {
        static Siege prepare(ServeProcess first, ServeProcess second) throws Exception {
            var view = TenantView.enter(
                    first.client(), TenantView.administrators(first).getFirst());
            int allowed = 0;
            for (JsonNode line : view.get("directory").lines()) {
                if (line.hasNonNull("policy")) {
                    allowed = line.get("policy").get("maxFailures").asInt();
                }
            }
            ProofFailed.unless(allowed > TOGETHER, "the policy allows only %d", allowed);
            return new Siege(
                    first,
                    second,
                    view,
                    Person.admit(view, "victim"),
                    EnrolledMachine.enrol(view),
                    Person.admit(view, "bystander"),
                    allowed);
        }

        @Override
        public void prove(int number, RandomGenerator random) throws Exception {
            unlock();
            countTogether();
            double before = checks();
            var over = new AtomicBoolean();
            try (var threads = new ProofThreads()) {
                var besides = threads.start(List.<Callable<Integer>>of(
                        () -> bystander.enterUntil(over, List.of(first.client(), second.client())),
                        () -> victim.enterUntil(over, List.of(desk.to(first), desk.to(second)))));
                Set<String> refusals = attack(threads);
                over.set(true);
                int entered = 0;
                for (var beside : besides) {
                    int often = ProofThreads.result(beside);
                    ProofFailed.unless(often > 0, "somebody who may did not get in within the attack");
                    entered += often;
                }
                double checked = checks() - before - entered;
                ProofFailed.unless(checked == allowed, "%s passwords were checked, %d are allowed", checked, allowed);
                ProofFailed.unless(refusals.size() == 1, "refusals differ: %s", refusals);
            }
            var late = victim.enterWhenFree(second);
            ProofFailed.unless(
                    late.status() == 401, "a locked account answered %d to the right password", late.status());
            unlock();
            var entered = victim.enterWhenFree(first);
            ProofFailed.unless(
                    entered.status() == 201, "an unlocked account answered %d to the right password", entered.status());
        }

        private void unlock() throws IOException, ProofFailed {
            var freed = view.change(List.of(Map.of("type", "Unlock", "user", victim.id())));
            ProofFailed.unless(freed.status() == 200, "unlocking answered %d", freed.status());
        }

        /// A few attempts that no queue holds up, at the very same moment: each is counted for itself.
        private void countTogether() throws Exception {
            for (int burst = 0; burst < BURSTS; burst++) {
                var start = new CyclicBarrier(TOGETHER);
                var tasks = new ArrayList<Callable<Integer>>();
                for (int i = 0; i < TOGETHER; i++) {
                    var client = (i % 2 == 0 ? first : second).steadyClient();
                    tasks.add(() -> {
                        // The connection is there before it begins.
                        client.call("GET", "/health/live", Optional.empty(), Optional.empty());
                        start.await(60, TimeUnit.SECONDS);
                        return client.signIn(view.id(), victim.login(), "wrong").status();
                    });
                }
                int refused;
                try (var threads = new ProofThreads()) {
                    refused = (int) threads.all(tasks).stream()
                            .filter(status -> status == 401)
                            .count();
                }
                int counted = view.get("users/" + victim.id())
                        .json()
                        .get("facts")
                        .get("failedAttempts")
                        .asInt();
                ProofFailed.unless(
                        counted == refused, "%d attempts at the same moment were counted as %d", refused, counted);
                unlock();
            }
        }

        /// Sends all attempts at once and brings the different texts of the refusals. While fewer were answered than
        /// it takes to lock the account and to meet the lock, whoever found the server busy tries again.
        private Set<String> attack(ProofThreads threads) throws Exception {
            var refused = new AtomicInteger();
            var never = new CountDownLatch(1);
            var tasks = new ArrayList<Callable<String>>();
            for (int i = 0; i < ATTEMPTS; i++) {
                var server = i % 2 == 0 ? first : second;
                String wrong = "wrong password " + i;
                tasks.add(() -> {
                    var answer = server.client().signIn(view.id(), victim.login(), wrong);
                    while (answer.status() == 503
                            && refused.get() < 2 * allowed
                            && !never.await(200, TimeUnit.MILLISECONDS)) {
                        answer = server.client().signIn(view.id(), victim.login(), wrong);
                    }
                    ProofFailed.unless(
                            answer.status() == 401 || answer.status() == 503,
                            "an attempt answered %d",
                            answer.status());
                    if (answer.status() == 503) {
                        return "";
                    }
                    refused.incrementAndGet();
                    return told(answer);
                });
            }
            var texts = new HashSet<>(threads.all(tasks));
            texts.remove("");
            return texts;
        }

        /// Everything that a refusal tells, the date aside.
        private static String told(PlainClient.Answer answer) {
            var headers = new TreeMap<>(answer.headers());
            headers.remove("Date");
            return answer.status() + " " + headers + " " + answer.text();
        }

        private double checks() throws Exception {
            return checks(first) + checks(second);
        }

        private static double checks(ServeProcess server) throws Exception {
            String text = server.client()
                    .call("GET", "/metrics", Optional.empty(), Optional.empty())
                    .text();
            Matcher found = CHECKS.matcher(text);
            double sum = 0;
            while (found.find()) {
                sum += Double.parseDouble(found.group(1));
            }
            return sum;
        }

        @Override
        public void close() throws IOException {
            new TwoServers(first, second).close();
        }
    }
}
