package dev.gatehouse.ui.users;

import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.table.Marks;
import dev.gatehouse.ui.controls.table.TableText;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.navigation.link.ThingLink;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.preview.Made;
import dev.gatehouse.ui.preview.PreviewViewModel;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.Undoing;
import dev.gatehouse.ui.preview.code.EntryCodeView;
import dev.gatehouse.ui.preview.recent.RecentView;
import dev.gatehouse.ui.preview.recent.RecentViewModel;
import dev.gatehouse.ui.preview.view.PreviewView;
import dev.gatehouse.ui.users.detail.ExtendView;
import dev.gatehouse.ui.users.detail.GrantView;
import dev.gatehouse.ui.users.detail.GrantViewModel;
import dev.gatehouse.ui.users.detail.NewPersonView;
import dev.gatehouse.ui.users.detail.NewPersonViewModel;
import dev.gatehouse.ui.users.list.Bulk;
import dev.gatehouse.ui.why.WhyPorts;
import dev.gatehouse.ui.why.WhyView;
import dev.gatehouse.ui.why.WhyViewModel;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What leads where on the screen of people: from a verb to a form, to its preview, to the notice, and back.
final class UserFlows {
    private final UsersPorts ports;
    private final Tasks tasks;
    private final ScreenContext context;
    private final Words words;
    private final UserParts parts;
    private final PreviewViewModel preview;
    private final Undoing undoing;
    private final ProgramFlows programs;
    private boolean previewing;

    UserFlows(UsersPorts ports, Tasks tasks, ScreenContext context, UserParts parts) {
        this.ports = ports;
        this.tasks = tasks;
        this.context = context;
        this.words = context.words();
        this.parts = parts;
        StringProperty lastTicket = new SimpleStringProperty("");
        preview = new PreviewViewModel(ports.preview(), tasks, words, lastTicket);
        undoing = new Undoing(
                ports.preview().desk(),
                tasks,
                context.notices(),
                words,
                ports.preview().keys());
        programs = new ProgramFlows(ports.preview(), tasks, context, parts, this::back, this::propose);
        preview.stageProperty().subscribe(stage -> {
            if (stage == PreviewViewModel.Stage.CLOSED && parts.side().hasGuest() && previewing) {
                back();
            }
        });
    }

    void open(UserId user) {
        parts.detail().open(Optional.of(user));
        parts.side().showDetail(true);
    }

    void closeDetail() {
        parts.detail().open(Optional.empty());
        parts.side().showDetail(false);
        parts.listView().focusStart();
    }

    /// One step back: from a form or preview to the detail, from the detail to the list.
    boolean escape() {
        if (parts.side().hasGuest()) {
            back();
            return true;
        }
        if (parts.side().openProperty().get()) {
            closeDetail();
            return true;
        }
        return false;
    }

    private void back() {
        previewing = false;
        parts.side().leave();
        if (parts.side().openProperty().get()) {
            FxThread.afterLayout(parts.side(), parts.detailView()::focusStart);
        } else {
            parts.listView().focusStart();
        }
    }

    void propose(Proposal proposal) {
        propose(proposal, made -> {});
    }

    private void propose(Proposal proposal, Consumer<Made> then) {
        previewing = false;
        preview.open(proposal, made -> {
            then.accept(made);
            done(made);
        });
        var view = new PreviewView(preview, tasks, words, this::back);
        parts.side().take(view, () -> {
            view.close();
            preview.close();
        });
        previewing = true;
        FxThread.afterLayout(parts.side(), view::focusStart);
    }

    private void done(Made made) {
        parts.listView().table().marksProperty().set(Marks.none());
        parts.list().read(true);
        parts.detail().read();
        undoing.offer(made, () -> {
            parts.list().read(true);
            parts.detail().read();
        });
        made.entryCode().ifPresent(code -> showCode(made, code));
        programs.showToken(made);
    }

    private void showCode(Made made, Desk.EntryCode code) {
        String name = made.proposal().changes().stream()
                .filter(Change.CreateUser.class::isInstance)
                .map(change -> PersonFile.calledBy(((Change.CreateUser) change).name()))
                .findFirst()
                .or(() -> made.proposal().person().map(PersonFile::calledBy))
                .orElse("");
        var view = new EntryCodeView(code, name, words, this::back);
        FxThread.later(() -> {
            parts.side().take(view, view::close);
            view.focusStart();
        });
    }

    /// Takes a code or a token off the screen, when somebody else may come to see it.
    void hideCode() {
        programs.hideToken();
        if (parts.side().isShowing(EntryCodeView.class)) {
            parts.side().leave();
        }
    }

    void fix(Fix fix) {
        if (fix != Fix.EXTEND) {
            parts.detail().propose(fix).ifPresent(this::propose);
            return;
        }
        parts.detail().fileProperty().get().ifPresent(file -> {
            var view = new ExtendView(
                    parts.detail(),
                    file,
                    words,
                    this::back,
                    change -> propose(parts.detail().propose(file, Fix.EXTEND, change)));
            parts.side().take(view, view::close);
            FxThread.afterLayout(parts.side(), view::focusStart);
        });
    }

    void disable() {
        parts.detail().disable().ifPresent(this::propose);
    }

    void edit() {
        parts.detail().startEdit();
        FxThread.afterLayout(parts.side(), parts.detailView()::focusStart);
    }

    void discard() {
        parts.detail().discardEdit();
    }

    void review() {
        parts.detail()
                .editProperty()
                .get()
                .filter(edit -> edit.isComplete())
                .ifPresent(
                        edit -> propose(edit.proposal(), made -> parts.detail().discardEdit()));
    }

    void newPerson() {
        var model =
                new NewPersonViewModel(context.tenant(), words, ports.preview().keys());
        tasks.background(() ->
                        ports.preview().people().policy(context.tenant().id()).homeZone())
                .onSuccess(home -> {
                    var view = new NewPersonView[1];
                    view[0] = new NewPersonView(model, words, home, this::back, () -> reviewNew(model, view[0]));
                    parts.side().take(view[0], view[0]::close);
                    FxThread.afterLayout(parts.side(), view[0]::focusStart);
                })
                .start();
    }

    private void reviewNew(NewPersonViewModel model, NewPersonView view) {
        if (!model.isComplete()) {
            return;
        }
        var people = ports.preview().people();
        tasks.background(() -> model.holder(people))
                .onSuccess(holder -> holder.ifPresentOrElse(
                        account -> view.loginTaken(account.user().name()),
                        () -> tasks.background(() -> model.proposal(people))
                                .onSuccess(proposal -> propose(proposal, made -> open(model.id())))
                                .start()))
                .start();
    }

    /// What only programs have.
    ProgramFlows programs() {
        return programs;
    }

    void newProgram() {
        programs.begin(made -> open(made.id()));
    }

    void importing() {
        context.navigator().go(Place.importing());
    }

    void grant() {
        parts.detail().fileProperty().get().ifPresent(file -> {
            var model = new GrantViewModel(context.tenant(), ports.preview(), tasks, words, Optional.of(file));
            model.read();
            show(
                    model,
                    file.policy().homeZone(),
                    file.user().name(),
                    () -> model.proposal().ifPresent(this::propose));
        });
    }

    void grantMany() {
        var model = new GrantViewModel(context.tenant(), ports.preview(), tasks, words, Optional.empty());
        model.read();
        long count = parts.listView()
                .table()
                .marksProperty()
                .get()
                .count(parts.listView().table().size());
        tasks.background(() ->
                        ports.preview().people().policy(context.tenant().id()).homeZone())
                .onSuccess(home -> show(
                        model,
                        home,
                        words.text("users.selected", count),
                        () -> model.roleProperty()
                                .get()
                                .ifPresent(role -> bulk(new Bulk.Grant(
                                        role, model.untilProperty().get())))))
                .start();
    }

    private void show(GrantViewModel model, ZoneId home, String whom, Runnable review) {
        var view = new GrantView(model, words, home, whom, this::back, review);
        parts.side().take(view, view::close);
        FxThread.afterLayout(parts.side(), view::focusStart);
    }

    void revoke(Role role) {
        parts.detail().fileProperty().get().ifPresent(file -> propose(GrantViewModel.revoke(file, role, words)));
    }

    void bulk(Bulk.Action action) {
        var marks = parts.listView().table().marksProperty().get();
        var answer = parts.list().answerProperty().get();
        Instant now = ports.preview().link().serverTime();
        answer.ifPresent(found -> tasks.background(
                        () -> new Bulk(ports.preview().people(), words, now)
                                .propose(context.tenant(), found.listing(), marks::has, action))
                .onSuccess(proposal -> proposal.ifPresentOrElse(
                        this::propose, () -> context.notices().say(words.text("users.bulk.nobody"))))
                .start());
    }

    void clearSelection() {
        parts.listView().table().marksProperty().set(Marks.none());
        parts.listView().focusStart();
    }

    void recent() {
        var model = new RecentViewModel(ports.preview(), tasks, words);
        model.read();
        var view = new RecentView(model, words, this::propose, this::back);
        previewing = false;
        parts.side().take(view, view::close);
    }

    void why() {
        parts.detail()
                .fileProperty()
                .get()
                .ifPresent(file -> why(new Place.Why(file.user().id(), Optional.empty(), Optional.empty())));
    }

    /// Answers a question in the detail's place.
    void why(Place.Why question) {
        var preview = ports.preview();
        var model = new WhyViewModel(
                context.tenant(), new WhyPorts(preview.people(), preview.me(), preview.link()), tasks, words);
        var view = new WhyView(model, context.notices(), this::back);
        previewing = false;
        parts.side().take(view, view::close);
        model.ask(question);
        FxThread.afterLayout(parts.side(), view::focusStart);
    }

    void trail() {
        parts.detail()
                .fileProperty()
                .get()
                .ifPresent(file -> context.navigator()
                        .go(Place.audit(EventQuery.about(
                                new Target("user", file.user().id().toString())))));
    }

    void copyLogin() {
        parts.detail().fileProperty().get().ifPresent(file -> copy(file.user().login()));
    }

    /// A link that the palette takes.
    void copyLink() {
        parts.detail()
                .fileProperty()
                .get()
                .ifPresent(
                        file -> copy(ThingLink.to(context.tenant(), file.user().id())));
    }

    void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        context.notices().say(words.text("users.copied", text));
    }

    void copyRows(TableText form) {
        int rows = parts.listView().table().copy(form);
        context.notices().say(words.text("users.rowsCopied", rows));
    }
}
