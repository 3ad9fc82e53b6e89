/// What happened: events, their outcome and how one searches them.
@NullMarked
package dev.gatehouse.model.audit;

import org.jspecify.annotations.NullMarked;
