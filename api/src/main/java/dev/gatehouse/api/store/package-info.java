/// The databases: everything that speaks SQL lies in here.
@NullMarked
package dev.gatehouse.api.store;

import org.jspecify.annotations.NullMarked;
