/// The contract as the server reads it: operations, their parameters, and what each needs.
@NullMarked
package dev.gatehouse.api.contract;

import org.jspecify.annotations.NullMarked;
