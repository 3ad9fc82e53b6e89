package dev.gatehouse.api.store.log;

import dev.gatehouse.model.identity.ActorId;
import java.time.Instant;

/// What somebody's console said of a log.
///
/// @param key the console's: `name+number+base64`
/// @param by whose session it was
/// @param size of the checkpoint
/// @param note the checkpoint, with the console's signature below it
/// @param at when it was taken, by the server's clock
public record Cosigned(String key, ActorId by, long size, String note, Instant at) {}
