package dev.gatehouse.ui.past.who;

import dev.gatehouse.model.directory.Role;
import dev.gatehouse.model.history.WhoCould;
import dev.gatehouse.model.machine.Address;
import dev.gatehouse.model.machine.Standpoint;
import dev.gatehouse.model.permission.ConsolePermission;
import dev.gatehouse.model.permission.Permission;
import dev.gatehouse.ui.common.Job;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.port.log.Past;
import dev.gatehouse.ui.words.PermissionWords;
import dev.gatehouse.ui.words.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who could do something at the instant of a picture: everybody is decided on this workstation, in the background.
public final class WhoViewModel {
    private final Past.Picture picture;
    private final ZoneId home;
    private final Tasks tasks;
    private final Words words;
    private final PermissionWords permissions;
    private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Answered>> answered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Job.Running running = Job.Running.none();

    /// A question and what came out of each account.
    ///
    /// @param question what was asked
    /// @param all of everybody, by name
    public record Answered(WhoCould question, List<WhoCould.Answer> all) {
        /// Keeps an own copy.
        public Answered {
            all = List.copyOf(all);
        }

        /// Those who could, or those who could not.
        public List<WhoCould.Answer> only(boolean could) {
            return all.stream().filter(answer -> answer.could() == could).toList();
        }
    }

    /// Nothing asked yet.
    ///
    /// @param home the tenant's home zone
    public WhoViewModel(Past.Picture picture, ZoneId home, Tasks tasks, Words words) {
        this.picture = picture;
        this.home = home;
        this.tasks = tasks;
        this.words = words;
        permissions = new PermissionWords(words);
    }

    /// What can be asked about, the likeliest first: to sign in, then every permission that the roles of then and the
    /// console know.
    public List<Optional<Permission>> offers(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        var all = new TreeSet<Permission>();
        Stream.of(ConsolePermission.values()).map(ConsolePermission::permission).forEach(all::add);
        picture.directory().roles().values().stream().map(Role::permissions).forEach(all::addAll);
        var offers = new ArrayList<Optional<Permission>>();
        offers.add(Optional.empty());
        all.forEach(permission -> offers.add(Optional.of(permission)));
        return offers.stream()
                .filter(offer -> name(offer).toLowerCase(Locale.ROOT).contains(wanted)
                        || offer.map(Permission::name)
                                .filter(name -> name.contains(wanted))
                                .isPresent())
                .toList();
    }

    /// What one asks about is called.
    public String name(Optional<Permission> permission) {
        return permission.map(permissions::full).orElseGet(() -> words.text("past.signIn"));
    }

    /// Whether a text is an address, or nothing.
    public static boolean isAddress(String typed) {
        return typed.isBlank() || Address.read(typed.strip()).isPresent();
    }

    /// Decides about everybody.
    ///
    /// @param address an address; empty text: from nowhere that is known
    public void ask(Optional<Permission> permission, String address) {
        cancel();
        var from = new Standpoint(
                Optional.of(address.strip()).filter(text -> !text.isEmpty()).flatMap(Address::read), Optional.empty());
        var question = new WhoCould(picture.at(), permission, from);
        answered.set(Optional.empty());
        progress.set(0);
        running = tasks.background(() -> question.of(picture.directory(), picture.facts(), this::tell))
                .onSuccess(all -> answered.set(Optional.of(new Answered(question, all))))
                .onEnd(() -> progress.set(-1))
                .start();
    }

    private void tell(int decided) {
        tasks.background(() -> decided)
                .onSuccess(count -> {
                    if (progress.get() >= 0) {
                        progress.set(Math.max(progress.get(), count));
                    }
                })
                .start();
    }

    /// Asks no more.
    public void cancel() {
        running.cancel();
        progress.set(-1);
    }

    /// How many there are to decide about.
    public int everybody() {
        return picture.directory().users().size();
    }

    /// The question in words: `Who could sign in on 3 Mar 2026, 14:00 London · 14:00 UTC from 10.4.7.2?`
    public String question(WhoCould asked) {
        return words.text(
                "past.question",
                name(asked.permission()),
                words.times().absolute(asked.at(), home),
                asked.from()
                        .address()
                        .map(address -> words.text("past.from", address))
                        .orElseGet(() -> words.text("past.fromNowhere")));
    }

    /// Why somebody could, or could not.
    public String why(WhoCould.Answer answer) {
        if (!answer.could()) {
            return answer.reasons().stream()
                    .map(reason -> words.reasons().word(reason.code()))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        return answer.through().isEmpty()
                ? words.text("past.nothingAgainst")
                : words.text(
                        "past.through",
                        answer.through().stream()
                                .map(id -> picture.directory()
                                        .role(id)
                                        .map(Role::name)
                                        .orElse(""))
                                .collect(Collectors.joining(", ")));
    }

    /// The answer as text, for a ticket.
    public String text(Answered found) {
        var out = new StringBuilder(question(found.question())).append('\n');
        out.append(words.text(
                        "past.revision",
                        words.numbers().count(picture.directory().revision())))
                .append('\n');
        List<WhoCould.Answer> could = found.only(true);
        out.append(words.text("past.could", could.size(), found.all().size())).append('\n');
        could.forEach(answer -> out.append("- ")
                .append(answer.user().name())
                .append(" (")
                .append(answer.user().login())
                .append("): ")
                .append(why(answer))
                .append('\n'));
        return out.append(words.text("past.factsNote")).append('\n').toString();
    }

    /// How many were decided; -1: nothing is asked now.
    public ReadOnlyIntegerProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The answer; empty: none yet.
    public ReadOnlyObjectProperty<Optional<Answered>> answeredProperty() {
        return answered.getReadOnlyProperty();
    }
}
