@NullMarked
package dev.gatehouse.ui.shell.tenants;

import org.jspecify.annotations.NullMarked;
