/// A workstation that nobody knows yet, against a real server.
@NullMarked
package dev.gatehouse.demo.enrol;

import org.jspecify.annotations.NullMarked;
