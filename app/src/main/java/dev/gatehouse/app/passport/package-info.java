/// This workstation's own passports: where they lie, how they are made and renewed.
@NullMarked
package dev.gatehouse.app.passport;

import org.jspecify.annotations.NullMarked;
