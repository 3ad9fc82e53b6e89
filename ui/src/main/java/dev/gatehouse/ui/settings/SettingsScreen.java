package dev.gatehouse.ui.settings;

import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import javafx.scene.Node;

/// The settings as the shell shows them.
public final class SettingsScreen implements Screen {
    private final ScreenContext context;
    private final SettingsPorts ports;
    private final SettingsViewModel model;
    private final WitnessViewModel witnesses;
    private final SettingsView view;
    private final Subscriptions active = new Subscriptions();

    /// @param arrangement what can be arranged
    /// @param tasks reads in the background
    /// @param version of the program
    public SettingsScreen(
            ScreenContext context, SettingsPorts ports, Arrangement arrangement, Tasks tasks, String version) {
        this.context = context;
        this.ports = ports;
        model = new SettingsViewModel(ports, tasks);
        witnesses = new WitnessViewModel(ports.logs());
        var checkpoints = new CheckpointViewModel(ports.me().home(), ports.checkpoints(), tasks);
        view = new SettingsView(context.words(), model, witnesses, checkpoints, arrangement, version);
    }

    @Override
    public Node root() {
        return view;
    }

    @Override
    public String title() {
        return context.words().text("settings.title");
    }

    @Override
    public void show(Place place) {
        // There is only one place here, and it is always on show.
    }

    @Override
    public Place place() {
        return new Place.Settings();
    }

    @Override
    public void onActivate() {
        active.value(ports.link().connection(), view::show);
        active.add(witnesses.follow()::unsubscribe);
        model.read();
    }

    @Override
    public void onDeactivate() {
        active.close();
    }

    @Override
    public void focusStart() {
        view.focusStart();
    }
}
