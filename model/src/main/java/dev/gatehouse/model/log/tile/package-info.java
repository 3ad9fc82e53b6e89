/// A whole log as it is published (C2SP tlog-tiles), and whether it is what its checkpoint says.
@NullMarked
package dev.gatehouse.model.log.tile;

import org.jspecify.annotations.NullMarked;
