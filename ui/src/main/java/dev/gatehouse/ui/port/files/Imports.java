package dev.gatehouse.ui.port.files;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.directory.Directory;
import dev.gatehouse.model.identity.RoleId;
import dev.gatehouse.model.identity.TenantId;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of another directory, read and compared with a tenant as the command `import` does it. Nothing here changes
/// anything: what a comparison found is proposed, and made at the [Desk]. Calls block, and stop when interrupted.
public interface Imports {
    /// Reads a file, at most 100 MiB of it, in whichever format its first lines show.
    Reading read(Path file);

    /// What came of reading a file.
    sealed interface Reading {}

    /// It can be compared.
    record Taken(Source source) implements Reading {}

    /// Nothing of it can be taken.
    ///
    /// @param trouble why not
    /// @param line in which line, from 1; 0: in no one
    /// @param said the same in the words of the report, which is English
    record NotTaken(Trouble trouble, long line, String said) implements Reading {}

    /// Why nothing of a file can be taken.
    enum Trouble {
        /// It is not there, or may not be read.
        MISSING,
        /// It holds nothing at all.
        EMPTY,
        /// It is longer than anything that is read.
        TOO_LARGE,
        /// It is of no format that is known.
        UNKNOWN_KIND,
        /// It is no text, or text in another encoding.
        NOT_TEXT,
        /// It ends in the middle of something.
        CUT,
        /// It holds nobody.
        NOBODY,
        /// Something in it breaks its format.
        BROKEN
    }

    /// A format.
    enum Kind {
        ACTIVE_DIRECTORY,
        LDAP,
        TABLE,
        KEYCLOAK,
        CALENDAR
    }

    /// A file that was read.
    interface Source {
        /// What it holds.
        Contents contents();

        /// Compares it with what a tenant has now.
        ///
        /// @param progress is told how far it is, in the background
        Comparison compare(TenantId tenant, Wish wish, Progress progress);
    }

    /// What a file holds.
    ///
    /// @param name what the file is called
    /// @param kind its format
    /// @param accounts how many accounts and calendars, good and bad
    /// @param groups what its groups are called
    /// @param hourPatterns how many different weeks of hours it restricts people to
    /// @param machines how many different workstations it restricts people to
    /// @param clocks whether it has hours or times whose zone it leaves open
    /// @param reason the reason its changes are to be made for, by which a later import knows what this one did
    record Contents(
            String name,
            Kind kind,
            int accounts,
            List<String> groups,
            int hourPatterns,
            int machines,
            boolean clocks,
            String reason) {
        /// Keeps an own copy.
        public Contents {
            groups = List.copyOf(groups);
        }
    }

    /// How it is to be imported.
    ///
    /// @param roles which groups join which roles that the tenant has; the others become roles of their own
    /// @param zone in which wall clocks are meant; empty: the tenant's home zone
    /// @param enforceMachines whether rules on machines count at once, though none is enrolled yet
    record Wish(Map<String, RoleId> roles, Optional<ZoneId> zone, boolean enforceMachines) {
        /// Keeps an own copy.
        public Wish {
            roles = Map.copyOf(roles);
        }
    }

    /// How far a comparison is.
    @FunctionalInterface
    interface Progress {
        /// So much of a step is done.
        ///
        /// @param done how many
        /// @param total of how many; 0: nobody knows
        void reached(Step step, long done, long total);
    }

    /// What is being done.
    enum Step {
        /// The file is read.
        READING,
        /// The tenant's directory is read from the server.
        FETCHING,
        /// Both are compared.
        COMPARING
    }

    /// A file compared with a tenant.
    ///
    /// @param rows line by line what would become of it
    /// @param changes what would be sent, in order
    /// @param known the tenant as it was compared; its revision is the base of the changes
    /// @param report writes the report
    record Comparison(List<Row> rows, List<Change> changes, Directory known, Report report) {
        /// Keeps own copies.
        public Comparison {
            rows = List.copyOf(rows);
            changes = List.copyOf(changes);
        }

        /// How many rows there are of a kind.
        public long count(What what) {
            return rows.stream().filter(row -> row.what() == what).count();
        }
    }

    /// What would become of a line.
    enum What {
        /// An account is made.
        CREATE,
        /// An account is changed.
        CHANGE,
        /// The account is as in the file.
        UNCHANGED,
        /// The account is not taken.
        REFUSED,
        /// Something that is said of an account or a group is not.
        NOT_CARRIED,
        /// What was taken, and how it is to be understood.
        NOTE
    }

    /// A line.
    ///
    /// @param line of the file, from 1
    /// @param name whose or what it is; empty text: nobody can tell
    /// @param what what would become of it
    /// @param changes which changes, if it is made or changed
    /// @param said why, in the words of the report, which is English; empty text where changes say it
    record Row(long line, String name, What what, List<Change> changes, String said) {
        /// Keeps an own copy.
        public Row {
            changes = List.copyOf(changes);
        }
    }

    /// Writes the report in the form that the command `import --report` has.
    @FunctionalInterface
    interface Report {
        /// Writes it, whole or not at all.
        ///
        /// @param revision the directory's after it was made; empty: it was not made
        /// @throws dev.gatehouse.model.fault.FaultException `bad_file` or `disk_full`
        void write(Path file, Optional<Long> revision);
    }
}
