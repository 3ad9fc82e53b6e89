/// What a change set is answered.
@NullMarked
package dev.gatehouse.api.change.answer;

import org.jspecify.annotations.NullMarked;
