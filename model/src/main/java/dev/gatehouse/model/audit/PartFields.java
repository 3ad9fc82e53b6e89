package dev.gatehouse.model.audit;

import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The wire form of a rule, or of what rules name, as fields of one value each, so that one more holiday is one field
/// more: `zone`, `ways.0.bands:ID`, `exceptions.2026-12-24.kind`. The form can be put together again from them.
public final class PartFields {
    /// What stands for a list that is there and has nothing in it, and for a way that asks for nothing.
    static final String EMPTY = "none";
    /// What stands for being in a list.
    static final String LISTED = "listed";

    private static final Set<String> YES_OR_NO = Set.of("on", "waiting");
    private static final Set<String> LISTS_OF_TEXTS = Set.of("bands", "machines", "groups", "holidays", "days");
    private static final Set<String> LISTS_BY_PLACE = Set.of("ways", "windows", "hours");
    private static final Set<String> LISTS_BY_DATE = Set.of("exceptions", "dates");
    private static final String SCOPE = "scope";
    private static final String DATE = "date";

    private final Map<String, String> fields = new TreeMap<>();

    private PartFields() {}

    /// The fields of a wire form, its id aside.
    public static Map<String, String> of(Json.Obj part) {
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
                if (object.members().isEmpty()) {
                    fields.put(path + "." + index, EMPTY);
                }
                object.members().forEach((name, member) -> {
                    if (date.isEmpty() || !name.equals(DATE)) {
                        put(path + "." + date.orElseGet(() -> Integer.toString(index)) + "." + name, member);
                    }
                });
            }
            case Json.Null _, Json.Bool _, Json.Whole _, Json.Array _ -> put(path + "." + index, item);
        }
    }

    /// What has a date is known by it, wherever in its list it stands.
    private static Optional<String> date(Json.Obj object) {
        return object.members().get(DATE) instanceof Json.Text(var date) ? Optional.of(date) : Optional.empty();
    }

    /// The wire form again: what [#of] took apart.
    ///
    /// @param id the part's own, which is not among the fields
    /// @throws IllegalArgumentException for fields that no part has, or not these together
    public static Json.Obj together(String id, Map<String, String> fields) {
        return object(fields).put("id", id).build();
    }

    private static JsonBuilder object(Map<String, String> fields) {
        var out = new JsonBuilder();
        inside(fields).forEach((name, rest) -> out.put(name, value(name, rest)));
        return out;
    }

    private static Json value(String name, Map<String, String> rest) {
        if (LISTS_OF_TEXTS.contains(name)) {
            return isEmpty(rest) ? new Json.Array(List.of()) : texts(rest);
        }
        if (LISTS_BY_PLACE.contains(name)) {
            return isEmpty(rest) ? new Json.Array(List.of()) : byPlace(rest);
        }
        if (LISTS_BY_DATE.contains(name)) {
            return isEmpty(rest) ? new Json.Array(List.of()) : byDate(rest);
        }
        if (name.equals(SCOPE)) {
            return object(below(rest)).build();
        }
        String text = rest.get("");
        if (text == null || rest.size() > 1) {
            throw new IllegalArgumentException("not one value: " + name);
        }
        if (!YES_OR_NO.contains(name)) {
            return new Json.Text(text);
        }
        return switch (text) {
            case "true" -> new Json.Bool(true);
            case "false" -> new Json.Bool(false);
            default -> throw new IllegalArgumentException("neither yes nor no: " + name);
        };
    }

    private static boolean isEmpty(Map<String, String> rest) {
        return rest.equals(Map.of("", EMPTY));
    }

    private static Json texts(Map<String, String> rest) {
        var items = new ArrayList<Json>();
        rest.forEach((path, value) -> {
            if (!path.startsWith(":") || !value.equals(LISTED)) {
                throw new IllegalArgumentException("not in a list of texts: " + path);
            }
            items.add(new Json.Text(path.substring(1)));
        });
        return new Json.Array(items);
    }

    private static Json byPlace(Map<String, String> rest) {
        var places = new TreeMap<Integer, Json>();
        inside(below(rest)).forEach((place, fields) -> places.put(Integer.valueOf(place), item(fields)));
        if (places.firstKey() != 0 || places.lastKey() != places.size() - 1) {
            throw new IllegalArgumentException("a place of a list is missing");
        }
        return new Json.Array(List.copyOf(places.values()));
    }

    private static Json item(Map<String, String> fields) {
        return isEmpty(fields) ? Json.Obj.EMPTY : object(below(fields)).build();
    }

    private static Json byDate(Map<String, String> rest) {
        var items = new ArrayList<Json>();
        inside(below(rest))
                .forEach((date, fields) ->
                        items.add(object(below(fields)).put(DATE, date).build()));
        return new Json.Array(items);
    }

    /// Fields by their first name, each with what follows it.
    private static Map<String, Map<String, String>> inside(Map<String, String> fields) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        fields.forEach((path, value) -> {
            int end = end(path);
            all.computeIfAbsent(path.substring(0, end), _ -> new TreeMap<>()).put(path.substring(end), value);
        });
        return all;
    }

    private static int end(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '.' || path.charAt(i) == ':') {
                return i;
            }
        }
        return path.length();
    }

    /// The fields of what is inside, without the dot before them.
    private static Map<String, String> below(Map<String, String> rest) {
        var all = new TreeMap<String, String>();
        rest.forEach((path, value) -> {
            if (!path.startsWith(".")) {
                throw new IllegalArgumentException("not a field of something inside: " + path);
            }
            all.put(path.substring(1), value);
        });
        return all;
    }
}
