/// Questions of access and their answers in words.
@NullMarked
package dev.gatehouse.ui.why.words;

import org.jspecify.annotations.NullMarked;
