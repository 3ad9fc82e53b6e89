package dev.gatehouse.app.cache.row;

import java.time.Instant;

/// How far a tenant's copy has come; kept in the transaction of the rows it speaks of.
///
/// @param revision the directory's revision
/// @param facts the tenant's facts counter
/// @param rights what the person may read, as a digest; empty text: the server did not say
/// @param synced the server's time of the answer
public record Cursor(long revision, long facts, String rights, Instant synced) {}
