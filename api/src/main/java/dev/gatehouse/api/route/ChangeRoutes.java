package dev.gatehouse.api.route;

import dev.gatehouse.api.change.ChangeDesk;
import dev.gatehouse.api.change.RequestContext;
import dev.gatehouse.api.change.answer.ChangeAnswer;
import dev.gatehouse.api.change.answer.ChangeAnswerWire;
import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Problem;
import dev.gatehouse.api.http.ProblemException;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.tls.ShownPassport;
import dev.gatehouse.model.change.ChangeSet;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.wire.ChangeSetWire;
import dev.gatehouse.model.wire.ImpactWire;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Change sets on their way to the one door, and its answers.
public final class ChangeRoutes {
    private final ChangeDesk desk;
    private final Consumer<TenantId> writable;

    /// @param desk the door
    /// @param writable does nothing for a tenant that may be changed, and throws why for another
    public ChangeRoutes(ChangeDesk desk, Consumer<TenantId> writable) {
        this.desk = desk;
        this.writable = writable;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("applyChanges", new Guarded.After(this::apply));
    }

    private Answer apply(Visit visit) {
        ChangeSet set = ChangeSetWire.decode(visit.call().body());
        var context = new RequestContext(
                visit.call().request(),
                Optional.of(visit.call().address()).filter(address -> !address.isEmpty()),
                visit.call().passport().map(ShownPassport::thumbprint),
                visit.session().row().recoveryUntil(),
                Optional.of(visit.session().user().name()));
        boolean dryRun = visit.call().flag("dryRun");
        if (!dryRun) {
            writable.accept(visit.tenant());
        }
        return desk.apply(visit.author(), visit.tenant(), set, context, dryRun)
                .map(ChangeRoutes::answer)
                .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
    }

    private static Answer answer(ChangeAnswer answer) {
        return switch (answer) {
            case ChangeAnswer.Applied applied -> Answer.json(ChangeAnswerWire.encode(applied));
            case ChangeAnswer.Previewed preview ->
                Answer.json(ImpactWire.encode(preview.revision(), preview.impact(), preview.then()));
            case ChangeAnswer.Replayed replayed ->
                new Answer.Whole(
                        replayed.status(),
                        Answer.JSON,
                        replayed.answer().getBytes(StandardCharsets.UTF_8),
                        Map.of("Gatehouse-Replayed", "true"));
            case ChangeAnswer.Conflict conflict -> throw new ProblemException(conflict(conflict));
            case ChangeAnswer.Refused refused -> {
                var more = new JsonBuilder();
                refused.index().ifPresent(index -> more.put("index", index));
                throw new ProblemException(Problem.of(refused.fault(), more.build()));
            }
        };
    }

    private static Problem conflict(ChangeAnswer.Conflict conflict) {
        Json.Obj more = new JsonBuilder()
                .put("revision", conflict.revision())
                .putAll(
                        "conflicts",
                        conflict.conflicts().stream()
                                .map(ChangeAnswerWire::encode)
                                .toList())
                .build();
        return Problem.of(Fault.of(FaultCode.CONFLICT), more);
    }
}
