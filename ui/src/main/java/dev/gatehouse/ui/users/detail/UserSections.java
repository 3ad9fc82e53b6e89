package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.controls.VerbPlace;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.words.ChangeWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import dev.gatehouse.ui.words.rule.DoorWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The foldable parts of a person's detail: access, roles, sign-in, contact, latest events. What is read anew fills the
/// body of its own part; the verbs beside the headings stay while they are the same.
final class UserSections {
    private final UserDetailViewModel model;
    private final Words words;
    private final ChangeWords changes;
    private final DetailActions actions;
    private final Map<String, BooleanProperty> unfolded;
    private final boolean isProgram;
    private final Facts access = new Facts();
    private final HeldRoles roles;
    private final Facts signIn = new Facts();
    private final Facts contact = new Facts();
    private final VBox events = new VBox();
    private final VerbPlace disable = new VerbPlace(Buttons::flat);
    private final VerbPlace extend = new VerbPlace(Buttons::flat);
    private final VerbPlace grant = new VerbPlace(Buttons::flat);
    private final VerbPlace token = new VerbPlace(Buttons::flat);
    private final VerbPlace remove = new VerbPlace(Buttons::flat);
    private final Map<Fix, VerbPlace> signInFixes = new EnumMap<>(Fix.class);
    private final List<Node> nodes = new ArrayList<>();

    /// The parts of one person's detail, empty.
    ///
    /// @param unfolded which parts are unfolded, by their title's key; outlives these
    /// @param isProgram whether it is a program's, which has tokens instead of sign-ins and nobody to reach
    UserSections(
            UserDetailViewModel model,
            Words words,
            DetailActions actions,
            Map<String, BooleanProperty> unfolded,
            boolean isProgram) {
        this.model = model;
        this.words = words;
        this.changes = new ChangeWords(words);
        this.actions = actions;
        this.unfolded = unfolded;
        this.isProgram = isProgram;
        roles = new HeldRoles(model, words, actions);
        signInFixes.put(Fix.ENTRY_CODE, new VerbPlace(Buttons::flat));
        signInFixes.put(Fix.END_SESSIONS, new VerbPlace(Buttons::flat));
        add("users.section.access", access, List.of(disable, extend, remove));
        add("users.section.roles", roles, List.of(grant));
        if (isProgram) {
            add("users.section.tokens", signIn, List.of(token, place(Fix.END_SESSIONS)));
        } else {
            add("users.section.signIn", signIn, List.copyOf(signInFixes.values()));
            add("users.section.contact", contact, List.of());
        }
        if (model.may(ConsolePermission.AUDIT_READ)) {
            var all = Buttons.flat(Verb.of(words.text("users.allEvents"), actions.trail()));
            var did = Buttons.flat(
                    Verb.of(words.text("users.program.did"), actions.program().did()));
            add("users.section.events", events, isProgram ? List.of(did, all) : List.of(all));
        }
    }

    private Node place(Fix fix) {
        return Optional.ofNullable(signInFixes.get(fix)).orElseThrow();
    }

    private void add(String key, Node body, List<Node> verbs) {
        var section = new Section(words.messages(), words.text(key));
        section.setBody(List.of(body));
        section.setActions(verbs);
        section.unfoldedProperty()
                .bindBidirectional(unfolded.computeIfAbsent(key, _ -> new SimpleBooleanProperty(true)));
        nodes.add(section);
    }

    /// The parts, from the top.
    List<Node> nodes() {
        return nodes;
    }

    /// Fills everything.
    void show(PersonFile file) {
        showAccess(file);
        roles.show(file);
        grant.showIf(
                model.may(ConsolePermission.ROLES_WRITE),
                Verb.of(words.text("users.grant"), actions.grant()).key("G").unless(model.unavailable()));
        showSignIn(file);
        signInFixes.forEach((fix, place) -> place.showIf(model.may(fix), fix(fix)));
        token.showIf(
                model.mayGiveToken(),
                Verb.of(words.text("users.program.newToken"), actions.program().token())
                        .key("T")
                        .unless(model.unavailable()));
        remove.showIf(
                model.mayRemove(),
                Verb.of(
                                words.text("users.program.removeVerb"),
                                actions.program().remove())
                        .unless(model.unavailable()));
        showContact(file);
        showEvents();
    }

    private Verb fix(Fix fix) {
        String called = isProgram && fix == Fix.END_SESSIONS
                ? words.text("users.program.endTokens")
                : model.personWords().verb(fix, Optional.empty());
        return Verb.of(called, () -> actions.fix().accept(fix))
                .key(actions.key(fix))
                .unless(model.unavailable());
    }

    private void showAccess(PersonFile file) {
        User user = file.user();
        access.clear()
                .add(words.text("users.fact.validFrom"), words.times().absolute(user.validFrom()))
                .add(words.text("users.fact.expiry"), end(file));
        if (user.expiry() instanceof Expiry.Never never) {
            access.add(words.text("users.fact.neverReason"), never.reason());
        }
        if (user.service()) {
            access.add(words.text("users.program.may"), permissions(file));
        }
        List<String> door = new DoorWords(words).lines(file.person().profile().restrictions());
        for (int i = 0; i < door.size(); i++) {
            access.add(i == 0 ? words.text("users.fact.door") : words.text("users.fact.doorAlso"), door.get(i));
        }
        user.admission()
                .filter(given -> given.until().isAfter(words.times().now()))
                .ifPresent(given -> access.add(
                        words.text("users.fact.admission"),
                        words.text(
                                "users.admittedBy",
                                words.times().moment(given.until()),
                                file.nameOf(given.by()).orElse(given.by().value()))));
        access.add(words.text("users.fact.created"), words.times().past(user.created()));
        disable.showIf(
                model.mayDisable(),
                Verb.of(words.text("users.disableVerb"), actions.disable())
                        .key("D")
                        .unless(model.unavailable()));
        // Where the answer is no, the verb stands beside the reason.
        boolean permitted = model.decision().map(now -> now.isPermitted()).orElse(false);
        extend.showIf(permitted && model.may(Fix.EXTEND), fix(Fix.EXTEND));
    }

    private String permissions(PersonFile file) {
        var permissionWords = new PermissionWords(words);
        String all = new TreeSet<>(
                        file.person().profile().consolePermissions(words.times().now()))
                .stream().map(permissionWords::full).collect(Collectors.joining(", "));
        return all.isEmpty() ? words.text("users.program.nothing") : all;
    }

    private String end(PersonFile file) {
        Expiry expiry = file.user().expiry();
        String inWords = changes.end(expiry, file.picture());
        return expiry.end()
                .map(end -> words.text(
                        "users.endWithRelative", inWords, words.times().relative(end)))
                .orElse(inWords);
    }

    /// Fills the part about sign-ins, when those that are open are known.
    void showSignIn(PersonFile file) {
        AccountFacts known = file.account().facts();
        if (file.user().service()) {
            showTokens(known);
            return;
        }
        String lastGood = known.lastSignIn()
                .map(at -> from(at, known.lastAddress()))
                .orElseGet(() -> words.text("users.neverSignedIn"));
        signIn.clear()
                .add(words.text("users.fact.lastSignIn"), lastGood)
                .add(words.text("users.fact.lastRefused"), past(known.lastRefused()))
                .add(words.text("users.fact.passwordChanged"), past(known.passwordChanged()));
        if (known.failedAttempts() > 0) {
            signIn.add(words.text("users.fact.failed"), words.numbers().count(known.failedAttempts()));
        }
        known.codeUntil()
                .filter(until -> until.isAfter(words.times().now()))
                .ifPresent(until ->
                        signIn.add(words.text("users.fact.code"), words.times().moment(until)));
        addSignIns();
    }

    private void showTokens(AccountFacts known) {
        String used = known.lastSignIn()
                .map(at -> from(at, known.lastAddress()))
                .orElseGet(() -> words.text("users.program.neverUsed"));
        signIn.clear().add(words.text("users.program.column.lastUsed"), used);
        Optional<List<People.SignIn>> tokens = model.signInsProperty().get();
        if (tokens.isEmpty() || tokens.get().isEmpty()) {
            signIn.add(
                    words.text("users.program.tokens"),
                    words.text(tokens.isEmpty() ? "users.signedIn.notKnown" : "users.program.noToken"));
        }
        List<People.SignIn> good = tokens.orElse(List.of());
        for (int i = 0; i < good.size(); i++) {
            signIn.add(
                    i == 0 ? words.text("users.program.tokens") : "",
                    words.text(
                            "users.program.token",
                            words.times().past(good.get(i).since()),
                            words.times().moment(good.get(i).until())));
        }
    }

    private String from(Instant at, Optional<String> address) {
        return address.map(
                        where -> words.text("users.fromAddress", words.times().past(at), where))
                .orElseGet(() -> words.times().past(at));
    }

    /// Where they are signed in now, a line each.
    private void addSignIns() {
        Optional<List<People.SignIn>> known = model.signInsProperty().get();
        List<People.SignIn> open = known.orElse(List.of());
        if (open.isEmpty()) {
            signIn.add(
                    words.text("users.fact.signedIn"),
                    words.text(known.isPresent() ? "users.signedIn.nowhere" : "users.signedIn.notKnown"));
        }
        for (int i = 0; i < open.size(); i++) {
            signIn.add(i == 0 ? words.text("users.fact.signedIn") : "", line(open.get(i)));
        }
    }

    private String line(People.SignIn open) {
        String since = words.times().past(open.since());
        String until = words.times().moment(open.until());
        return open.address()
                .map(address -> words.text("users.signedIn.from", address, since, until))
                .orElseGet(() -> words.text("users.signedIn.since", since, until));
    }

    private String past(Optional<Instant> instant) {
        return instant.map(words.times()::past).orElse(NumberWords.NONE);
    }

    private void showContact(PersonFile file) {
        contact.clear();
        for (UserField field :
                List.of(UserField.EMAIL, UserField.PHONE, UserField.EMPLOYEE_NUMBER, UserField.COMPANY)) {
            String text = field.of(file.user());
            contact.add(changes.field(field), text.isEmpty() ? NumberWords.NONE : text);
        }
    }

    /// Fills the part about the latest events, when they are known.
    void showEvents() {
        var rows = new ArrayList<Node>();
        model.events().forEach(event -> rows.add(event(event)));
        if (rows.isEmpty()) {
            var none = new Label(words.text("users.noEvents"));
            none.getStyleClass().add("muted");
            rows.add(none);
        }
        events.getChildren().setAll(rows);
    }

    private Node event(AuditEvent event) {
        boolean refused = event.outcome() == Outcome.REFUSED;
        var what = new StatusLabel();
        what.show(refused ? Status.WARN : Status.QUIET, what(event, refused));
        what.setMinWidth(Region.USE_PREF_SIZE);
        var when = new Label(words.times().cell(event.time())
                + event.detail().actorName().map(by -> " · " + by).orElse(""));
        when.getStyleClass().add("secondary");
        var row = new VBox(what, when);
        row.getStyleClass().add("line");
        return row;
    }

    private String what(AuditEvent event, boolean refused) {
        String kind = new EventWords(words, Map.of()).did(event);
        return refused ? words.text("users.eventRefused", kind) : kind;
    }
}
