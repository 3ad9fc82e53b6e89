/// An entry code on screen: shown once, to be read aloud.
@NullMarked
package dev.gatehouse.ui.preview.code;

import org.jspecify.annotations.NullMarked;
