/// What the screens need from the program around them. Calls block and throw
/// [dev.gatehouse.model.fault.FaultException]; view models make them through [dev.gatehouse.ui.common.Tasks]. A
/// question has the same shape whether this workstation or the server answers it.
@NullMarked
package dev.gatehouse.ui.port;

import org.jspecify.annotations.NullMarked;
