package dev.gatehouse.app.sync;

import dev.gatehouse.app.cache.people.Filling;
import dev.gatehouse.app.cache.row.Cursor;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.RulePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Takes a whole directory into the store as it arrives, people and their facts joined, a batch at a time.
final class SnapshotReader implements Consumer<DirectoryLine> {
    private static final int BATCH = 2_000;

    private final Filling filling;
    private final IntConsumer progress;
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<UserId, AccountFacts> facts = new LinkedHashMap<>();
    private final List<Account> batch = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<RulePart> parts = new ArrayList<>();
    private Optional<Policy> policy = Optional.empty();
    private int taken;

    /// @param progress is told how many people were taken in
    SnapshotReader(Filling filling, IntConsumer progress) {
        this.filling = filling;
        this.progress = progress;
    }

    @Override
    public void accept(DirectoryLine line) {
        switch (line) {
            case DirectoryLine.PolicyLine told -> policy = Optional.of(told.policy());
            case DirectoryLine.RoleLine told -> roles.add(told.role());
            case DirectoryLine.PartLine told -> parts.add(told.part());
            case DirectoryLine.UserLine told -> {
                users.put(told.user().id(), told.user());
                join(told.user().id());
            }
            case DirectoryLine.FactsLine told -> {
                facts.put(told.facts().user(), told.facts());
                join(told.facts().user());
            }
            case DirectoryLine.UserGone _, DirectoryLine.RoleGone _, DirectoryLine.PartGone _ -> {
                // A whole directory has nothing to take away from.
            }
        }
    }

    /// Everything has arrived.
    void finish(Cursor cursor) {
        users.values().forEach(user -> batch.add(new Account(user, AccountFacts.fresh(user.id()))));
        flush();
        Policy asked =
                policy.orElseThrow(() -> new FaultException(Fault.of(FaultCode.BAD_ANSWER, "missing", "policy")));
        filling.finish(roles, parts, asked, cursor);
    }

    private void join(UserId id) {
        if (users.containsKey(id) && facts.containsKey(id)) {
            batch.add(new Account(users.remove(id), facts.remove(id)));
            if (batch.size() >= BATCH) {
                flush();
            }
        }
    }

    private void flush() {
        if (!batch.isEmpty()) {
            filling.add(batch);
            taken += batch.size();
            batch.clear();
            progress.accept(taken);
        }
    }
}
