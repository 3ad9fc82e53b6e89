package dev.gatehouse.demo.prove.matrix;

/// Somebody, or something, with whom it stands as a column says.
interface Acting {
    /// A session that was good, and that nobody has shown since it stands with them as it does: what refused it once
    /// may have ended it for good, and then would not be asked again.
    String token() throws Exception;

    /// A session that may be lost by being shown; where the door is shut, the one there was.
    String sessionToEnd() throws Exception;
}
