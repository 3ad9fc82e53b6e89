package dev.gatehouse.demo.prove.isolation;

import dev.gatehouse.demo.prove.Proof;
import dev.gatehouse.demo.prove.ProofFailed;
import dev.gatehouse.demo.prove.ProofSetting;
import dev.gatehouse.demo.prove.ServeProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/// Nobody learns anything of a tenant that is not theirs: ids, tokens, cursors, keys and paths of one tenant, used in
/// another, bring out no byte of the first, and are answered as what does not exist.
public final class IsolationProof implements Proof {
    /// Needs nothing.
    public IsolationProof() {}

    @Override
    public String name() {
        return "isolation";
    }

    @Override
    public int fullCount() {
        return 20_000;
    }

    @Override
    public Bench open(ProofSetting setting) throws Exception {
        var server = ServeProcess.start(
                setting.serve(),
                setting.folder().resolve("serve.log"),
                ServeProcess.embedded(setting.folder().resolve("data"), 3, 60, 600));
        try {
            return new Tenancies(server, belongings(server, setting.seed()));
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    /// Of every tenant, and of the house.
    private static List<Belongings> belongings(ServeProcess server, long seed) throws Exception {
        var all = new ArrayList<Belongings>();
        for (var login : server.accounts()) {
            if (login.role().equals("administrator")) {
                all.add(Belongings.plant(
                        server.steadyClient(), login, HexFormat.of().toHexDigits(seed * 31 + all.size())));
            }
        }
        ProofFailed.unless(all.stream().anyMatch(Belongings::isHouse), "there is no house to tell apart");
        ProofFailed.unless(all.size() >= 3, "only %d tenants to tell apart", all.size());
        return all;
    }

    /// The tenants, each with what it owns.
    private record Tenancies(ServeProcess server, List<Belongings> tenants) implements Bench {
        @Override
        public void prove(int number, RandomGenerator random) throws IOException, ProofFailed {
            // The house reaches everybody, so it is reached for and does not reach.
            var tenant = tenants.stream().filter(one -> !one.isHouse()).toList();
            var mine = tenant.get(random.nextInt(tenant.size()));
            var others =
                    tenants.stream().filter(one -> !one.isOf(mine.view().id())).toList();
            Trespass[] ways = Trespass.values();
            ways[random.nextInt(ways.length)].attempt(mine, others.get(random.nextInt(others.size())), random);
        }

        /// Whatever was tried, everything is still as its owner made it, and only its owner has it.
        @Override
        public void finish() throws IOException, ProofFailed {
            for (Belongings mine : tenants) {
                mine.checkUntouched();
                if (mine.isHouse()) {
                    continue;
                }
                for (String text : mine.readEverything()) {
                    for (Belongings theirs : tenants) {
                        if (!theirs.isOf(mine.view().id())) {
                            theirs.checkAbsent(text);
                        }
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
