package dev.gatehouse.ui.past;

import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.past.list.PastKind;

/// Makes screens that can be looked at as of an instant, which they share.
public final class PastScreens {
    private final PastPorts ports;
    private final Tasks tasks;
    private final Moments moments = new Moments();

    /// Makes them with these.
    public PastScreens(PastPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// A screen as of an instant, or as it is.
    ///
    /// @param now the screen as it is
    public Screen of(PastKind kind, ScreenContext context, WithHeader now) {
        return new PastScreen(ports, moments, kind, tasks, context, now);
    }
}
