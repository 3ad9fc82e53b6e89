package dev.gatehouse.ui.roles;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.flow.PreviewFlow;
import dev.gatehouse.ui.roles.compare.CompareView;
import dev.gatehouse.ui.roles.compare.CompareViewModel;
import dev.gatehouse.ui.roles.edit.NewRoleView;
import dev.gatehouse.ui.roles.edit.RoleEditView;
import dev.gatehouse.ui.roles.edit.RoleEditViewModel;
import dev.gatehouse.ui.roles.edit.StartViewModel;
import dev.gatehouse.ui.roles.history.HistoryView;
import dev.gatehouse.ui.roles.history.HistoryViewModel;
import dev.gatehouse.ui.roles.list.RoleBook;
import dev.gatehouse.ui.roles.list.RoleListView;
import dev.gatehouse.ui.roles.list.RolesViewModel;
import dev.gatehouse.ui.roles.members.AddPeopleView;
import dev.gatehouse.ui.roles.members.AddPeopleViewModel;
import dev.gatehouse.ui.roles.members.Member;
import dev.gatehouse.ui.roles.members.MembersView;
import dev.gatehouse.ui.roles.members.MembersViewModel;
import dev.gatehouse.ui.words.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What leads where on the screen of roles: from a role to a form, to its preview, to the notice, and back.
final class RoleFlows {
    private final RolesPorts ports;
    private final Tasks tasks;
    private final ScreenContext context;
    private final Words words;
    private final RolesViewModel model;
    private final RoleListView list;
    private final SidePane side;
    private final PreviewFlow flow;
    private final Map<RoleId, RoleEditViewModel> drafts = new HashMap<>();
    private Optional<Shown> shown = Optional.empty();
    private Optional<RoleId> wanted = Optional.empty();

    /// The role on screen.
    private record Shown(OpenRole open, RoleView view) {
        private Role role() {
            return open.edit().before();
        }
    }

    RoleFlows(
            RolesPorts ports,
            Tasks tasks,
            ScreenContext context,
            RolesViewModel model,
            RoleListView list,
            SidePane side) {
        this.ports = ports;
        this.tasks = tasks;
        this.context = context;
        this.words = context.words();
        this.model = model;
        this.list = list;
        this.side = side;
        flow = new PreviewFlow(
                ports.preview(), tasks, context, side, new PreviewFlow.Home(this::focusOpen, model::read));
    }

    private void focusOpen() {
        shown.ifPresentOrElse(now -> now.view().focusStart(), list.table()::focusRows);
    }

    /// The role that is open.
    Optional<Role> role() {
        return shown.map(Shown::role);
    }

    /// Opens a role, now or as soon as the roles are known.
    void open(RoleId id) {
        boolean isOpen = shown.map(now -> now.role().id().equals(id)).orElse(false);
        if (isOpen) {
            return;
        }
        wanted = Optional.of(id);
        model.bookProperty().get().ifPresent(this::refresh);
    }

    /// Opens a role and goes into it.
    void enter(RoleId id) {
        open(id);
        FxThread.afterLayout(side, () -> shown.ifPresent(now -> now.view().focusStart()));
    }

    /// The roles are known anew.
    void refresh(RoleBook book) {
        boolean gone = shown.map(now -> book.row(now.role().id()).isEmpty()).orElse(false);
        if (gone) {
            closeRole();
        }
        shown.ifPresent(now -> {
            now.open().refresh(book);
            showHead();
        });
        Optional<Role> next = wanted.flatMap(book::role);
        if (next.isPresent()) {
            wanted = Optional.empty();
            show(next.get(), book);
            list.select(next.get().id());
        }
    }

    /// The line to the server came or went.
    void showHead() {
        shown.ifPresent(now -> now.view().showHead(now.role(), model.unavailable()));
    }

    private void show(Role role, RoleBook book) {
        keepEdits();
        var edit = drafts.containsKey(role.id())
                ? Optional.ofNullable(drafts.remove(role.id())).orElseThrow()
                : new RoleEditViewModel(
                        context.tenant(),
                        ports.preview().me().author(context.tenant().id()),
                        now(),
                        words,
                        book,
                        role);
        edit.refresh(book);
        var members = new MembersViewModel(context.tenant(), ports.preview().people(), tasks, words, role);
        Optional<HistoryViewModel> history = model.may(ConsolePermission.AUDIT_READ)
                ? Optional.of(
                        new HistoryViewModel(context.tenant().id(), ports.trail(), tasks, words, role, book.names()))
                : Optional.empty();
        boolean mayChange = model.may(ConsolePermission.ROLES_WRITE);
        var open = new OpenRole(edit, members, history, mayChange);
        var view = new RoleView(
                open,
                words,
                new RoleEditView(edit, words, edit::discard, () -> review(edit)),
                new MembersView(
                        members,
                        tasks,
                        words,
                        new MembersView.Actions(
                                mayChange,
                                model::unavailable,
                                this::addPeople,
                                this::revoke,
                                user -> context.navigator().go(Place.user(user)))),
                history.map(events -> new HistoryView(events, tasks, words, () -> inTrail(role))),
                new RoleView.Actions(this::edit, this::compare, this::copy, this::delete, this::closeAndFocus));
        shown = Optional.of(new Shown(open, view));
        model.open(Optional.of(role.id()));
        side.open(view, view::close);
        showHead();
    }

    /// Edits of a role that is left are kept until somebody comes back to it.
    private void keepEdits() {
        shown.map(now -> now.open().edit())
                .filter(edit -> edit.editsProperty().get() > 0)
                .ifPresent(edit -> {
                    drafts.put(edit.before().id(), edit);
                    context.notices()
                            .say(words.text("roles.editKept", edit.before().name()));
                });
    }

    private void closeRole() {
        keepEdits();
        shown = Optional.empty();
        model.open(Optional.empty());
        side.close();
    }

    private void closeAndFocus() {
        closeRole();
        list.table().focusRows();
    }

    /// One step back: from a form or preview to the role, from the role to the list.
    boolean escape() {
        if (side.hasGuest()) {
            flow.back();
            return true;
        }
        if (shown.isPresent()) {
            closeAndFocus();
            return true;
        }
        return false;
    }

    private void review(RoleEditViewModel edit) {
        if (edit.missing().isEmpty()) {
            flow.propose(edit.proposal(), made -> {
                edit.discard();
                if (edit.isNew()) {
                    open(edit.before().id());
                }
            });
        }
    }

    void edit() {
        shown.filter(now -> now.open().edit().isEditable()
                        && model.unavailable().isEmpty()
                        && now.open().edit().obstacle().isEmpty())
                .ifPresent(now -> now.view().editTexts());
    }

    void delete() {
        shown.filter(now -> now.open().edit().isEditable())
                .map(Shown::role)
                .ifPresent(role -> model.bookProperty()
                        .get()
                        .ifPresent(book -> flow.propose(
                                Proposal.together(
                                        context.tenant(),
                                        words.text("roles.deleteOne", role.name()),
                                        words.text("roles.deletedOne", role.name()),
                                        List.of(new Change.DeleteRole(role.id())),
                                        book.picture()),
                                made -> {})));
    }

    private void revoke(List<Member> from) {
        shown.ifPresent(now -> model.bookProperty()
                .get()
                .filter(_ -> !from.isEmpty() && model.unavailable().isEmpty())
                .ifPresent(book -> flow.propose(now.open().members().revoke(from, book), made -> {})));
    }

    void addPeople() {
        shown.filter(_ -> model.may(ConsolePermission.ROLES_WRITE)
                        && model.unavailable().isEmpty())
                .ifPresent(now -> model.bookProperty().get().ifPresent(book -> {
                    var add = new AddPeopleViewModel(
                            context.tenant(), ports.preview().people(), tasks, words, now.role(), book);
                    var view = new AddPeopleView(add, words, book.policy().homeZone(), flow::back, () -> {
                        if (add.missing().isEmpty()) {
                            flow.propose(add.proposal(), made -> {});
                        }
                    });
                    flow.take(view, view::close, view::focusStart);
                }));
    }

    void compare() {
        shown.ifPresent(now -> model.bookProperty().get().ifPresent(book -> {
            var others = book.roles().values().stream()
                    .filter(role -> !role.id().equals(now.role().id()))
                    .sorted(java.util.Comparator.comparing(Role::name))
                    .toList();
            var compare = new CompareViewModel(
                    context.tenant(), ports.preview().people(), tasks, words, now.role(), others, now());
            var view = new CompareView(compare, words, flow::back, this::copyText);
            flow.take(view, view::close, view::focusStart);
        }));
    }

    void newRole() {
        begin(Optional.empty());
    }

    private void copy() {
        begin(role());
    }

    private void begin(Optional<Role> like) {
        if (!model.may(ConsolePermission.ROLES_WRITE) || model.unavailable().isPresent()) {
            return;
        }
        model.bookProperty().get().ifPresent(book -> {
            var blank =
                    RoleEditViewModel.blank(new RoleId(ports.preview().keys().get()));
            var edit = new RoleEditViewModel(
                    context.tenant(),
                    ports.preview().me().author(context.tenant().id()),
                    now(),
                    words,
                    book,
                    blank);
            var start = new StartViewModel(
                    context.tenant(), ports.preview().people(), tasks, words, now(), edit::startWith);
            var roles = book.rows().stream().map(row -> row.role()).toList();
            var view = new NewRoleView(edit, start, roles, words, flow::back, () -> review(edit));
            like.ifPresent(view::copyOf);
            flow.take(view, view::close, view::focusStart);
        });
    }

    private void copyText(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        context.notices().say(words.text("roles.compare.copied"));
    }

    private void inTrail(Role role) {
        context.navigator()
                .go(Place.audit(EventQuery.about(new Target("role", role.id().toString()))));
    }

    private java.time.Instant now() {
        return ports.preview().link().serverTime();
    }
}
