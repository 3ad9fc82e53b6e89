package dev.gatehouse.client.json;

import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.util.function.Function;

/// Reads what a server answered. What breaks a bound or a shape there is the server's fault: `bad_answer` with the
/// field, not `invalid_request`.
public final class Decoding {
    private Decoding() {}

    /// What these bytes hold.
    ///
    /// @throws FaultException `bad_answer`
    public static <T> T decode(byte[] utf8, Function<JsonFields, T> decode) {
        try {
            return decode(JsonReader.read(utf8), decode);
        } catch (JsonSyntaxException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "json"), e);
        }
    }

    /// What this value holds.
    ///
    /// @throws FaultException `bad_answer`
    public static <T> T decode(Json value, Function<JsonFields, T> decode) {
        try {
            return decode.apply(JsonFields.of(value, ""));
        } catch (FaultException e) {
            throw new FaultException(new Fault(FaultCode.BAD_ANSWER, e.fault().arguments()), e);
        } catch (IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER), e);
        }
    }
}
