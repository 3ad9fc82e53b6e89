/// What every screen shares: the way to the FX thread, owners of listeners, faces, themes.
@NullMarked
package dev.gatehouse.ui.common;

import org.jspecify.annotations.NullMarked;
