package dev.gatehouse.ui.past;

import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.port.log.Past;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The instant at which people, roles and rules are looked at, shared by their screens: one picture at a time is held.
/// Used on the FX thread.
public final class Moments {
    private final ReadOnlyObjectWrapper<Optional<Moment>> current = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A picture that is looked at.
    ///
    /// @param tenant whose
    /// @param picture what was
    public record Moment(TenantId tenant, Past.Picture picture) {}

    /// Now.
    public Moments() {}

    /// What is looked at; empty: now.
    public ReadOnlyObjectProperty<Optional<Moment>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// What is looked at of a tenant.
    public Optional<Past.Picture> of(TenantId tenant) {
        return current.get().filter(moment -> moment.tenant().equals(tenant)).map(Moment::picture);
    }

    /// Looks at a picture.
    public void show(TenantId tenant, Past.Picture picture) {
        current.set(Optional.of(new Moment(tenant, picture)));
    }

    /// Back to now.
    public void leave(TenantId tenant) {
        if (of(tenant).isPresent()) {
            current.set(Optional.empty());
        }
    }
}
