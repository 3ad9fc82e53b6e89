package dev.gatehouse.app.query;

import dev.gatehouse.app.visit.CurrentVisit;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.port.log.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads pictures of the past from the server, whole, into memory: nothing of them is stored here.
public final class PastAnswers implements Past {
    private final CurrentVisit current;

    /// For the current stay.
    public PastAnswers(CurrentVisit current) {
        this.current = current;
    }

    @Override
    public Picture at(TenantId tenant, Optional<Instant> at) {
        var reading = new Reading();
        return switch (current.required().required().server().past(tenant, at, reading)) {
            case DirectoryAnswer.Read read -> reading.picture(tenant, read, at);
            case DirectoryAnswer.Stale _, DirectoryAnswer.Unchanged _ -> throw missing("directory");
        };
    }

    private static FaultException missing(String what) {
        return new FaultException(Fault.of(FaultCode.BAD_ANSWER, "missing", what));
    }

    /// Joins lines as they arrive.
    private static final class Reading implements Consumer<DirectoryLine> {
        private final Map<UserId, User> users = new HashMap<>();
        private final Map<UserId, AccountFacts> facts = new HashMap<>();
        private final Map<RoleId, Role> roles = new HashMap<>();
        private final List<RulePart> parts = new ArrayList<>();
        private Optional<Policy> policy = Optional.empty();

        @Override
        public void accept(DirectoryLine line) {
            switch (line) {
                case DirectoryLine.PolicyLine told -> policy = Optional.of(told.policy());
                case DirectoryLine.RoleLine told -> roles.put(told.role().id(), told.role());
                case DirectoryLine.PartLine told -> parts.add(told.part());
                case DirectoryLine.UserLine told -> {
                    if (users.size() >= MOST_PEOPLE) {
                        throw new FaultException(Fault.of(FaultCode.TOO_LARGE, "longest", MOST_PEOPLE));
                    }
                    users.put(told.user().id(), told.user());
                }
                case DirectoryLine.FactsLine told -> facts.put(told.facts().user(), told.facts());
                case DirectoryLine.UserGone _, DirectoryLine.RoleGone _, DirectoryLine.PartGone _ -> {
                    // A whole directory has nothing to take away from.
                }
            }
        }

        Picture picture(TenantId tenant, DirectoryAnswer.Read read, Optional<Instant> at) {
            return new Picture(
                    new Directory(
                            tenant,
                            read.position().revision(),
                            users,
                            roles,
                            policy.orElseThrow(() -> missing("policy")),
                            Restrictions.of(parts)),
                    facts,
                    at.orElse(read.time()));
        }
    }
}
