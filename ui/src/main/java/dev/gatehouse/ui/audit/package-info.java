/// The audit trail: what happened, searched and read. Nothing here changes anything.
@NullMarked
package dev.gatehouse.ui.audit;

import org.jspecify.annotations.NullMarked;
