package dev.gatehouse.ui.users;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.Made;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.code.TokenView;
import dev.gatehouse.ui.users.program.Logins;
import dev.gatehouse.ui.users.program.NewProgramView;
import dev.gatehouse.ui.users.program.NewProgramViewModel;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What leads where for programs: to the form of a new one, to a token that is shown once, to the trail.
final class ProgramFlows {
    private final PreviewPorts ports;
    private final Tasks tasks;
    private final ScreenContext context;
    private final UserParts parts;
    private final Runnable back;
    private final BiConsumer<Proposal, Consumer<Made>> propose;

    /// @param back leads from a form to what was open
    /// @param propose shows what a proposal would do; what follows runs when it was done
    ProgramFlows(
            PreviewPorts ports,
            Tasks tasks,
            ScreenContext context,
            UserParts parts,
            Runnable back,
            BiConsumer<Proposal, Consumer<Made>> propose) {
        this.ports = ports;
        this.tasks = tasks;
        this.context = context;
        this.parts = parts;
        this.back = back;
        this.propose = propose;
    }

    /// Shows the form of a new program.
    ///
    /// @param open opens it when it was made
    void begin(Consumer<NewProgramViewModel> open) {
        var tenant = context.tenant().id();
        tasks.background(() -> ports.people().rules(tenant))
                .onSuccess(known -> {
                    var model = new NewProgramViewModel(
                            context.tenant(), context.words(), ports.me().author(tenant), known, ports.keys());
                    var view = new NewProgramView[1];
                    view[0] = new NewProgramView(
                            model,
                            context.words(),
                            known.policy().homeZone(),
                            back,
                            () -> review(model, view[0], open));
                    parts.side().take(view[0], view[0]::close);
                    FxThread.afterLayout(parts.side(), view[0]::focusStart);
                })
                .start();
    }

    private void review(NewProgramViewModel model, NewProgramView view, Consumer<NewProgramViewModel> open) {
        if (model.missing().isPresent()) {
            return;
        }
        String login = model.loginProperty().get();
        tasks.background(() -> Logins.holder(ports.people(), context.tenant().id(), login))
                .onSuccess(holder -> holder.ifPresentOrElse(
                        account -> view.loginTaken(account.user().name()),
                        () -> propose.accept(model.proposal(ports.link().serverTime()), made -> open.accept(model))))
                .start();
    }

    /// Proposes a new token of the program that is open.
    void token() {
        parts.detail().token().ifPresent(proposal -> propose.accept(proposal, made -> {}));
    }

    /// Proposes to take the program that is open away.
    ///
    /// @param gone runs when it was done
    void remove(Runnable gone) {
        parts.detail().remove().ifPresent(proposal -> propose.accept(proposal, made -> gone.run()));
    }

    /// Shows the token that was given out, if one was.
    void showToken(Made made) {
        made.token().ifPresent(token -> {
            var view = new TokenView(token, name(made), context.words(), back);
            FxThread.later(() -> {
                parts.side().take(view, view::close);
                view.focusStart();
            });
        });
    }

    private static String name(Made made) {
        return made.proposal().changes().stream()
                .filter(Change.CreateServiceAccount.class::isInstance)
                .map(change -> ((Change.CreateServiceAccount) change).name())
                .findFirst()
                .or(() -> made.proposal().person().map(file -> file.user().name()))
                .orElse("");
    }

    /// Takes a token off the screen, when somebody else may come to see it.
    void hideToken() {
        if (parts.side().isShowing(TokenView.class)) {
            parts.side().leave();
        }
    }

    /// Shows what the program that is open did.
    void did() {
        parts.detail()
                .fileProperty()
                .get()
                .ifPresent(file -> context.navigator()
                        .go(Place.audit(EventQuery.by(ActorId.person(file.user().id())))));
    }
}
