package dev.gatehouse.client.answer;

import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.json.JsonFields;
import java.time.Instant;

/// A code with which a machine can be enrolled once. Shown once: it does not say itself.
///
/// @param machine which machine
/// @param code as it is read out, such as `K7QF-2M9D-XH4T`; a secret
/// @param until end, exclusive
public record EnrolmentCode(MachineId machine, String code, Instant until) {
    /// Reads the answer.
    public static EnrolmentCode decode(JsonFields in) {
        return new EnrolmentCode(new MachineId(in.uuid("machine")), in.text("code", 20), in.instant("until"));
    }

    @Override
    public String toString() {
        return "EnrolmentCode[" + machine + ", until " + until + "]";
    }
}
