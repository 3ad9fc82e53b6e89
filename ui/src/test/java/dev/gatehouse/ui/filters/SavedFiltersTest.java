package dev.gatehouse.ui.filters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.port.FakePreferences;
import org.junit.jupiter.api.Test;

class SavedFiltersTest {
    private final FakePreferences preferences = new FakePreferences();

    @Test
    void aFilterIsKeptForThePersonAndForgottenAgain() {
        var saved = new SavedFilters(preferences, "people");
        saved.toggle("status:expired  role:claims ");
        saved.toggle("lopez");
        assertThat(new SavedFilters(preferences, "people").allProperty().get())
                .containsExactly("lopez", "status:expired role:claims");
        saved.toggle("lopez");
        assertThat(new SavedFilters(preferences, "people").allProperty().get())
                .containsExactly("status:expired role:claims");
    }

    @Test
    void blanksMakeNoOtherFilter() {
        var saved = new SavedFilters(preferences, "people");
        saved.toggle("status:expired role:claims");
        assertThat(saved.has("  status:expired   role:claims ")).isTrue();
        saved.toggle("status:expired  role:claims");
        assertThat(saved.allProperty().get()).isEmpty();
    }

    @Test
    void whatIsTooLongOrEmptyIsNotTaken() {
        var saved = new SavedFilters(preferences, "people");
        assertThat(saved.takes("x".repeat(SavedFilters.LONGEST))).isTrue();
        assertThat(saved.takes("x".repeat(SavedFilters.LONGEST + 1))).isFalse();
        assertThat(saved.takes(" ")).isFalse();
    }

    @Test
    void nothingIsNoFilterAndTheOldestGoesWhenThereAreTooMany() {
        var saved = new SavedFilters(preferences, "people");
        saved.toggle("  ");
        assertThat(saved.allProperty().get()).isEmpty();
        for (int i = 0; i <= SavedFilters.MOST; i++) {
            saved.toggle("person" + i);
        }
        assertThat(saved.allProperty().get()).hasSize(SavedFilters.MOST).doesNotContain("person0");
        saved.toggle("x".repeat(500));
        assertThat(saved.allProperty().get()).noneMatch(text -> text.startsWith("x"));
    }
}
