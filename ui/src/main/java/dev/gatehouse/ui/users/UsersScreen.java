package dev.gatehouse.ui.users;

import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.past.WithHeader;
import dev.gatehouse.ui.port.News;
import dev.gatehouse.ui.users.detail.DetailActions;
import dev.gatehouse.ui.users.detail.UserDetailView;
import dev.gatehouse.ui.users.detail.UserDetailViewModel;
import dev.gatehouse.ui.users.list.UserListHeader;
import dev.gatehouse.ui.users.list.UserListView;
import dev.gatehouse.ui.users.list.UsersViewModel;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The screen of a tenant's people: the list, and beside it one person, a form or a preview.
public final class UsersScreen implements WithHeader {
    private static final double ROOM_FOR_BOTH = 940;

    private final ScreenContext context;
    private final UsersPorts ports;
    private final UsersViewModel model;
    private final UserDetailViewModel detail;
    private final UserListView list;
    private final UserListHeader header;
    private final UserDetailView detailView;
    private final SidePlace side;
    private final UserFlows flows;
    private final UserKeys keys;
    private final HBox root;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Subscriptions active = new Subscriptions();

    /// A screen that has read nothing yet.
    public UsersScreen(UsersPorts ports, Tasks tasks, ScreenContext context) {
        this.context = context;
        this.ports = ports;
        var words = context.words();
        model = new UsersViewModel(context.tenant(), ports.preview(), tasks, words);
        detail = new UserDetailViewModel(context.tenant(), ports.preview(), ports.trail(), tasks, words);
        var holder = new Flows();
        var online = ports.preview().link().online();
        header = new UserListHeader(model, words, online, holder.headerActions());
        List<Verb> firstSteps = model.may(ConsolePermission.USERS_WRITE)
                ? List.of(
                        Verb.of(words.text("users.newPerson"), holder::newPerson),
                        Verb.of(words.text("users.importFirst"), holder::importing))
                : List.of();
        Optional<Verb> newProgram = model.may(ConsolePermission.USERS_WRITE)
                ? Optional.of(Verb.of(words.text("users.program.newVerb"), holder::newProgram))
                : Optional.empty();
        list = new UserListView(model, tasks, words, ports.preferences(), header, firstSteps, newProgram);
        detailView = new UserDetailView(detail, words, online, holder.detailActions());
        side = new SidePlace(detailView);
        flows = new UserFlows(ports, tasks, context, new UserParts(model, detail, list, side, detailView));
        holder.flows = Optional.of(flows);
        keys = new UserKeys(model, detail, flows, list);
        root = new HBox(list, side);
        root.getStyleClass().add("users-screen");
        // Where there is no room for both, one is shown; so what both would need is no lower bound.
        root.setMinWidth(0);
        HBox.setHgrow(list, Priority.ALWAYS);
        // Before the table, which takes F2 for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        list.table().addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        list.table().view().setContextMenu(rowMenu(keys));
        follow();
    }

    /// The flows exist only after the views whose buttons start them.
    private static final class Flows {
        private Optional<UserFlows> flows = Optional.empty();

        private UserFlows now() {
            return flows.orElseThrow();
        }

        private void newPerson() {
            now().newPerson();
        }

        private void newProgram() {
            now().newProgram();
        }

        private void importing() {
            now().importing();
        }

        private UserListHeader.Actions headerActions() {
            return new UserListHeader.Actions(
                    this::newPerson,
                    this::newProgram,
                    this::importing,
                    () -> now().recent(),
                    action -> now().bulk(action),
                    () -> now().grantMany(),
                    text -> now().copy(text),
                    form -> now().copyRows(form),
                    () -> now().clearSelection());
        }

        private DetailActions detailActions() {
            return new DetailActions(
                    fix -> now().fix(fix),
                    () -> now().edit(),
                    () -> now().discard(),
                    () -> now().review(),
                    () -> now().disable(),
                    () -> now().grant(),
                    role -> now().revoke(role),
                    () -> now().trail(),
                    () -> now().why(),
                    () -> now().copyLogin(),
                    () -> now().closeDetail(),
                    new DetailActions.OfProgram(
                            () -> now().programs().token(),
                            () -> now().programs().remove(() -> now().closeDetail()),
                            () -> now().programs().did()));
        }
    }

    /// The verbs of the list, for the mouse; built anew for the row it is opened on.
    private ContextMenu rowMenu(UserKeys verbs) {
        var menu = new ContextMenu();
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            for (ScreenAction action : verbs.actions(context.words())) {
                var item = new MenuItem(action.name() + "   " + action.shortcut());
                item.setMnemonicParsing(false);
                item.setDisable(action.disabled().isPresent());
                item.setOnAction(chosen -> action.run().run());
                menu.getItems().add(item);
            }
        });
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private void follow() {
        subscriptions.change(
                list.table().selectedProperty(),
                row -> row.ifPresent(account -> {
                    if (!side.hasGuest()) {
                        flows.open(account.user().id());
                    }
                }));
        subscriptions.value(
                list.table().marksProperty(),
                marks -> header.follow(marks, list.table().size()));
        subscriptions.change(
                model.answerProperty(),
                answer -> answer.ifPresent(found -> header.follow(
                        list.table().marksProperty().get(), found.listing().size())));
        subscriptions.value(side.openProperty(), open -> arrange());
        subscriptions.value(root.widthProperty(), width -> arrange());
        list.table().setOnOpen(account -> {
            flows.open(account.user().id());
            FxThread.afterLayout(side, detailView::focusStart);
        });
    }

    private void arrange() {
        boolean both = root.getWidth() == 0 || root.getWidth() >= ROOM_FOR_BOTH;
        boolean open = side.openProperty().get();
        list.setVisible(both || !open);
        list.setManaged(both || !open);
        HBox.setHgrow(side, both ? Priority.NEVER : Priority.ALWAYS);
        side.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("alone"), !both);
    }

    @Override
    public void offer(Node control) {
        header.offer(control);
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return context.words().text("users.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Users users) {
            users.query().ifPresent(model::show);
            users.selected().ifPresent(flows::open);
        } else if (place instanceof Place.Why why) {
            flows.open(why.who());
            flows.why(why);
        }
    }

    @Override
    public Place place() {
        return new Place.Users(
                Optional.of(model.queryProperty().get()),
                detail.fileProperty().get().map(file -> file.user().id()));
    }

    @Override
    public void onActivate() {
        model.activate();
        detail.read();
        AutoCloseable news = ports.preview().link().onNews(this::heard);
        active.add(() -> {
            try {
                news.close();
            } catch (Exception e) {
                throw new IllegalStateException("a subscription did not end", e);
            }
        });
    }

    private void heard(News said) {
        if (said.tenant().equals(context.tenant().id()) && said.kind() != News.Kind.TENANTS) {
            detail.read();
        }
    }

    @Override
    public void onDeactivate() {
        list.keepColumns();
        model.deactivate();
        active.close();
        flows.hideCode();
        if (detail.hasEdits()) {
            context.notices()
                    .say(context.words()
                            .text(
                                    "users.editKept",
                                    detail.fileProperty()
                                            .get()
                                            .map(file -> file.user().name())
                                            .orElse("")));
        }
    }

    @Override
    public void close() {
        side.leave();
        subscriptions.close();
        list.close();
        header.close();
        detailView.close();
    }

    @Override
    public void focusStart() {
        list.focusStart();
    }

    @Override
    public void focusFilter() {
        list.filter().requestFocus();
    }

    @Override
    public boolean escape() {
        return flows.escape();
    }

    @Override
    public List<Node> regions() {
        return side.openProperty().get() ? List.of(list, side) : List.of(list);
    }

    @Override
    public List<ScreenAction> actions() {
        return keys.actions(context.words());
    }

    @Override
    public List<KeyHint> keys() {
        return keys.hints(context.words());
    }
}
