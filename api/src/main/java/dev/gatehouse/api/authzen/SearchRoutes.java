package dev.gatehouse.api.authzen;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantTransaction;
import dev.gatehouse.api.store.directory.UserRow;
import dev.gatehouse.api.store.page.CursorSeal;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.permission.Permission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/// Subject, Resource and Action Search (AuthZEN 1.0 §8): who may, on what, what. What is found would be permitted now,
/// from the machine that the context names. Searches are not written to the log.
public final class SearchRoutes {
    private static final int PAGE = 100;
    private static final int MOST = 500;
    private static final int LOOKED_AT_ONCE = 1_000;
    private static final JsonFields NO_DEFAULTS = JsonFields.of(new JsonBuilder().build(), "");
    private static final String BY_SUBJECT = "authzen subjects";

    private final CursorSeal cursors;

    /// @param cursors seals where a search goes on
    public SearchRoutes(CursorSeal cursors) {
        this.cursors = cursors;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("searchSubjects", Guarded.reading(this::subjects))
                .guarded("searchResources", Guarded.reading(SearchRoutes::resources))
                .guarded("searchActions", Guarded.reading(SearchRoutes::actions));
    }

    /// People in order of their ids. A page that holds few and has a successor means that few of those looked at may.
    private Answer subjects(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().foreignBody(), "");
        String type = Question.part(in, NO_DEFAULTS, "subject").text("type", 200);
        String action = Question.part(in, NO_DEFAULTS, "action").text("name", 200);
        JsonFields resource = Question.part(in, NO_DEFAULTS, "resource");
        String area = resource.text("type", 200);
        var whoever = new Question(type, "", action, area, Question.standpoint(in, NO_DEFAULTS));
        var page = Asked.read(in);
        if (!type.equals(Question.USER)) {
            return found(visit, List.of(), Optional.empty());
        }
        String list = BY_SUBJECT + " " + action + " " + area + " " + whoever.from();
        UserId after = page.token()
                .map(token ->
                        UserId.of(cursors.open(visit.tenant(), list, token).getFirst()))
                .orElse(new UserId(new UUID(0, 0)));
        List<UserRow> looked = tx.users().after(after, bringing(tx, whoever), LOOKED_AT_ONCE);
        var evaluating = new Evaluating(tx);
        var results = new ArrayList<Json>();
        Optional<UserId> last = Optional.empty();
        for (UserRow row : looked) {
            Account account = row.account();
            if (evaluating.answer(whoever, Optional.of(account)).isPermitted()) {
                results.add(new JsonBuilder()
                        .put("type", Question.USER)
                        .put("id", account.user().id().toString())
                        .build());
            }
            last = Optional.of(account.user().id());
            if (results.size() == page.limit()) {
                break;
            }
        }
        boolean more = results.size() == page.limit() || looked.size() == LOOKED_AT_ONCE;
        return found(
                visit,
                results,
                last.filter(_ -> more).map(id -> cursors.seal(visit.tenant(), list, List.of(id.toString()))));
    }

    /// The roles that bring what is asked for; empty if nobody needs a role for it.
    private static Optional<Collection<RoleId>> bringing(TenantTransaction tx, Question whoever) {
        if (whoever.isEntry()) {
            return Optional.empty();
        }
        return Optional.of(tx.roles().roles().values().stream()
                .filter(role -> whoever.permission()
                        .filter(permission -> role.permissions().contains(permission))
                        .isPresent())
                .map(Role::id)
                .toList());
    }

    /// The tenant is the one thing that somebody may do something on, or not.
    private static Answer resources(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().foreignBody(), "");
        String type = Question.part(in, NO_DEFAULTS, "resource").text("type", 200);
        var question = asked(in, Question.part(in, NO_DEFAULTS, "action").text("name", 200), type);
        boolean may = new Evaluating(tx).answer(question).isPermitted();
        List<Json> tenant = List.of(new JsonBuilder()
                .put("type", type)
                .put("id", visit.tenant().value())
                .build());
        return found(visit, may ? tenant : List.of(), Optional.empty());
    }

    /// The verbs that somebody has in the area that the resource's type names; of the tenant itself all permissions.
    private static Answer actions(Visit visit, TenantTransaction tx) {
        var in = JsonFields.of(visit.call().foreignBody(), "");
        JsonFields resource = Question.part(in, NO_DEFAULTS, "resource");
        resource.text("id", 200);
        String type = resource.text("type", 200);
        var evaluating = new Evaluating(tx);
        var entry = asked(in, Question.ENTER, type);
        Optional<Account> account = evaluating.account(entry);
        var held = new TreeSet<Permission>();
        account.ifPresent(known -> known.user().grants().stream()
                .map(grant -> tx.roles().roles().get(grant.role()))
                .filter(role -> role != null)
                .forEach(role -> held.addAll(role.permissions())));
        var results = new ArrayList<Json>();
        for (Permission permission : held) {
            Optional<String> name = name(permission, type);
            if (name.isPresent()
                    && evaluating
                            .answer(asked(in, permission.name(), type), account)
                            .isPermitted()) {
                results.add(new JsonBuilder().put("name", name.get()).build());
            }
        }
        return found(visit, results, Optional.empty());
    }

    private static Optional<String> name(Permission permission, String type) {
        if (type.equals("tenant")) {
            return Optional.of(permission.name());
        }
        String area = type + ".";
        return permission.name().startsWith(area)
                ? Optional.of(permission.name().substring(area.length()))
                : Optional.empty();
    }

    private static Question asked(JsonFields in, String action, String type) {
        JsonFields subject = Question.part(in, NO_DEFAULTS, "subject");
        return new Question(
                subject.text("type", 200), subject.text("id", 120), action, type, Question.standpoint(in, NO_DEFAULTS));
    }

    private static Answer found(Visit visit, List<Json> results, Optional<String> next) {
        return EvaluationRoutes.answer(
                visit,
                new JsonBuilder()
                        .putAll("results", results)
                        .put(
                                "page",
                                new JsonBuilder()
                                        .put("next_token", next.orElse(""))
                                        .put("count", results.size())
                                        .build())
                        .build());
    }

    /// Which part of the results (AuthZEN 1.0 §8.2).
    ///
    /// @param token where it begins; empty: at the beginning
    /// @param limit how many
    private record Asked(Optional<String> token, int limit) {
        static Asked read(JsonFields in) {
            return in.object("page")
                    .map(page -> new Asked(
                            page.optionalText("token", 2_048).filter(token -> !token.isEmpty()),
                            page.optionalWhole("limit", 1, 1_000_000)
                                    .map(limit -> (int) Math.min(limit, MOST))
                                    .orElse(PAGE)))
                    .orElseGet(() -> new Asked(Optional.empty(), PAGE));
        }
    }
}
