/// What a tenant asks of its helpdesk, its passwords and its sign-in.
@NullMarked
package dev.gatehouse.model.policy;

import org.jspecify.annotations.NullMarked;
