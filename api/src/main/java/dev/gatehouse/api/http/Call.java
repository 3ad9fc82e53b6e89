package dev.gatehouse.api.http;

import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.contract.Parameter;
import dev.gatehouse.api.json.JsonReader;
import dev.gatehouse.api.tls.ShownPassport;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One request, checked against the contract when it is asked for something.
///
/// @param operation what is called
/// @param request an id for the log
/// @param address where from, as text
/// @param passport the machine it comes from, if that is known by its key
/// @param path what stands in the places of the path
/// @param incoming the rest, as it came
public record Call(
        Operation operation,
        String request,
        String address,
        Optional<ShownPassport> passport,
        Map<String, String> path,
        IncomingRequest incoming) {
    /// Refuses what the contract does not know: 404 for a path of no possible thing, 400 for the rest.
    public void check() {
        checkPath();
        checkRest();
    }

    /// Refuses a path that can name nothing: 404.
    public void checkPath() {
        if (!hasGoodPath()) {
            throw FaultException.of(FaultCode.NOT_FOUND);
        }
    }

    /// Whether the path can name something.
    public boolean hasGoodPath() {
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path") && !parameter.accepts(path.getOrDefault(parameter.name(), ""))) {
                return false;
            }
        }
        return true;
    }

    /// Refuses query and header fields that the contract does not know: 400.
    public void checkRest() {
        for (Parameter parameter : operation.parameters()) {
            String name = parameter.name();
            if (parameter.in().equals("query")) {
                checkQuery(parameter);
            } else if (parameter.in().equals("header")
                    && !incoming.header(name).map(parameter::accepts).orElse(!parameter.required())) {
                throw JsonFields.invalid(name, "value");
            }
        }
        for (String name : incoming.query().keySet()) {
            if (operation.parameters().stream()
                    .noneMatch(parameter ->
                            parameter.in().equals("query") && parameter.name().equals(name))) {
                throw JsonFields.invalid(name.length() > 60 ? name.substring(0, 60) : name, "unknown");
            }
        }
    }

    private void checkQuery(Parameter parameter) {
        List<String> values = incoming.query().getOrDefault(parameter.name(), List.of());
        if (values.isEmpty() && parameter.required()) {
            throw JsonFields.invalid(parameter.name(), "missing");
        }
        if (values.size() > 1) {
            throw JsonFields.invalid(parameter.name(), "once");
        }
        if (!values.stream().allMatch(parameter::accepts)) {
            throw JsonFields.invalid(parameter.name(), "value");
        }
    }

    /// What stands in a place of the path.
    public String inPath(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the path of " + operation.id() + " has no " + name);
        }
        return value;
    }

    /// A query parameter that is there and not empty.
    public Optional<String> inQuery(String name) {
        List<String> values = incoming.query().getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /// A yes or no in the query; `?name` without a value says yes.
    public boolean flag(String name) {
        List<String> values = incoming.query().getOrDefault(name, List.of());
        return !values.isEmpty() && !values.getFirst().equals("false");
    }

    /// A number in the query.
    public Optional<Long> number(String name) {
        return inQuery(name).map(Long::parseLong);
    }

    /// The body with members that are not for us: any JSON within the bound of the operation.
    public Json foreignBody() {
        return JsonReader.readForeign(incoming.body(operation.bodyLimit()));
    }

    /// The same if it can be read, for whoever asks before it is known who calls. What is wrong with it is said when it
    /// is asked for again.
    public Optional<Json> foreignBodyIfGood() {
        try {
            return Optional.of(foreignBody());
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /// The body, where an operation goes without.
    public Optional<Json> bodyIfAny() {
        return incoming.hasBody() ? Optional.of(body()) : Optional.empty();
    }

    /// The body, which has to be JSON within the bound of the operation.
    public Json body() {
        return JsonReader.read(incoming.body(operation.bodyLimit()));
    }
}
