/// The forms in which events are taken out: written from the bytes that are stored, without a tree of values between.
@NullMarked
package dev.gatehouse.api.export.format;

import org.jspecify.annotations.NullMarked;
