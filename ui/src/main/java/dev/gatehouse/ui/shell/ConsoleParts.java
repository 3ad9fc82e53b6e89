package dev.gatehouse.ui.shell;

import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Arrangement;
import java.time.InstantSource;

/// What the program gives to its window.
///
/// @param ports what the window itself asks
/// @param screens makes the screens
/// @param tasks work off the FX thread; what no job handles goes to `faults`
/// @param faults shows what no job handled
/// @param arrangement theme, density, language, zone
/// @param workstation this workstation's own clock
/// @param version of the program
public record ConsoleParts(
        Ports ports,
        Screens screens,
        Tasks tasks,
        UnhandledFaults faults,
        Arrangement arrangement,
        InstantSource workstation,
        String version) {}
