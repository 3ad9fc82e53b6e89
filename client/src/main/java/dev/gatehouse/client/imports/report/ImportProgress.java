package dev.gatehouse.client.imports.report;

/// Is told how far a comparison is. It may throw, and so give the comparison up: nothing has been changed then.
@FunctionalInterface
public interface ImportProgress {
    /// Nobody wants to know.
    ImportProgress NONE = (step, done, total) -> {};

    /// What is being done.
    enum Step {
        /// The tenant's directory is read from the server; how long it is nobody knows.
        FETCHING,
        /// The accounts of the file are compared with it.
        COMPARING
    }

    /// So much of a step is done.
    ///
    /// @param done how many lines or accounts
    /// @param total of how many; 0: nobody knows
    void reached(Step step, long done, long total);
}
