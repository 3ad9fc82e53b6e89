package dev.gatehouse.api.tenant;

import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.tenant.TenantRequest.FirstAdministrator;
import dev.gatehouse.model.directory.Environment;
import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.Bounds;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.wire.PolicyWire;
import java.nio.charset.StandardCharsets;

/// A [TenantRequest] as its job keeps it.
final class CreationArguments {
    private CreationArguments() {}

    static String text(TenantRequest request) {
        return CanonicalJson.text(new JsonBuilder()
                .put("id", request.tenant().id().value())
                .put("name", request.tenant().name())
                .put("environment", request.tenant().environment().wire())
                .put("server", request.server())
                .put("policy", PolicyWire.encode(request.policy()))
                .put("login", request.administrator().login())
                .put("person", request.administrator().name())
                .put("email", request.administrator().email())
                .build());
    }

    static TenantRequest read(String text) {
        var in = JsonFields.of(JsonReader.read(text.getBytes(StandardCharsets.UTF_8)), "");
        return new TenantRequest(
                new Tenant(
                        new TenantId(in.text("id", 40)),
                        in.text("name", Bounds.NAME),
                        in.word("environment", Environment::ofWire).orElseThrow()),
                in.text("server", 40),
                PolicyWire.decode(in.object("policy").orElseThrow()),
                new FirstAdministrator(
                        in.text("login", Bounds.LOGIN),
                        in.text("person", Bounds.NAME),
                        in.text("email", Bounds.EMAIL)));
    }
}
