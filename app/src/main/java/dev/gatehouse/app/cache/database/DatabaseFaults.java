package dev.gatehouse.app.cache.database;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/// What a failure of the database means to the person.
final class DatabaseFaults {
    private static final Set<Integer> REOPENING = Set.of(
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_IS_READ_ONLY);
    private static final int DEEPEST = 20;

    private DatabaseFaults() {}

    /// The fault to throw for a failed statement.
    static FaultException of(SQLException failure) {
        return isDiskFull(failure)
                ? new FaultException(Fault.of(FaultCode.DISK_FULL), failure)
                : new FaultException(Fault.of(FaultCode.INTERNAL, "part", "store"), failure);
    }

    /// The fault to throw when a file beside the database cannot be read or written.
    static FaultException of(IOException failure) {
        return isDiskFull(failure)
                ? new FaultException(Fault.of(FaultCode.DISK_FULL), failure)
                : new FaultException(
                        Fault.of(FaultCode.BAD_FILE, "file", file(failure).orElse("store")), failure);
    }

    /// Whether the disk had no room.
    static boolean isDiskFull(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("disk quota exceeded")) {
                return true;
            }
            // The second is a limit on the size of files: to the person there is as little room.
            if (message.contains("not enough space on the disk") || message.contains("file too large")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// Whether the database closed itself after an earlier failure, or was opened for reading alone.
    static boolean asksForReopening(SQLException failure) {
        return REOPENING.contains(failure.getErrorCode()) || isDiskFull(failure);
    }

    private static Optional<String> file(IOException failure) {
        return failure instanceof FileSystemException named ? Optional.ofNullable(named.getFile()) : Optional.empty();
    }
}
