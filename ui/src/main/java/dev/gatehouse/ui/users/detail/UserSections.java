package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Outcome;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.AccountFacts;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Grant;
import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.directory.User;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.ui.controls.Buttons;
import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.controls.Section;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.controls.Verb;
import dev.gatehouse.ui.person.Fix;
import dev.gatehouse.ui.person.PersonFile;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.ChangeWords;
import dev.gatehouse.ui.words.NumberWords;
import dev.gatehouse.ui.words.Words;
import dev.gatehouse.ui.words.event.EventWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The foldable parts of a person's detail: access, roles, sign-in, contact, latest events.
final class UserSections {
    private final UserDetailViewModel model;
    private final Words words;
    private final ChangeWords changes;
    private final DetailActions actions;

    UserSections(UserDetailViewModel model, Words words, DetailActions actions) {
        this.model = model;
        this.words = words;
        this.changes = new ChangeWords(words);
        this.actions = actions;
    }

    List<Node> of(PersonFile file) {
        var sections = new ArrayList<Node>(List.of(access(file), roles(file), signIn(file), contact(file)));
        if (model.may(ConsolePermission.AUDIT_READ)) {
            sections.add(events());
        }
        return sections;
    }

    private Section access(PersonFile file) {
        User user = file.user();
        var facts = new Facts()
                .add(words.text("users.fact.validFrom"), words.times().absolute(user.validFrom()))
                .add(words.text("users.fact.expiry"), end(file));
        if (user.expiry() instanceof Expiry.Never never) {
            facts.add(words.text("users.fact.neverReason"), never.reason());
        }
        facts.add(words.text("users.fact.created"), words.times().past(user.created()));
        var section = section("users.section.access", facts);
        var verbs = new ArrayList<Node>();
        if (!user.isDisabled() && model.mayDisable()) {
            verbs.add(Buttons.flat(Verb.of(words.text("users.disableVerb"), actions.disable())
                    .key("D")
                    .unless(model.unavailable())));
        }
        if (model.may(Fix.EXTEND) && model.decision().map(d -> d.isPermitted()).orElse(false)) {
            verbs.add(Buttons.flat(
                    Verb.of(words.text("person.fix.extend"), () -> actions.fix().accept(Fix.EXTEND))
                            .key("E")
                            .unless(model.unavailable())));
        }
        section.setActions(verbs);
        return section;
    }

    private String end(PersonFile file) {
        Expiry expiry = file.user().expiry();
        String inWords = changes.end(expiry, file.picture());
        return expiry.end()
                .map(end -> words.text(
                        "users.endWithRelative", inWords, words.times().relative(end)))
                .orElse(inWords);
    }

    private Section roles(PersonFile file) {
        var rows = new ArrayList<Node>();
        for (Grant grant : file.user().grants()) {
            rows.add(role(file, grant));
        }
        if (rows.isEmpty()) {
            var none = new Label(words.text("users.noRoles"));
            none.getStyleClass().add("muted");
            rows.add(none);
        }
        var section = section("users.section.roles", new VBox(rows.toArray(Node[]::new)));
        if (model.may(ConsolePermission.ROLES_WRITE)) {
            section.setActions(List.of(Buttons.flat(
                    Verb.of(words.text("users.grant"), actions.grant()).key("G").unless(model.unavailable()))));
        }
        return section;
    }

    private Node role(PersonFile file, Grant grant) {
        Optional<Role> role =
                Optional.ofNullable(file.person().profile().roles().get(grant.role()));
        var name = new Label(role.map(Role::name).orElse(NumberWords.NONE));
        name.getStyleClass().add("medium");
        String by = file.nameOf(grant.by())
                .map(giver -> words.text("users.givenBy", giver))
                .orElse("");
        String ticket = grant.ticket().map(number -> " · " + number).orElse("");
        var more = new Label(validity(grant) + (by.isEmpty() ? "" : " · " + by) + ticket);
        more.getStyleClass().addAll("secondary", "wrapped");
        more.setMinHeight(Region.USE_PREF_SIZE);
        var text = new VBox(name, more);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(text);
        row.getStyleClass().add("line");
        role.filter(held -> model.may(ConsolePermission.ROLES_WRITE))
                .ifPresent(held -> row.getChildren()
                        .add(Buttons.icon(
                                Icon.CLOSE,
                                Verb.of(
                                                words.text("users.revoke", held.name()),
                                                () -> actions.revoke().accept(held))
                                        .unless(model.unavailable()))));
        return row;
    }

    private String validity(Grant grant) {
        Instant now = words.times().now();
        if (grant.until().filter(until -> !until.isAfter(now)).isPresent()) {
            return words.text(
                    "users.roleEnded", words.times().past(grant.until().orElseThrow()));
        }
        return changes.validity(grant);
    }

    private Section signIn(PersonFile file) {
        AccountFacts known = file.account().facts();
        String lastGood = known.lastSignIn()
                .map(at -> known.lastAddress()
                        .map(address ->
                                words.text("users.fromAddress", words.times().past(at), address))
                        .orElseGet(() -> words.times().past(at)))
                .orElseGet(() -> words.text("users.neverSignedIn"));
        var facts = new Facts()
                .add(words.text("users.fact.lastSignIn"), lastGood)
                .add(words.text("users.fact.lastRefused"), past(known.lastRefused()))
                .add(words.text("users.fact.passwordChanged"), past(known.passwordChanged()));
        if (known.failedAttempts() > 0) {
            facts.add(words.text("users.fact.failed"), words.numbers().count(known.failedAttempts()));
        }
        known.codeUntil()
                .filter(until -> until.isAfter(words.times().now()))
                .ifPresent(until ->
                        facts.add(words.text("users.fact.code"), words.times().moment(until)));
        addSignIns(facts);
        var section = section("users.section.signIn", facts);
        var verbs = new ArrayList<Node>();
        for (Fix fix : List.of(Fix.ENTRY_CODE, Fix.END_SESSIONS)) {
            if (model.may(fix)) {
                verbs.add(Buttons.flat(Verb.of(
                                model.personWords().verb(fix, Optional.empty()),
                                () -> actions.fix().accept(fix))
                        .key(actions.key(fix))
                        .unless(model.unavailable())));
            }
        }
        section.setActions(verbs);
        return section;
    }

    /// Where they are signed in now, a line each.
    private void addSignIns(Facts facts) {
        Optional<List<People.SignIn>> known = model.signInsProperty().get();
        List<People.SignIn> open = known.orElse(List.of());
        if (open.isEmpty()) {
            facts.add(
                    words.text("users.fact.signedIn"),
                    words.text(known.isPresent() ? "users.signedIn.nowhere" : "users.signedIn.notKnown"));
        }
        for (int i = 0; i < open.size(); i++) {
            facts.add(i == 0 ? words.text("users.fact.signedIn") : "", line(open.get(i)));
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

    private Section contact(PersonFile file) {
        var facts = new Facts();
        for (UserField field :
                List.of(UserField.EMAIL, UserField.PHONE, UserField.EMPLOYEE_NUMBER, UserField.COMPANY)) {
            String text = field.of(file.user());
            facts.add(changes.field(field), text.isEmpty() ? NumberWords.NONE : text);
        }
        return section("users.section.contact", facts);
    }

    private Section events() {
        var rows = new ArrayList<Node>();
        model.events().forEach(event -> rows.add(event(event)));
        if (rows.isEmpty()) {
            var none = new Label(words.text("users.noEvents"));
            none.getStyleClass().add("muted");
            rows.add(none);
        }
        var section = section("users.section.events", new VBox(rows.toArray(Node[]::new)));
        section.setActions(List.of(Buttons.flat(Verb.of(words.text("users.allEvents"), actions.trail()))));
        return section;
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

    private Section section(String key, Node body) {
        var section = new Section(words.messages(), words.text(key));
        section.setBody(List.of(body));
        return section;
    }
}
