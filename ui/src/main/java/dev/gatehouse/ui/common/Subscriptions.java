package dev.gatehouse.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// Owns listeners and ends them together. A view has one, and closes it when it leaves the window.
public final class Subscriptions implements AutoCloseable {
    private final List<Subscription> all = new ArrayList<>();

    /// Owns nothing yet.
    public Subscriptions() {}

    /// Calls the listener with the present value, and with each new one.
    public <T> void value(ObservableValue<T> observable, Consumer<? super T> listener) {
        all.add(observable.subscribe(listener));
    }

    /// Calls the listener with each new value, not with the present one.
    public <T> void change(ObservableValue<T> observable, Consumer<? super T> listener) {
        all.add(observable.subscribe((before, after) -> listener.accept(after)));
    }

    /// Runs when any of them becomes invalid.
    public void invalidation(Runnable listener, Observable... observables) {
        InvalidationListener once = observable -> listener.run();
        for (Observable observable : observables) {
            observable.addListener(once);
            all.add(() -> observable.removeListener(once));
        }
    }

    /// Runs at each change of the list.
    public <T> void list(ObservableList<T> list, ListChangeListener<? super T> listener) {
        list.addListener(listener);
        all.add(() -> list.removeListener(listener));
    }

    /// Keeps the target equal to the source until the end.
    public <T> void bind(Property<T> target, ObservableValue<? extends T> source) {
        target.bind(source);
        all.add(target::unbind);
    }

    /// Keeps two properties equal until the end; the second gives the first value.
    public <T> void bindBoth(Property<T> target, Property<T> source) {
        target.bindBidirectional(source);
        all.add(() -> target.unbindBidirectional(source));
    }

    /// Anything else that has an end.
    public void add(Runnable end) {
        all.add(end::run);
    }

    /// Something that is closed at the end, for example a subscription of a port.
    public void end(AutoCloseable closeable) {
        all.add(() -> {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("a subscription did not end", e);
            }
        });
    }

    /// Ends everything, newest first. May be used again afterwards.
    @Override
    public void close() {
        var ending = List.copyOf(all);
        all.clear();
        ending.reversed().forEach(Subscription::unsubscribe);
    }
}
