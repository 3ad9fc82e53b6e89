/// What a screen asks of the tenants' logs.
@NullMarked
package dev.gatehouse.ui.port.log;

import org.jspecify.annotations.NullMarked;
