package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.directory.Tenant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes people from place to place. Screens ask it to go somewhere; the shell follows [#position()] and shows the
/// screen. Used on the FX thread.
public final class Navigator {
    private static final int MOST_STEPS = 50;

    private final ReadOnlyObjectWrapper<Position> position;
    private final Deque<Position> history = new ArrayDeque<>();
    private Supplier<Place> whereabouts;

    /// Starts somewhere.
    public Navigator(Scope scope, Place place) {
        position = new ReadOnlyObjectWrapper<>(new Position(scope, place));
        whereabouts = () -> place;
    }

    /// Where one was last sent; each sending is a new value, also to the same place.
    public ReadOnlyObjectProperty<Position> position() {
        return position.getReadOnlyProperty();
    }

    /// What the window is about.
    public Scope scope() {
        return position.get().scope();
    }

    /// The tenant the window is about, if it is one.
    public Optional<Tenant> tenant() {
        return scope().tenant();
    }

    /// Goes to a place in the present scope.
    public void go(Place place) {
        move(new Position(scope(), place));
    }

    /// Goes to a place in a tenant.
    public void go(Tenant tenant, Place place) {
        move(new Position(new Scope.One(tenant), place));
    }

    /// Goes to a place in a scope.
    public void go(Scope scope, Place place) {
        move(new Position(scope, place));
    }

    /// Goes one step back, if there is one.
    public boolean back() {
        var before = history.pollLast();
        if (before == null) {
            return false;
        }
        position.set(before);
        return true;
    }

    /// The shell says whom to ask where exactly one is, for the way back.
    public void follow(Supplier<Place> screen) {
        whereabouts = screen;
    }

    /// Makes exactly where one is the position again, before everything on screen is made anew.
    public void refresh() {
        position.set(new Position(scope(), whereabouts.get()));
    }

    private void move(Position next) {
        if (history.size() == MOST_STEPS) {
            history.removeFirst();
        }
        history.addLast(new Position(scope(), whereabouts.get()));
        position.set(next);
    }

    /// A place and what it is about. Compared by identity, so that being sent to where one is counts too.
    public static final class Position {
        private final Scope scope;
        private final Place place;

        /// @param scope one tenant or all
        /// @param place where in it
        public Position(Scope scope, Place place) {
            this.scope = scope;
            this.place = place;
        }

        /// One tenant or all.
        public Scope scope() {
            return scope;
        }

        /// Where in it.
        public Place place() {
            return place;
        }
    }
}
