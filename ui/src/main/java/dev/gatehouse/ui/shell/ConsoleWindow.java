package dev.gatehouse.ui.shell;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.navigation.Navigator;
import dev.gatehouse.ui.palette.RecentThings;
import dev.gatehouse.ui.port.AccessEnd;
import dev.gatehouse.ui.shell.status.AccessEndWords;
import dev.gatehouse.ui.signin.Entered;
import dev.gatehouse.ui.signin.SignInView;
import dev.gatehouse.ui.signin.SignInViewModel;
import dev.gatehouse.ui.signin.lock.LockView;
import dev.gatehouse.ui.signin.lock.LockViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window of the console: sign-in, then the shell, and over it the lock. One a program, made on the FX thread:
///
/// ```java
/// var faults = new UnhandledFaults();
/// var tasks = Tasks.onVirtualThreads(faults);
/// var parts = new ConsoleParts(ports, screens, tasks, faults, arrangement, clock, version);
/// new ConsoleWindow(stage, new Look(), parts).open();
/// ```
public final class ConsoleWindow implements AutoCloseable, ShellActions {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 760;

    private final Stage stage;
    private final ConsoleParts parts;
    private final StackPane root = new StackPane();
    private final Scene scene = new Scene(root, WIDTH, HEIGHT);
    private final IdleLock idle;
    private final Subscriptions subscriptions = new Subscriptions();
    private Words words;
    private Optional<Session> session = Optional.empty();
    private Optional<SignInView> signIn = Optional.empty();
    private Optional<LockView> lock = Optional.empty();
    private Optional<Node> focusBefore = Optional.empty();

    /// Somebody who is in, and what they see.
    private record Session(Entered entered, Navigator navigator, RecentThings recent, ShellView shell) {}

    /// @param stage not yet shown
    /// @param look dresses all windows; closed by the program
    /// @param parts what the program gives
    public ConsoleWindow(Stage stage, Look look, ConsoleParts parts) {
        this.stage = stage;
        this.parts = parts;
        this.words = newWords();
        root.getStyleClass().add("console");
        idle = new IdleLock(scene, this::lock);
        look.dress(scene);
        var arrangement = parts.arrangement();
        subscriptions.bind(look.themeProperty(), arrangement.theme());
        subscriptions.bind(look.densityProperty(), arrangement.density());
        subscriptions.invalidation(this::speakAnew, arrangement.language(), arrangement.zone());
        parts.faults().shownBy(this::show);
    }

    /// Shows the window with the sign-in.
    public void open() {
        stage.setScene(scene);
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        showSignIn(Optional.empty());
        stage.show();
    }

    /// The scene, for tests and the tour.
    public Scene scene() {
        return scene;
    }

    /// Takes the person to places; empty before sign-in.
    public Optional<Navigator> navigator() {
        return session.map(Session::navigator);
    }

    /// The sign-in on show; empty while somebody is in.
    public Optional<SignInViewModel> signInModel() {
        return signIn.map(SignInView::model);
    }

    @Override
    public void lock() {
        if (session.isEmpty() || lock.isPresent()) {
            return;
        }
        var entered = session.get().entered();
        showLock(new LockViewModel(parts.ports().door(), parts.tasks(), entered, this::unlock));
    }

    @Override
    public void signOut() {
        parts.tasks()
                .background(parts.ports().door()::signOut)
                .onEnd(() -> leave(Optional.empty()))
                .start();
    }

    @Override
    public void close() {
        idle.stop();
        subscriptions.close();
        session.ifPresent(in -> in.shell().close());
        signIn.ifPresent(SignInView::close);
    }

    private void enter(Entered entered) {
        parts.arrangement().read();
        var start = new ShellViewModel(parts.ports().me(), parts.ports().preferences()).start();
        var navigator = new Navigator(start.scope(), start.place());
        showShell(entered, navigator, new RecentThings());
        navigator.position().subscribe(this::title);
    }

    private void showShell(Entered entered, Navigator navigator, RecentThings recent) {
        signIn.ifPresent(SignInView::close);
        signIn = Optional.empty();
        session.ifPresent(in -> in.shell().close());
        var shell = new ShellView(parts, words, navigator, entered, recent, this);
        session = Optional.of(new Session(entered, navigator, recent, shell));
        lock.ifPresentOrElse(
                card -> hideBehind(shell, card), () -> root.getChildren().setAll(shell));
        title();
    }

    private void hideBehind(ShellView shell, LockView card) {
        shell.setVisible(false);
        root.getChildren().setAll(shell, card);
        card.focusStart();
    }

    private void showSignIn(Optional<String> why) {
        var model = new SignInViewModel(parts.ports().door(), parts.ports().link(), parts.tasks(), this::enter);
        showSignIn(model, why);
    }

    private void showSignIn(SignInViewModel model, Optional<String> why) {
        signIn.ifPresent(SignInView::close);
        var view = new SignInView(words, model, parts.arrangement(), parts.version(), why);
        signIn = Optional.of(view);
        root.getChildren().setAll(view);
        title();
    }

    /// Behind the card nothing can be read or reached.
    private void showLock(LockViewModel model) {
        var card = new LockView(words, model, parts.ports().me().name(), organisation(), this::signOut);
        lock = Optional.of(card);
        focusBefore = Optional.ofNullable(scene.getFocusOwner());
        session.ifPresent(in -> hideBehind(in.shell(), card));
    }

    private String organisation() {
        var me = parts.ports().me();
        return me.tenants().stream()
                .filter(tenant -> tenant.id().equals(me.home()))
                .map(Tenant::name)
                .findFirst()
                .or(() -> session.map(in -> in.entered().organisation()))
                .orElse("");
    }

    private void unlock() {
        lock = Optional.empty();
        session.ifPresent(in -> {
            in.shell().setVisible(true);
            root.getChildren().setAll(in.shell());
            focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        });
    }

    private void leave(Optional<String> why) {
        session.ifPresent(in -> in.shell().close());
        session = Optional.empty();
        lock = Optional.empty();
        showSignIn(why);
    }

    /// Another language or zone: the same place, said anew.
    private void speakAnew() {
        words = newWords();
        signIn.ifPresent(view -> showSignIn(view.model(), Optional.empty()));
        session.ifPresent(in -> {
            in.navigator().refresh();
            showShell(in.entered(), in.navigator(), in.recent());
        });
    }

    private void show(Fault fault) {
        if (fault.code() == FaultCode.UNAUTHENTICATED && session.isPresent()) {
            String why = fault.arguments().getOrDefault(AccessEnd.WHY, "");
            leave(Optional.of(new AccessEndWords(words).over(why)));
            return;
        }
        if (fault.code() == FaultCode.PASSPORT_REVOKED && session.isPresent()) {
            // Signing out is what wipes the copy; whoever is told of it is out at once.
            var why = words.faults().full(fault);
            parts.tasks()
                    .background(parts.ports().door()::signOut)
                    .onEnd(() -> leave(Optional.of(why)))
                    .start();
            return;
        }
        session.ifPresent(in -> in.shell().wrong(words.faults().full(fault)));
        signIn.ifPresent(view -> view.say(words.faults().full(fault)));
    }

    private void title() {
        String product = words.text("shell.product");
        stage.setTitle(session.map(in -> in.shell().title() + " – " + product).orElse(product));
    }

    private Words newWords() {
        return Words.of(
                parts.arrangement().language().get(),
                parts.ports().link()::serverTime,
                parts.arrangement().zone().get());
    }
}
