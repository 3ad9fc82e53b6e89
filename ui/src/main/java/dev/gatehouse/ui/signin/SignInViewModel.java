package dev.gatehouse.ui.signin;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.port.Link;
import dev.gatehouse.ui.port.Machines;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The way in, without its looks. Passwords pass through as arrays and are wiped; one is kept only where another
/// try will follow: while the server is busy, and while this workstation is enrolled.
public final class SignInViewModel {
    private final Door door;
    private final Link link;
    private final Tasks tasks;
    private final Consumer<Entered> entered;
    private final ObservableList<Door.KnownServer> servers = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Door.KnownServer>> server = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty organisation = new SimpleStringProperty("");
    private final StringProperty login = new SimpleStringProperty("");
    private final BooleanProperty byCode = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<SignInPage> page = new ReadOnlyObjectWrapper<>(new SignInPage.Form());
    private final ReadOnlyObjectWrapper<SignInNotice> notice = new ReadOnlyObjectWrapper<>(new SignInNotice.None());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final BooleanProperty enrols = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Machines.Own>> enrolled =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final KeptSecret kept = new KeptSecret();
    private final KeptSecret code = new KeptSecret();
    private Runnable attempt = () -> {};
    private Runnable retry = () -> {};
    private boolean goesOn;

    /// @param entered is told once somebody is in
    public SignInViewModel(Door door, Link link, Tasks tasks, Consumer<Entered> entered) {
        this.door = door;
        this.link = link;
        this.tasks = tasks;
        this.entered = entered;
        server.subscribe(this::remember);
        // What was typed for one account is not sent for another.
        List.of(organisation, login, byCode).forEach(part -> part.subscribe((before, after) -> otherAccount()));
        organisation.subscribe((before, after) -> enrolled.set(Optional.empty()));
        readServers();
    }

    /// Looks again which servers are trusted; without one, the invitation comes first.
    public void readServers() {
        tasks.background(door::servers)
                .onSuccess(known -> {
                    servers.setAll(known);
                    server.set(known.stream().findFirst());
                    // An invitation that was opened meanwhile stays in view.
                    if (page.get() instanceof SignInPage.Form && known.isEmpty()) {
                        page.set(new SignInPage.Invite(Optional.empty()));
                    }
                })
                .onFault(fault -> notice.set(new SignInNotice.Failed(fault)))
                .start();
    }

    public ObservableList<Door.KnownServer> servers() {
        return servers;
    }

    public ObjectProperty<Optional<Door.KnownServer>> serverProperty() {
        return server;
    }

    public StringProperty organisationProperty() {
        return organisation;
    }

    public StringProperty loginProperty() {
        return login;
    }

    /// Whether an entry code is typed in place of the password.
    public BooleanProperty byCodeProperty() {
        return byCode;
    }

    /// Whether a code is typed with which this workstation is enrolled first.
    public BooleanProperty enrolsProperty() {
        return enrols;
    }

    /// What this workstation was enrolled as just now.
    public ReadOnlyObjectProperty<Optional<Machines.Own>> enrolledProperty() {
        return enrolled.getReadOnlyProperty();
    }

    /// Whether the password that was typed is still known, so that signing in can go on with it.
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.presentProperty();
    }

    public ReadOnlyObjectProperty<SignInPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SignInNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /// Whether all that is asked for, the secret aside, is filled in.
    public boolean isComplete() {
        return server.get().isPresent()
                && !organisation.get().isBlank()
                && !login.get().isBlank();
    }

    /// Signs in with the password or the entry code. The array is wiped.
    public void enter(char[] secret) {
        if (working.get() || !isComplete() || secret.length == 0) {
            return;
        }
        keep(secret, byCode.get() ? this::tryCode : this::tryPassword);
        attempt.run();
    }

    /// Enrols this workstation, and goes on to sign in with the password or entry code that was typed, now or
    /// before the refusal. Both arrays are wiped.
    ///
    /// @param typed the enrolment code
    /// @param secret password or entry code; may be empty
    public void enrol(char[] typed, char[] secret) {
        if (!working.get() && canEnrol() && typed.length > 0) {
            if (secret.length > 0 && isComplete()) {
                keep(secret, byCode.get() ? this::tryCode : this::tryPassword);
            }
            code.keep(typed);
            retry = this::redeem;
            redeem();
        }
        Arrays.fill(typed, '\0');
        Arrays.fill(secret, '\0');
    }

    /// Does without a code: what was kept for it is forgotten.
    public void dontEnrol() {
        stop();
        enrols.set(false);
    }

    private boolean canEnrol() {
        return server.get().isPresent() && !organisation.get().isBlank();
    }

    /// Chooses the first password. The array is wiped.
    public void choose(char[] password) {
        if (working.get() || password.length == 0) {
            return;
        }
        keep(password, chosen -> run(() -> door.choosePassword(chosen), this::isIn));
        attempt.run();
    }

    /// A second has passed: counts down to the next try of a busy server.
    public void tick() {
        if (working.get()) {
            return;
        }
        kept.tick();
        code.tick();
        if (notice.get() instanceof SignInNotice.Busy busy) {
            if (busy.seconds() > 1) {
                notice.set(new SignInNotice.Busy(busy.seconds() - 1));
            } else {
                retry.run();
            }
        }
    }

    /// Does not try a busy server again.
    public void stop() {
        forget();
        notice.set(new SignInNotice.None());
    }

    /// Reads the copy on this workstation.
    public void workOffline() {
        server.get()
                .ifPresent(at -> run(
                        () -> door.workOffline(
                                at, organisation.get().strip(), login.get().strip()),
                        () -> entered.accept(new Entered(
                                at, organisation.get().strip(), login.get().strip(), true))));
    }

    /// Goes to where an invitation is opened.
    public void invite() {
        stop();
        page.set(new SignInPage.Invite(Optional.empty()));
    }

    /// Goes back to the form, if a server is known.
    public void backToForm() {
        notice.set(new SignInNotice.None());
        if (!servers.isEmpty()) {
            page.set(new SignInPage.Form());
        }
    }

    /// Reads an invitation file and asks to compare what it names.
    public void open(Path file) {
        working.set(true);
        tasks.background(() -> door.read(file))
                .onSuccess(invitation -> page.set(new SignInPage.Compare(invitation)))
                .onFault(fault -> page.set(new SignInPage.Invite(Optional.of(fault))))
                .onEnd(() -> working.set(false))
                .start();
    }

    /// The person said that the fingerprints match.
    public void match(Door.Invitation invitation) {
        working.set(true);
        tasks.background(() -> door.trust(invitation))
                .onSuccess(trusted -> {
                    servers.removeIf(known -> known.url().equals(trusted.url()));
                    servers.addFirst(trusted);
                    server.set(Optional.of(trusted));
                    if (!invitation.tenant().isBlank()) {
                        organisation.set(invitation.tenant());
                    }
                    notice.set(new SignInNotice.None());
                    page.set(new SignInPage.Form());
                })
                .onFault(fault -> page.set(new SignInPage.Invite(Optional.of(fault))))
                .onEnd(() -> working.set(false))
                .start();
    }

    /// The person said that the fingerprints differ: nothing is trusted.
    public void differ() {
        page.set(new SignInPage.Differed());
    }

    private void keep(char[] secret, Consumer<char[]> how) {
        forget();
        kept.keep(secret);
        attempt = () -> how.accept(kept.copy());
        retry = attempt;
    }

    private void otherAccount() {
        if (kept.isPresent() || code.isPresent()) {
            stop();
        }
    }

    private void tryPassword(char[] password) {
        var at = server.get().orElseThrow();
        String where = organisation.get().strip();
        String who = login.get().strip();
        run(() -> door.signIn(at, where, who, password), this::isIn);
    }

    private void tryCode(char[] typed) {
        var at = server.get().orElseThrow();
        String where = organisation.get().strip();
        String who = login.get().strip();
        String code = new String(typed);
        run(() -> door.enterWithCode(at, where, who, code), () -> page.set(new SignInPage.Choose()));
    }

    private void redeem() {
        var at = server.get().orElseThrow();
        String where = organisation.get().strip();
        char[] sent = code.copy();
        working.set(true);
        notice.set(new SignInNotice.None());
        tasks.background(() -> door.enrol(at, where, sent))
                .onSuccess(this::isEnrolled)
                .onFault(this::refuseEnrolment)
                .onEnd(() -> {
                    working.set(false);
                    goOn();
                })
                .start();
    }

    private void isEnrolled(Machines.Own own) {
        code.forget();
        retry = attempt;
        goesOn = kept.isPresent();
        enrolled.set(Optional.of(own));
        enrols.set(false);
    }

    private void goOn() {
        if (goesOn) {
            goesOn = false;
            attempt.run();
        }
    }

    /// The code was of no use: who typed it may mend it, and does not have to type the password again.
    private void refuseEnrolment(Fault fault) {
        switch (fault.code()) {
            case BUSY -> notice.set(SignInNotice.busy(fault));
            case SERVER_NOT_TRUSTED -> refuse(fault);
            case UNREACHABLE -> unreachable(fault);
            default -> notice.set(new SignInNotice.Failed(fault));
        }
        if (fault.code() != FaultCode.BUSY) {
            code.forget();
        }
    }

    private void isIn() {
        var at = server.get().orElseThrow();
        entered.accept(new Entered(at, organisation.get().strip(), login.get().strip(), false));
    }

    private void run(Tasks.Action call, Runnable then) {
        working.set(true);
        notice.set(new SignInNotice.None());
        tasks.background(call)
                .onSuccess(done -> {
                    forget();
                    then.run();
                })
                .onFault(this::refuse)
                .onEnd(() -> working.set(false))
                .start();
    }

    private void refuse(Fault fault) {
        switch (fault.code()) {
            case BUSY -> waitFor(fault);
            case ENTRY_REFUSED -> refused(SignInNotice.stages(fault));
            case PASSWORD_REJECTED -> say(SignInNotice.rejected(fault));
            case UNREACHABLE -> {
                forget();
                unreachable(fault);
            }
            case SERVER_NOT_TRUSTED -> {
                forget();
                page.set(new SignInPage.Changed(server.get().orElseThrow(), fault));
            }
            default -> say(new SignInNotice.Failed(fault));
        }
    }

    private void waitFor(Fault fault) {
        // Nothing is kept if another account was named meanwhile.
        notice.set(kept.isPresent() ? SignInNotice.busy(fault) : new SignInNotice.Failed(fault));
    }

    /// Where the machine is what stands in the way, signing in goes on as soon as it is enrolled.
    private void refused(SignInNotice.Stages stages) {
        if (!isEnrollable(stages)) {
            forget();
        }
        notice.set(stages);
    }

    /// Whether an enrolment code helps, and can be typed here.
    boolean isEnrollable(SignInNotice.Stages stages) {
        return stages.isOfMachine() && page.get() instanceof SignInPage.Form;
    }

    private void say(SignInNotice what) {
        forget();
        notice.set(what);
    }

    private void unreachable(Fault fault) {
        var at = server.get().orElseThrow();
        tasks.background(() -> new SignInNotice.Unreachable(
                        fault,
                        door.offlineCopy(
                                at, organisation.get().strip(), login.get().strip()),
                        link.attempts()))
                .onSuccess(notice::set)
                .onFault(other -> notice.set(new SignInNotice.Failed(other)))
                .start();
    }

    private void remember(Optional<Door.KnownServer> chosen) {
        chosen.ifPresent(known -> {
            organisation.set(known.lastTenant());
            login.set(known.lastLogin());
        });
    }

    private void forget() {
        kept.forget();
        code.forget();
    }
}
