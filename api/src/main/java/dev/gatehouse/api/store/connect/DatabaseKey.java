package dev.gatehouse.api.store.connect;

/// Connections are alike if they lead to the same database under the same login.
record DatabaseKey(String database, String user) {}
