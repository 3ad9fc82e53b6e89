/// Who is signed in, and what they may do at this moment.
@NullMarked
package dev.gatehouse.api.session;

import org.jspecify.annotations.NullMarked;
