package dev.gatehouse.ui.navigation;

import dev.gatehouse.model.identity.EventId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.query.EventQuery;
import dev.gatehouse.model.query.UserQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Somewhere in the window, as precisely as one can be sent there.
public sealed interface Place {
    /// The entry of the navigation that it belongs to.
    Area area();

    /// The overview.
    record Overview() implements Place {
        @Override
        public Area area() {
            return Area.OVERVIEW;
        }
    }

    /// The help desk.
    ///
    /// @param caller whose call; empty: nobody yet
    record HelpDesk(Optional<UserId> caller) implements Place {
        @Override
        public Area area() {
            return Area.HELP_DESK;
        }
    }

    /// The list of people.
    ///
    /// @param query which; empty: as it was left, at first everybody
    /// @param selected whose detail is open
    record Users(Optional<UserQuery> query, Optional<UserId> selected) implements Place {
        @Override
        public Area area() {
            return Area.USERS;
        }
    }

    /// The import of a file, beside the list of people.
    ///
    /// @param file which; empty: one is chosen there, or was already
    record Import(Optional<Path> file) implements Place {
        @Override
        public Area area() {
            return Area.USERS;
        }
    }

    /// Why somebody may enter or may not, in the place of their detail.
    ///
    /// @param who whom it is about
    /// @param at the instant; empty: now
    /// @param from an address or the name of a machine; empty: from where they came last
    /// @param kept the event that keeps the decision, if it is about one
    record Why(UserId who, Optional<Instant> at, Optional<String> from, Optional<Kept> kept) implements Place {
        /// A decision that the log keeps.
        ///
        /// @param event the event
        /// @param revision of the directory that decided
        public record Kept(EventId event, long revision) {}

        /// A question that is about no stored decision.
        public Why(UserId who, Optional<Instant> at, Optional<String> from) {
            this(who, at, from, Optional.empty());
        }

        @Override
        public Area area() {
            return Area.USERS;
        }
    }

    /// The list of roles.
    ///
    /// @param selected whose detail is open
    record Roles(Optional<RoleId> selected) implements Place {
        @Override
        public Area area() {
            return Area.ROLES;
        }
    }

    /// The access rules.
    ///
    /// @param selected which is open
    record Rules(Optional<RuleId> selected) implements Place {
        @Override
        public Area area() {
            return Area.RULES;
        }
    }

    /// The machines, networks and groups.
    ///
    /// @param selected which is open
    record Machines(Optional<MachineId> selected) implements Place {
        @Override
        public Area area() {
            return Area.MACHINES;
        }
    }

    /// The daily review.
    ///
    /// @param day which; empty: as it was left, at first the earliest that waits
    record Reviews(Optional<LocalDate> day) implements Place {
        @Override
        public Area area() {
            return Area.REVIEWS;
        }
    }

    /// The audit trail.
    ///
    /// @param query what for; empty: as it was left, at first everything
    record Audit(Optional<EventQuery> query) implements Place {
        @Override
        public Area area() {
            return Area.AUDIT;
        }
    }

    /// The settings.
    record Settings() implements Place {
        @Override
        public Area area() {
            return Area.SETTINGS;
        }
    }

    /// The list of people, as it was left.
    static Place users() {
        return new Users(Optional.empty(), Optional.empty());
    }

    /// The people that a query finds.
    static Place users(UserQuery query) {
        return new Users(Optional.of(query), Optional.empty());
    }

    /// One person in the list of people.
    static Place user(UserId user) {
        return new Users(Optional.empty(), Optional.of(user));
    }

    /// The import, as it was left.
    static Place importing() {
        return new Import(Optional.empty());
    }

    /// The events that a query finds.
    static Place audit(EventQuery query) {
        return new Audit(Optional.of(query));
    }

    /// An area, as it was left.
    static Place of(Area area) {
        return switch (area) {
            case OVERVIEW -> new Overview();
            case HELP_DESK -> new HelpDesk(Optional.empty());
            case USERS -> users();
            case ROLES -> new Roles(Optional.empty());
            case RULES -> new Rules(Optional.empty());
            case MACHINES -> new Machines(Optional.empty());
            case REVIEWS -> new Reviews(Optional.empty());
            case AUDIT -> new Audit(Optional.empty());
            case SETTINGS -> new Settings();
        };
    }
}
