package dev.gatehouse.model.history;

import java.util.Map;
import java.util.TreeMap;

/// One account, role or part while it is taken back field by field.
///
/// @param structure what the log keeps for ever
/// @param words what may have been erased
record TakenFields(Map<String, String> structure, Map<String, String> words) {
    static TakenFields none() {
        return new TakenFields(new TreeMap<>(), new TreeMap<>());
    }
}
