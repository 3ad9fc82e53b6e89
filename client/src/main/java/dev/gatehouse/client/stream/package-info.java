/// What the server answers line by line: the directory and the feed, handed over while it arrives.
@NullMarked
package dev.gatehouse.client.stream;

import org.jspecify.annotations.NullMarked;
