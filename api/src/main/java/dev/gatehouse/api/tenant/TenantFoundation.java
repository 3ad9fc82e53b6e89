package dev.gatehouse.api.tenant;

import dev.gatehouse.api.event.EventDesk;
import dev.gatehouse.api.event.EventDraft;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.model.audit.Differences;
import dev.gatehouse.model.audit.EventDetail;
import dev.gatehouse.model.audit.FieldChange;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.permission.BuiltInRole;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a new tenant begins with: the built-in roles, a policy, and somebody who may appoint others.
final class TenantFoundation {
    private static final ActorId INSTALLATION = ActorId.system("installation");
    private static final String NEVER = "first administrator";

    private final EventDesk events;

    TenantFoundation(EventDesk events) {
        this.events = events;
    }

    /// Lays it, as revision 1, with its events; nothing happens if it is laid already.
    void lay(TenantTransaction transaction, TenantRequest request, String requestId) {
        if (transaction.lock().revision() > 0) {
            return;
        }
        transaction.putPolicy(request.policy());
        User administrator = administrator(transaction, request.administrator());
        Map<RoleId, Role> roles = Arrays.stream(BuiltInRole.values())
                .map(TenantFoundation::role)
                .collect(Collectors.toMap(Role::id, Function.identity()));
        var before = new Directory(request.tenant().id(), 0, Map.of(), Map.of(), request.policy());
        var after = new Directory(
                request.tenant().id(), 1, Map.of(administrator.id(), administrator), roles, request.policy());
        var written = transaction.writer().write(before, after);
        transaction.moveTo(1, written.roles(), written.rules());
        events.record(transaction, 1, List.of(created(administrator, requestId), granted(administrator, requestId)));
        transaction.facts().create(written.created());
    }

    private static Role role(BuiltInRole builtIn) {
        return new Role(builtIn.id(), builtIn.title(), "", true, new TreeSet<>(builtIn.permissions()));
    }

    private static User administrator(TenantTransaction transaction, FirstAdministrator first) {
        var grant = new Grant(
                BuiltInRole.SECURITY_ADMINISTRATOR.id(),
                transaction.now(),
                Optional.empty(),
                INSTALLATION,
                Optional.empty());
        return new User(
                new UserId(UUID.randomUUID()),
                first.login(),
                first.name(),
                new Contact(Optional.of(first.email()), Optional.empty(), Optional.empty(), Optional.empty()),
                transaction.now(),
                Optional.empty(),
                transaction.now(),
                new Expiry.Never(NEVER),
                List.of(grant));
    }

    private static EventDraft created(User user, String request) {
        return said("CreateUser", user, Optional.empty(), Optional.of(user.holding(List.of())), request)
                .noting("login", user.login());
    }

    private static EventDraft granted(User user, String request) {
        return said("GrantRole", user, Optional.of(user.holding(List.of())), Optional.of(user), request)
                .noting("role", BuiltInRole.SECURITY_ADMINISTRATOR.title());
    }

    private static EventDraft said(
            String action, User user, Optional<User> before, Optional<User> after, String request) {
        var difference = Differences.ofUser(before, after);
        return EventDraft.done(INSTALLATION, action, request)
                .to(new Target("user", user.id().toString()))
                .writing(
                        difference.structural(),
                        difference.structural().stream().map(FieldChange::field).toList())
                .with(detail(user, difference));
    }

    private static EventDetail detail(User user, Differences differences) {
        return new EventDetail(
                Optional.empty(),
                Optional.of(user.name()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                differences.personal(),
                Map.of());
    }
}
