package dev.gatehouse.client.imports;

import dev.gatehouse.client.imports.report.ImportProgress;
import dev.gatehouse.client.stream.DirectoryAnswer;
import dev.gatehouse.client.stream.DirectoryLine;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A whole directory read into memory.
///
/// @param directory the picture
/// @param time the server's time of it
record DirectoryCopy(Directory directory, Instant time) {
    /// Reads it.
    ///
    /// @param progress is told how many lines have come; may throw to give up
    static DirectoryCopy read(ImportServer server, TenantId tenant, ImportProgress progress) {
        var collected = new Collected();
        var answer = server.directory(tenant, line -> {
            collected.take(line);
            progress.reached(ImportProgress.Step.FETCHING, ++collected.lines, 0);
        });
        if (!(answer instanceof DirectoryAnswer.Read read)) {
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "directory"));
        }
        var policy = collected.policy.orElseThrow(
                () -> new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "policy")));
        return new DirectoryCopy(
                new Directory(
                        tenant,
                        read.position().revision(),
                        collected.users,
                        collected.roles,
                        policy,
                        Restrictions.of(collected.parts.values())),
                read.time());
    }

    private static final class Collected {
        private final Map<UserId, User> users = new HashMap<>();
        private final Map<RoleId, Role> roles = new HashMap<>();
        private final Map<RulePart.Key, RulePart> parts = new HashMap<>();
        private Optional<Policy> policy = Optional.empty();
        private long lines;

        void take(DirectoryLine line) {
            switch (line) {
                case DirectoryLine.UserLine user -> users.put(user.user().id(), user.user());
                case DirectoryLine.RoleLine role -> roles.put(role.role().id(), role.role());
                case DirectoryLine.PolicyLine asked -> policy = Optional.of(asked.policy());
                case DirectoryLine.PartLine part -> parts.put(part.part().key(), part.part());
                case DirectoryLine.PartGone gone -> parts.remove(gone.part());
                case DirectoryLine.UserGone gone -> users.remove(gone.user());
                case DirectoryLine.RoleGone gone -> roles.remove(gone.role());
                case DirectoryLine.FactsLine _ -> {}
            }
        }
    }
}
