package dev.gatehouse.ui.rules.edit;

import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.identity.BandId;
import dev.gatehouse.ui.hours.band.BandViewModel;
import dev.gatehouse.ui.hours.band.Surroundings;
import dev.gatehouse.ui.words.Words;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Hours that are open while a rule is edited: what they hold, and what they are called.
public final class BandDraft {
    private final TimeBand loaded;
    private final boolean isNew;
    private final BandViewModel hours;
    private final StringProperty name;

    /// @param loaded as they are stored; of new ones, what they begin with
    /// @param isNew whether they are not stored yet
    BandDraft(TimeBand loaded, boolean isNew, Surroundings beside, Words words) {
        this.loaded = loaded;
        this.isNew = isNew;
        hours = new BandViewModel(loaded, beside, words);
        name = new SimpleStringProperty(isNew ? "" : loaded.name());
    }

    /// Which hours.
    public BandId id() {
        return loaded.id();
    }

    /// As they are stored; of new ones, what they began with.
    TimeBand loaded() {
        return loaded;
    }

    /// Whether they are not stored yet.
    public boolean isNew() {
        return isNew;
    }

    /// The hours to paint.
    public BandViewModel hours() {
        return hours;
    }

    /// What they are called; new ones that nobody named are called by what they hold.
    public StringProperty nameProperty() {
        return name;
    }

    /// The hours under a name.
    TimeBand called(String other) {
        TimeBand now = hours.bandProperty().get();
        return new TimeBand(now.id(), other, now.zone(), now.windows(), now.exceptions(), now.holidays());
    }
}
