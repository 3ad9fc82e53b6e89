/// What a person, a machine or a program shows to be let in once or for a while: codes and opaque tokens.
@NullMarked
package dev.gatehouse.crypto.codes;

import org.jspecify.annotations.NullMarked;
