package dev.gatehouse.ui.palette;

import dev.gatehouse.ui.navigation.Area;
import dev.gatehouse.ui.navigation.ScreenAction;
import java.util.List;
import java.util.Map;

/// What the palette offers because of where one is.
///
/// @param areas the areas that are the person's, by name, in order of the navigation
/// @param actions what can be done on the present screen, most useful first
/// @param recent what was opened last
public record PaletteHere(Map<Area, String> areas, List<ScreenAction> actions, RecentThings recent) {
    boolean has(Area area) {
        return areas.containsKey(area);
    }
}
