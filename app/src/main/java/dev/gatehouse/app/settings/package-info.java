/// What the workstation remembers: trusted servers and how people arranged their windows.
@NullMarked
package dev.gatehouse.app.settings;

import org.jspecify.annotations.NullMarked;
