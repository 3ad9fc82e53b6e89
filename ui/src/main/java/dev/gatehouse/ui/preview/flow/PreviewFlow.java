package dev.gatehouse.ui.preview.flow;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.Made;
import dev.gatehouse.ui.preview.PreviewPorts;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.preview.view.PreviewView;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;

/// The way beside a list from a form to its preview, to the notice with its undo, and back to what was open.
public final class PreviewFlow {
    private final Tasks tasks;
    private final ScreenContext context;
    private final SidePane side;
    private final Home home;
    private final PreviewViewModel preview;
    private final Undoing undoing;
    private boolean previewing;

    /// What the way begins at and leads back to.
    ///
    /// @param focus puts the focus into what is open, or into the list
    /// @param read takes what is known already into account and reads it anew: something was changed
    public record Home(Runnable focus, Runnable read) {}

    /// Nothing is proposed yet.
    public PreviewFlow(PreviewPorts ports, Tasks tasks, ScreenContext context, SidePane side, Home home) {
        this.tasks = tasks;
        this.context = context;
        this.side = side;
        this.home = home;
        preview = new PreviewViewModel(ports, tasks, context.words(), new SimpleStringProperty(""));
        undoing = new Undoing(ports.desk(), tasks, context.notices(), context.words(), ports.keys());
        preview.stageProperty().subscribe(stage -> {
            if (stage == PreviewViewModel.Stage.CLOSED && side.hasGuest() && previewing) {
                back();
            }
        });
    }

    /// Shows a form, a code or a question in the place of what is open.
    ///
    /// @param end runs when it leaves
    /// @param focus puts the focus into it
    public void take(Node view, Runnable end, Runnable focus) {
        previewing = false;
        side.take(view, end);
        FxThread.afterLayout(side, focus);
    }

    /// Shows what a proposal would do; whoever leaves it comes back to what was open.
    ///
    /// @param then runs when it was done, before anything is read anew
    public void propose(Proposal proposal, Consumer<Made> then) {
        propose(proposal, this::back, then);
    }

    /// Shows what a proposal would do.
    ///
    /// @param leave runs when it is left without having been done
    /// @param then runs when it was done, before anything is read anew
    public void propose(Proposal proposal, Runnable leave, Consumer<Made> then) {
        previewing = false;
        preview.open(proposal, made -> {
            then.accept(made);
            home.read().run();
            undoing.offer(made, home.read());
        });
        var view = new PreviewView(preview, tasks, context.words(), leave);
        take(view, () -> end(view), view::focusStart);
        previewing = true;
    }

    private void end(PreviewView view) {
        view.close();
        preview.close();
    }

    /// Back to what was open.
    public void back() {
        previewing = false;
        side.leave();
        FxThread.afterLayout(side, home.focus());
    }
}
