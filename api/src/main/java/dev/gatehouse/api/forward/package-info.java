/// The trail, handed on: to a receiver of syslog messages that is told in the configuration.
@NullMarked
package dev.gatehouse.api.forward;

import org.jspecify.annotations.NullMarked;
