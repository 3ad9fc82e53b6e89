@NullMarked
package dev.gatehouse.ui.audit.detail;

import org.jspecify.annotations.NullMarked;
