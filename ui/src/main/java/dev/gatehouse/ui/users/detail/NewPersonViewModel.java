package dev.gatehouse.ui.users.detail;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.model.directory.Contact;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.policy.CodeForm;
import dev.gatehouse.model.policy.Policy;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.preview.Proposal;
import dev.gatehouse.ui.users.program.Logins;
import dev.gatehouse.ui.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A person to be created.
public final class NewPersonViewModel {
    private final Tenant tenant;
    private final Words words;
    private final UserId id;
    private final Map<UserField, StringProperty> fields = new EnumMap<>(UserField.class);
    private final ObjectProperty<Optional<Expiry>> expiry = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty withCode = new SimpleBooleanProperty(true);

    /// Nothing typed yet.
    ///
    /// @param keys makes the new id
    public NewPersonViewModel(Tenant tenant, Words words, Supplier<UUID> keys) {
        this.tenant = tenant;
        this.words = words;
        this.id = new UserId(keys.get());
        for (UserField field : UserField.values()) {
            fields.put(field, new SimpleStringProperty(""));
        }
    }

    /// The id the person will have.
    public UserId id() {
        return id;
    }

    /// What a field shall hold.
    public StringProperty field(UserField field) {
        return Optional.ofNullable(fields.get(field)).orElseThrow();
    }

    /// The end of validity; it has to be chosen.
    public ObjectProperty<Optional<Expiry>> expiryProperty() {
        return expiry;
    }

    /// Whether an entry code is given out at once.
    public BooleanProperty withCodeProperty() {
        return withCode;
    }

    /// What is wrong with a field; nothing, as long as it was not filled in.
    public Optional<String> error(UserField field) {
        return typed(field).length() > field.longest()
                ? Optional.of(words.text("users.edit.tooLong", field.longest()))
                : Optional.empty();
    }

    /// Whether everything needed is there.
    public boolean isComplete() {
        return expiry.get().isPresent()
                && fields.keySet().stream()
                        .allMatch(field -> error(field).isEmpty()
                                && (!field.isNeeded() || !typed(field).isEmpty()));
    }

    /// The account that has this login already, if there is one. Blocks.
    public Optional<Account> holder(People people) {
        return Logins.holder(people, tenant.id(), typed(UserField.LOGIN));
    }

    /// What to preview. Blocks.
    public Proposal proposal(People people) {
        var create = new Change.CreateUser(
                id,
                typed(UserField.LOGIN),
                typed(UserField.NAME),
                new Contact(
                        optional(UserField.EMAIL),
                        optional(UserField.PHONE),
                        optional(UserField.EMPLOYEE_NUMBER),
                        optional(UserField.COMPANY)),
                Optional.empty(),
                expiry.get().orElseThrow());
        List<Change> changes = new ArrayList<>(List.of(create));
        if (withCode.get()) {
            changes.add(new Change.IssueEntryCode(id, CodeForm.SPOKEN));
        }
        Policy policy = people.policy(tenant.id());
        var known = new Directory(tenant.id(), people.revision(tenant.id()), Map.of(), Map.of(), policy);
        return Proposal.together(
                tenant,
                words.text("users.new.create", create.name()),
                words.text("users.new.created", create.name()),
                changes,
                known);
    }

    private String typed(UserField field) {
        return field(field).get().strip();
    }

    private Optional<String> optional(UserField field) {
        String text = typed(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
