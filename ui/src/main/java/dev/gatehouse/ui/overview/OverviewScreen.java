package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import java.util.List;
import javafx.scene.Node;

/// The overview as the shell shows it.
public final class OverviewScreen implements Screen {
    private final ScreenContext context;
    private final OverviewPorts ports;
    private final OverviewViewModel model;
    private final OverviewView view;
    private final Subscriptions active = new Subscriptions();

    /// @param tasks reads in the background
    public OverviewScreen(ScreenContext context, OverviewPorts ports, Tasks tasks) {
        this.context = context;
        this.ports = ports;
        model = new OverviewViewModel(ports, tasks, context.scope());
        view = new OverviewView(context, model, tasks);
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public String title() {
        return context.words().text("overview.title");
    }

    @Override
    public void show(Place place) {
        // There is only one place here, and it is always on show.
    }

    @Override
    public Place place() {
        return new Place.Overview();
    }

    @Override
    public void onActivate() {
        active.end(ports.link().onNews(model::heard));
        // At every sync, not only when the line comes or goes: who is signed in, what is coming and how old all of it
        // is change with time alone, and no news tell that. Lines that say the same stay.
        active.change(ports.link().connection(), state -> model.read());
        model.read();
        view.play();
    }

    @Override
    public void onDeactivate() {
        active.close();
        view.pause();
    }

    @Override
    public void close() {
        view.close();
    }

    @Override
    public void focusStart() {
        view.focusStart();
    }

    @Override
    public List<KeyHint> keys() {
        var words = context.words();
        return context.scope() instanceof Scope.All
                ? List.of(new KeyHint("Enter", words.text("overview.keys.tenant")))
                : List.of(new KeyHint("Enter", words.text("overview.keys.open")));
    }
}
