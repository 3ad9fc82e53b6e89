/// The file below the local store: its key, its lock, its connections, its tables.
@NullMarked
package dev.gatehouse.app.cache.database;

import org.jspecify.annotations.NullMarked;
