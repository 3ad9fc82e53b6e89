package dev.gatehouse.app.passport;

import dev.gatehouse.client.answer.IssuedPassport;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.client.json.JsonWriter;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;

/// A passport of this workstation.
///
/// @param machine which machine it is
/// @param name what it was called when it was enrolled
/// @param identity key and certificates; a secret
/// @param until end of the certificate, exclusive
/// @param renewAt when to ask for the next
public record KeptPassport(MachineId machine, String name, Identity identity, Instant until, Instant renewAt) {
    static KeptPassport of(PassportKey key, IssuedPassport issued) throws GeneralSecurityException {
        return new KeptPassport(
                issued.machine(), issued.name(), key.identity(issued.chain()), issued.until(), issued.renewAt());
    }

    byte[] encode() throws GeneralSecurityException {
        return JsonWriter.bytes(new JsonBuilder()
                .put("machine", machine.toString())
                .put("name", name)
                .put("until", until)
                .put("renewAt", renewAt)
                .put("identity", new String(identity.toPem(), StandardCharsets.US_ASCII))
                .build());
    }

    static KeptPassport decode(byte[] kept) throws GeneralSecurityException {
        try {
            var in = JsonFields.of(JsonReader.read(kept), "");
            // Its lines are part of it.
            if (!(in.optional("identity").orElse(Json.NULL) instanceof Json.Text(String pem))) {
                throw new GeneralSecurityException("no key in it");
            }
            return new KeptPassport(
                    new MachineId(in.uuid("machine")),
                    in.text("name", Bounds.NAME),
                    Identity.ofPem(pem.getBytes(StandardCharsets.US_ASCII)),
                    in.instant("until"),
                    in.instant("renewAt"));
        } catch (JsonSyntaxException | FaultException failure) {
            throw new GeneralSecurityException("not a passport", failure);
        }
    }

    /// Says which machine, never the key.
    @Override
    public String toString() {
        return "KeptPassport[" + machine + ", until " + until + "]";
    }
}
