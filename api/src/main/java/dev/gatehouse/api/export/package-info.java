/// The trail, taken out: to whoever asks for it.
@NullMarked
package dev.gatehouse.api.export;

import org.jspecify.annotations.NullMarked;
