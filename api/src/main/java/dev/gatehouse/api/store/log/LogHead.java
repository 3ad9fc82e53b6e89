package dev.gatehouse.api.store.log;

/// How far a log has come, as its database says. Whoever owns the database can say anything here; what it says counts
/// only with a good signature, and beside what was seen before.
///
/// @param epoch which life of the log this is, from 1
/// @param size how many leaves have a place
/// @param seen the snapshot (`pg_snapshot`) in which every event had its place
/// @param note the checkpoint, signed; empty before the first
/// @param leaves how many leaves there are, if none is missing
public record LogHead(int epoch, long size, String seen, String note, long leaves) {}
