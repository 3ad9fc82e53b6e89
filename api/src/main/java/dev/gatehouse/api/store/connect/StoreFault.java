package dev.gatehouse.api.store.connect;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/// What a failure of the database means to whoever asked. The cause goes to the log; its text to nobody.
public final class StoreFault {
    private StoreFault() {}

    /// The fault of a failed statement or connection.
    public static FaultException of(SQLException failure) {
        return new FaultException(Fault.of(code(failure)), failure);
    }

    /// The fault of a failure that may have come out of the database.
    public static RuntimeException of(RuntimeException failure) {
        if (failure instanceof DataAccessException access) {
            var cause = access.getCause(SQLException.class);
            return cause == null ? new FaultException(Fault.of(FaultCode.INTERNAL), access) : of(cause);
        }
        return failure;
    }

    /// Whether the connection is of no more use after this failure.
    public static boolean isBroken(Throwable failure) {
        return failure instanceof FaultException fault
                && fault.getCause() instanceof SQLException sql
                && isConnectionLost(state(sql));
    }

    private static FaultCode code(SQLException failure) {
        String state = state(failure);
        if (isConnectionLost(state) || state.startsWith("53")) {
            return FaultCode.UNAVAILABLE;
        }
        return switch (state) {
            // A deadlock, a lost race or a statement that took too long: coming again helps.
            case "40001", "40P01", "55P03", "57014" -> FaultCode.BUSY;
            case "23505" -> unique(failure);
            // Too long for an index once folded, though within the bound as written.
            case "54000" -> FaultCode.TOO_LARGE;
            default -> FaultCode.INTERNAL;
        };
    }

    private static FaultCode unique(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (message.contains("app_user_login_taken")) {
            return FaultCode.LOGIN_TAKEN;
        }
        return message.contains("role_name_taken") ? FaultCode.NAME_TAKEN : FaultCode.ID_TAKEN;
    }

    private static boolean isConnectionLost(String state) {
        // 57P: shut down by the administrator, crashed, starting up. 3D000: the database is gone. 28: not let in.
        return state.startsWith("08") || state.startsWith("57P") || state.equals("3D000") || state.startsWith("28");
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }
}
