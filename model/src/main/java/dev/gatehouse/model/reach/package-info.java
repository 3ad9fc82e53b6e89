/// Who reaches what when: two pictures compared minute by minute, and whether somebody can always come back.
@NullMarked
package dev.gatehouse.model.reach;

import org.jspecify.annotations.NullMarked;
