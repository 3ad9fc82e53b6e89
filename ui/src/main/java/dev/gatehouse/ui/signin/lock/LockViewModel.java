package dev.gatehouse.ui.signin.lock;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.signin.Entered;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The lock without its looks: only the server can say whether the password is right.
public final class LockViewModel {
    private final Door door;
    private final Tasks tasks;
    private final Entered entered;
    private final Runnable unlocked;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param entered who locked it
    /// @param unlocked is told once the password was right
    public LockViewModel(Door door, Tasks tasks, Entered entered, Runnable unlocked) {
        this.door = door;
        this.tasks = tasks;
        this.entered = entered;
        this.unlocked = unlocked;
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Why it is still locked, after a try.
    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Tries a password. The array is wiped.
    public void unlock(char[] password) {
        if (working.get() || password.length == 0) {
            return;
        }
        working.set(true);
        fault.set(Optional.empty());
        tasks.background(() -> door.signIn(entered.server(), entered.organisation(), entered.login(), password))
                .onSuccess(done -> unlocked.run())
                .onFault(why -> fault.set(Optional.of(why)))
                .onEnd(() -> {
                    Arrays.fill(password, '\0');
                    working.set(false);
                })
                .start();
    }
}
