package dev.gatehouse.model.audit;

import dev.gatehouse.model.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The wire form of a rule, or of what rules name, as fields of one value each, so that one more holiday is one field
/// more: `zone`, `ways.0.bands:ID`, `exceptions.2026-12-24.kind`. The form can be put together again from them.
final class PartFields {
    /// What stands for a list that is there and has nothing in it.
    static final String EMPTY = "none";
    /// What stands for being in a list.
    static final String LISTED = "listed";

    private final Map<String, String> fields = new TreeMap<>();

    private PartFields() {}

    static Map<String, String> of(Json.Obj part) {
        var all = new PartFields();
        part.members().forEach((name, value) -> {
            if (!name.equals("id")) {
                all.put(name, value);
            }
        });
        return all.fields;
    }

    private void put(String path, Json value) {
        switch (value) {
            case Json.Null _ -> fields.put(path, "null");
            case Json.Bool bool -> fields.put(path, Boolean.toString(bool.value()));
            case Json.Whole whole -> fields.put(path, Long.toString(whole.value()));
            case Json.Text text -> fields.put(path, text.value());
            case Json.Obj object -> object.members().forEach((name, member) -> put(path + "." + name, member));
            case Json.Array array -> {
                if (array.items().isEmpty()) {
                    fields.put(path, EMPTY);
                }
                for (int i = 0; i < array.items().size(); i++) {
                    item(path, i, array.items().get(i));
                }
            }
        }
    }

    private void item(String path, int index, Json item) {
        switch (item) {
            case Json.Text text -> fields.put(path + ":" + text.value(), LISTED);
            case Json.Obj object -> {
                Optional<String> date = date(object);
                object.members().forEach((name, member) -> {
                    if (date.isEmpty() || !name.equals("date")) {
                        put(path + "." + date.orElseGet(() -> Integer.toString(index)) + "." + name, member);
                    }
                });
            }
            case Json.Null _, Json.Bool _, Json.Whole _, Json.Array _ -> put(path + "." + index, item);
        }
    }

    /// What has a date is known by it, wherever in its list it stands.
    private static Optional<String> date(Json.Obj object) {
        return object.members().get("date") instanceof Json.Text(var date) ? Optional.of(date) : Optional.empty();
    }
}
