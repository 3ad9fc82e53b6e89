package dev.gatehouse.model.wire.rule;

import dev.gatehouse.model.identity.MachineGroupId;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.machine.MachineGroup;
import dev.gatehouse.model.machine.Thumbprint;
import java.util.Optional;

/// A [Machine], and a [MachineGroup].
public final class MachineWire {
    private MachineWire() {}

    /// The wire form.
    public static Json.Obj encode(Machine machine) {
        var out = new JsonBuilder().put("id", machine.id().toString()).put("name", machine.name());
        return switch (machine) {
            case Machine.Network network ->
                out.put("kind", "network")
                        .put("network", network.block().toString())
                        .putTexts("groups", network.groups())
                        .build();
            case Machine.Passport passport ->
                out.put("kind", "passport")
                        .putIf("thumbprint", passport.thumbprint())
                        .putTexts("groups", passport.groups())
                        .put("waiting", passport.isWaiting())
                        .build();
        };
    }

    /// Reads the wire form.
    ///
    /// @throws dev.gatehouse.model.fault.FaultException `invalid_request` with the field, or what
    ///     [AddressBlock#parse] says of the network
    public static Machine decode(JsonFields in) {
        var id = new MachineId(in.uuid("id"));
        String name = Named.name(in);
        var groups = Named.ids(in, "groups", Machine.MOST_GROUPS, MachineGroupId::of);
        String kind = in.text("kind", 10);
        Machine machine = switch (kind) {
            case "network" -> new Machine.Network(id, name, AddressBlock.parse(in.text("network", 60)), groups);
            case "passport" -> new Machine.Passport(id, name, thumbprint(in), groups);
            default -> throw JsonFields.invalid(in.at("kind"), "word");
        };
        in.done();
        return machine;
    }

    private static Optional<Thumbprint> thumbprint(JsonFields in) {
        var thumbprint = in.parsed("thumbprint", 64, Thumbprint::new);
        if (in.flag("waiting") == thumbprint.isPresent()) {
            throw JsonFields.invalid(in.at("waiting"), "thumbprint or waiting");
        }
        return thumbprint;
    }

    /// The wire form of a group.
    public static Json.Obj encode(MachineGroup group) {
        return new JsonBuilder()
                .put("id", group.id().toString())
                .put("name", group.name())
                .build();
    }

    /// Reads the wire form of a group.
    public static MachineGroup decodeGroup(JsonFields in) {
        var group = new MachineGroup(new MachineGroupId(in.uuid("id")), Named.name(in));
        in.done();
        return group;
    }
}
