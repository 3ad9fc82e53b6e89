package dev.gatehouse.ui.words.event;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.identity.ActorId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.ui.words.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who did something and to whom, as they were called then. A name that is no longer kept, or never was, becomes the
/// last characters of the id.
final class ThingNames {
    private static final int SHORT = 4;
    private static final String SYSTEM = "system/";

    private final Words words;
    private final Map<RoleId, String> roles;
    private final Set<UserId> programs;

    ThingNames(Words words, Map<RoleId, String> roles, Set<UserId> programs) {
        this.words = words;
        this.roles = Map.copyOf(roles);
        this.programs = Set.copyOf(programs);
    }

    /// Whether a program of the tenant did it.
    boolean isProgram(AuditEvent event) {
        return isProgram(event.actor());
    }

    private boolean isProgram(ActorId actor) {
        return !actor.isOperator() && actor.user().filter(programs::contains).isPresent();
    }

    String actor(AuditEvent event) {
        return actor(event.actor(), event.detail().actorName());
    }

    /// @param called what they were called then, if that is known
    String actor(ActorId actor, Optional<String> called) {
        if (actor.equals(ActorId.ANONYMOUS)) {
            return words.text("vocabulary.somebody");
        }
        if (actor.value().startsWith(SYSTEM)) {
            String part = actor.value().substring(SYSTEM.length());
            return words.messages()
                    .find("vocabulary.system." + part)
                    .orElseGet(() -> words.text("vocabulary.systemPart", part));
        }
        String name = called.orElseGet(() -> unnamed(actor.value()));
        if (isProgram(actor)) {
            return words.text("vocabulary.program", name);
        }
        return actor.isOperator() ? words.text("vocabulary.operator", name) : name;
    }

    String target(AuditEvent event) {
        return event.detail()
                .targetName()
                .or(() -> event.target().map(this::target))
                .orElseGet(() -> words.text("vocabulary.nothing"));
    }

    /// The present name of a role, or a piece of its id.
    String role(String id) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getKey().toString().equals(id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> words.text("vocabulary.unnamedRole", piece(id)));
    }

    /// Whether a person stands in the event whose name is not kept.
    static boolean isNameGone(AuditEvent event) {
        Optional<Target> person = event.target().filter(target -> target.kind().equals("user"));
        boolean actorGone =
                event.actor().user().isPresent() && event.detail().actorName().isEmpty();
        return actorGone || (person.isPresent() && event.detail().targetName().isEmpty());
    }

    String target(Target target) {
        return switch (target.kind()) {
            case "user" -> unnamed(target.id());
            case "role" -> role(target.id());
            case "tenant" -> words.text("vocabulary.theTenant");
            case "session" -> words.text("vocabulary.aSession");
            case "review" -> words.text("vocabulary.theReview", day(target.id()));
            case "trail" -> words.text("vocabulary.theTrail");
            default ->
                Stream.of(RulePart.Kind.values())
                        .filter(kind -> kind.wire().equalsIgnoreCase(target.kind()))
                        .findFirst()
                        .map(kind -> words.text("vocabulary.unnamedPart." + kind.wire(), piece(target.id())))
                        .orElseGet(target::wire);
        };
    }

    /// A day as it is written; what is none stays as it is.
    private String day(String id) {
        try {
            return words.times().date(LocalDate.parse(id));
        } catch (DateTimeException _) {
            return id;
        }
    }

    String unnamed(String id) {
        return words.text("vocabulary.unnamedPerson", piece(id));
    }

    /// A piece of the id of something that has no name here.
    static String numbered(String id) {
        return "#" + piece(id);
    }

    private static String piece(String id) {
        return id.substring(Math.max(0, id.length() - SHORT));
    }
}
