/// The proof that one entry is in a log, as a file of its own (C2SP tlog-proof).
@NullMarked
package dev.gatehouse.model.log.proof;

import org.jspecify.annotations.NullMarked;
