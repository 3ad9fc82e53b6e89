package dev.gatehouse.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.api.contract.Access;
import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.model.permission.ConsolePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContractTest {
    private static final Set<String> OPEN = Set.of(
            "getContract",
            "signIn",
            "isLive",
            "isReady",
            "readMetrics",
            "getAuthzenConfiguration",
            "enrolMachine",
            "renewPassport");

    private final Contract contract = Contract.load();

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(contract.operations()).hasSizeGreaterThan(15).allSatisfy(operation -> {
            if (operation.access() instanceof Access.Anybody) {
                assertThat(OPEN).contains(operation.id());
            }
            if (operation.namesTenant()) {
                assertThat(operation.access()).isInstanceOf(Access.Holder.class);
            }
        });
    }

    @Test
    void operationsAreNamedOnce() {
        assertThat(contract.operations()).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(contract.operations())
                .extracting(operation -> operation.method() + " " + operation.path())
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyOperatorsMayUseTheHouse() {
        assertThat(contract.operations())
                .filteredOn(Operation::houseOnly)
                .extracting(Operation::id)
                .containsExactlyInAnyOrder("createTenant", "getJob");
        assertThat(contract.operations())
                .filteredOn(Operation::houseOnly)
                .allSatisfy(operation -> assertThat(operation.access())
                        .isEqualTo(new Access.Holder(List.of(ConsolePermission.TENANT_ADMIN))));
    }

    @Test
    void everyTextAndListHasABound() {
        var unbounded = new ArrayList<String>();
        var document = Contract.document();
        document.path("components").path("schemas").properties().forEach(schema -> {
            if (!schema.getKey().equals("DirectoryLine")) {
                walk(schema.getKey(), schema.getValue(), unbounded);
            }
        });
        assertThat(unbounded).isEmpty();
        assertThat(contract.operations())
                .flatExtracting(Operation::parameters)
                .allSatisfy(parameter -> assertThat(parameter.longest()).isBetween(1, 2_048));
    }

    private static void walk(String at, JsonNode schema, List<String> unbounded) {
        JsonNode kind = schema.path("type");
        String type = kind.isObject() ? "" : kind.toString();
        boolean isPattern = at.contains(".oneOf.");
        if (!isPattern && type.contains("string") && !schema.has("maxLength") && !schema.has("enum")) {
            unbounded.add(at);
        }
        if (type.contains("array") && !schema.has("maxItems")) {
            unbounded.add(at);
        }
        if (type.contains("integer")
                && !schema.has("maximum")
                && !schema.path("format").asString("").equals("int64")) {
            unbounded.add(at);
        }
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            walk(at + "." + member.getKey(), member.getValue(), unbounded);
        }
        if (schema.isArray()) {
            int i = 0;
            for (JsonNode item : schema) {
                walk(at + "." + i++, item, unbounded);
            }
        }
    }

    @Test
    void aServerWithoutAnEndpointForAnOperationDoesNotStart() {
        Map<String, Endpoint> endpoints = new HashMap<>();
        contract.operations().forEach(operation -> endpoints.put(operation.id(), _ -> Answer.empty(204)));
        assertThat(new RouteTable(contract, endpoints).match("GET", "/health/live"))
                .isInstanceOf(RouteTable.Match.Found.class);
        var lacking = new HashMap<>(endpoints);
        lacking.remove("isLive");
        assertThatThrownBy(() -> new RouteTable(contract, lacking)).hasMessageContaining("isLive");
        var surplus = new HashMap<>(endpoints);
        surplus.put("openSesame", _ -> Answer.empty(204));
        assertThatThrownBy(() -> new RouteTable(contract, surplus)).hasMessageContaining("openSesame");
    }
}
