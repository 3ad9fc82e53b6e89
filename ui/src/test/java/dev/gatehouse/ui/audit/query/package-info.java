@NullMarked
package dev.gatehouse.ui.audit.query;

import org.jspecify.annotations.NullMarked;
