package dev.gatehouse.ui.navigation;

/// Makes the screen of one area. The program wires one an area, each with the ports it needs.
@FunctionalInterface
public interface ScreenFactory {
    /// Makes the screen, on the FX thread; it is neither shown nor active yet.
    Screen create(ScreenContext context);
}
