package dev.gatehouse.ui.rules;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.query.UserQuery;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.Restrictions;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.person.PeopleFound;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.preview.flow.PreviewFlow;
import dev.gatehouse.ui.rules.edit.CalendarReading;
import dev.gatehouse.ui.rules.edit.Leftovers;
import dev.gatehouse.ui.rules.edit.RuleEditViewModel;
import dev.gatehouse.ui.rules.list.KnownRules;
import dev.gatehouse.ui.rules.list.RuleListView;
import dev.gatehouse.ui.rules.list.RulesViewModel;
import dev.gatehouse.ui.rules.trial.TrialViewModel;
import dev.gatehouse.ui.rules.view.RuleView;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What leads where on the screen of access rules: from a rule to its preview, to the notice, and back.
final class RuleFlows {
    private static final int MOST_FOUND = 10;

    private final RulesPorts ports;
    private final Tasks tasks;
    private final ScreenContext context;
    private final Words words;
    private final RulesViewModel model;
    private final RuleListView list;
    private final SidePane side;
    private final PreviewFlow flow;
    private final Map<RuleId, RuleEditViewModel> drafts = new HashMap<>();
    private Optional<RuleEditViewModel> begun = Optional.empty();
    private Optional<Shown> shown = Optional.empty();
    private Optional<RuleId> wanted = Optional.empty();
    private boolean entering;

    /// The rule on screen.
    private record Shown(RuleEditViewModel edit, RuleView view) {}

    RuleFlows(
            RulesPorts ports,
            Tasks tasks,
            ScreenContext context,
            RulesViewModel model,
            RuleListView list,
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
        shown.ifPresentOrElse(now -> now.view().focusStart(), list::focusRows);
    }

    /// The rule that is open.
    Optional<RuleEditViewModel> open() {
        return shown.map(Shown::edit);
    }

    /// Opens a rule, now or as soon as the rules are known.
    void open(RuleId id) {
        boolean isOpen = shown.map(now -> now.edit().before().id().equals(id)).orElse(false);
        if (!isOpen) {
            wanted = Optional.of(id);
            model.knownProperty().get().ifPresent(this::refresh);
        }
    }

    /// Opens a rule and goes into it.
    void enter(RuleId id) {
        entering = true;
        open(id);
        goIn();
    }

    private void goIn() {
        if (wanted.isEmpty() && entering) {
            entering = false;
            FxThread.afterLayout(side, () -> shown.ifPresent(now -> now.view().focusStart()));
        }
    }

    /// The rules are known anew.
    void refresh(KnownRules known) {
        boolean gone = shown.map(Shown::edit)
                .filter(edit -> !edit.isNew())
                .map(edit -> known.rule(edit.before().id()).isEmpty())
                .orElse(false);
        if (gone) {
            closeRule();
        }
        shown.ifPresent(now -> now.edit().refresh(known));
        Optional<AccessRule> next = wanted.flatMap(known::rule);
        if (next.isPresent()) {
            wanted = Optional.empty();
            RuleId id = next.get().id();
            show(Optional.ofNullable(drafts.remove(id)).orElseGet(() -> edit(known, next.get())), known);
            list.select(id);
            goIn();
        }
    }

    private RuleEditViewModel edit(KnownRules known, AccessRule rule) {
        var edit = new RuleEditViewModel(
                context.tenant(),
                ports.preview().me().author(context.tenant().id()),
                words,
                ports.preview().keys(),
                known,
                rule);
        edit.read(new CalendarReading(
                ports.calendars(),
                context.tenant().id(),
                tasks,
                ports.preview().link()::serverTime,
                ports.preview().keys()));
        return edit;
    }

    /// The line to the server came or went.
    void showAvailability() {
        shown.ifPresent(now -> now.view().showUnavailable(model.unavailable()));
    }

    private void show(RuleEditViewModel edit, KnownRules known) {
        keepEdits();
        edit.refresh(known);
        var trial = new TrialViewModel(
                edit, user -> ports.preview().people().person(context.tenant().id(), user), tasks);
        var view = new RuleView(
                edit,
                trial,
                this::findPeople,
                new RuleView.Actions(this::turn, this::delete, this::discard, this::review, this::closeAndFocus));
        shown = Optional.of(new Shown(edit, view));
        model.open(edit.isNew() ? Optional.empty() : Optional.of(edit.before().id()));
        side.open(view, view::close);
        showAvailability();
    }

    private void findPeople(String typed, Consumer<List<User>> found) {
        var query = new UserQuery(typed, Optional.empty(), Optional.empty(), UserQuery.Order.NAME, false);
        tasks.background(() -> ports.preview()
                        .people()
                        .list(context.tenant().id(), query)
                        .rows(0, MOST_FOUND))
                .onSuccess(rows -> found.accept(PeopleFound.of(rows, typed)))
                .start();
    }

    /// Edits of a rule that is left are kept until somebody comes back to it.
    private void keepEdits() {
        shown.map(Shown::edit).filter(edit -> edit.edits() > 0).ifPresent(edit -> {
            if (edit.isNew()) {
                begun = Optional.of(edit);
            } else {
                drafts.put(edit.before().id(), edit);
            }
            context.notices().say(words.text("rules.editKept", edit.rule().name()));
        });
    }

    private void closeRule() {
        keepEdits();
        shown = Optional.empty();
        model.open(Optional.empty());
        side.close();
    }

    private void closeAndFocus() {
        closeRule();
        list.focusRows();
    }

    /// One step back: from a form or preview to the rule, from the rule to the list.
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

    private void review() {
        shown.filter(now -> now.view().finish() && now.edit().checks().missing().isEmpty())
                .map(Shown::edit)
                .ifPresent(edit -> flow.propose(edit.proposal(), made -> made(edit)));
    }

    private void made(RuleEditViewModel edit) {
        edit.sent();
        if (edit.isNew()) {
            // From now on it is a rule like the others, opened as soon as it is known.
            shown = Optional.empty();
            begun = Optional.empty();
            side.close();
            enter(edit.before().id());
        }
    }

    /// Forgets the edits; a new rule is left.
    private void discard() {
        shown.map(Shown::edit).ifPresent(edit -> {
            if (edit.isNew()) {
                closeAndFocus();
            } else {
                edit.discard();
            }
        });
    }

    /// Switches the rule on or off, which the preview shows before it is so.
    private void turn() {
        shown.map(Shown::edit).filter(edit -> mayChange()).ifPresent(edit -> {
            edit.onProperty().set(!edit.onProperty().get());
            review();
        });
    }

    private boolean mayChange() {
        return model.may(ConsolePermission.ACCESS_WRITE) && model.unavailable().isEmpty();
    }

    /// Puts the focus into the name.
    void rename() {
        shown.filter(now -> mayChange()).ifPresent(now -> now.view().focusName());
    }

    /// Proposes to delete the rule that is open; what only it named may go with it.
    void delete() {
        shown.map(Shown::edit).filter(edit -> mayChange() && !edit.isNew()).ifPresent(edit -> {
            Restrictions all = edit.known().picture().restrictions();
            Restrictions after =
                    all.part(rule -> !rule.id().equals(edit.before().id()));
            Restrictions left =
                    new Restrictions(after.rules(), all.bands(), all.calendars(), all.machines(), all.groups());
            if (Leftovers.of(edit.before(), left, Set.of()).isEmpty()) {
                delete(edit, List.of());
            } else {
                var view = new DeleteRuleView(
                        edit.before(), left, words, flow::back, leftovers -> delete(edit, leftovers));
                flow.take(view, () -> {}, view::focusStart);
            }
        });
    }

    private void delete(RuleEditViewModel edit, List<RulePart.Key> leftovers) {
        AccessRule rule = edit.before();
        var changes = new ArrayList<Change>();
        changes.add(new Change.RemovePart(new RulePart.OfRule(rule).key()));
        leftovers.forEach(key -> changes.add(new Change.RemovePart(key)));
        flow.propose(
                Proposal.together(
                        context.tenant(),
                        words.text("rules.deleteOne", rule.name()),
                        words.text("rules.deletedOne", rule.name()),
                        changes,
                        edit.known().picture()),
                made -> edit.discard());
    }

    /// Begins a new rule, or goes on with the one that was begun.
    void begin() {
        if (!mayChange() || side.hasGuest()) {
            return;
        }
        if (open().filter(RuleEditViewModel::isNew).isPresent()) {
            rename();
            return;
        }
        model.knownProperty().get().ifPresent(known -> {
            var edit = begun.orElseGet(() -> {
                var blank = RuleEditViewModel.blank(
                        new RuleId(ports.preview().keys().get()), words);
                var made = edit(known, blank);
                made.addWay();
                return made;
            });
            begun = Optional.empty();
            list.clearSelection();
            show(edit, known);
            FxThread.afterLayout(side, () -> shown.ifPresent(now -> now.view().focusName()));
        });
    }
}
