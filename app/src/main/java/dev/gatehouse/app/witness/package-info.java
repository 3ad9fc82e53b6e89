/// This workstation as a witness: what it saw of each log it keeps, and holds against what it is shown.
@NullMarked
package dev.gatehouse.app.witness;

import org.jspecify.annotations.NullMarked;
