package dev.gatehouse.api.tenant;

/// Sees a job go on.
@FunctionalInterface
interface CreationStage {
    /// A step was carried out but is not noted yet, or is noted now.
    void reached(CreationStep step, boolean noted);
}
