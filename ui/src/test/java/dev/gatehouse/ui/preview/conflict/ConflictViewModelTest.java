package dev.gatehouse.ui.preview.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.change.UserField;
import dev.gatehouse.model.directory.Expiry;
import dev.gatehouse.ui.port.Desk;
import dev.gatehouse.ui.port.FakeWorld;
import dev.gatehouse.ui.preview.conflict.ConflictRow.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConflictViewModelTest {
    private final Change edit = new Change.EditUser(
            FakeWorld.person(3), Map.of(UserField.EMAIL, "mine@example.com", UserField.PHONE, "+44 1"));
    private final Change extend = new Change.ExtendExpiry(FakeWorld.person(3), new Expiry.At(FakeWorld.NOW));
    private final ConflictRow email = row("email");
    private final ConflictRow expiry = row("expiry");
    private final ConflictViewModel model = new ConflictViewModel();

    private static ConflictRow row(String field) {
        return new ConflictRow(
                new Desk.FieldConflict("user/" + FakeWorld.person(3), field, "theirs", "Dana", FakeWorld.NOW),
                "was",
                "yours");
    }

    private void open() {
        model.open(List.of(email, expiry), List.of(edit, extend));
    }

    @Test
    void nothingIsSettledBeforeEachFieldHasAChoice() {
        open();
        assertThat(model.settledProperty().get()).isFalse();
        email.choiceProperty().set(Optional.of(Choice.YOURS));
        assertThat(model.settledProperty().get()).isFalse();
        expiry.choiceProperty().set(Optional.of(Choice.THEIRS));
        assertThat(model.settledProperty().get()).isTrue();
    }

    @Test
    void whatStaysTheirsIsNotSent() {
        open();
        email.choiceProperty().set(Optional.of(Choice.THEIRS));
        expiry.choiceProperty().set(Optional.of(Choice.THEIRS));
        assertThat(model.settledChanges())
                .containsExactly(new Change.EditUser(FakeWorld.person(3), Map.of(UserField.PHONE, "+44 1")));
        assertThat(model.chosen(Choice.THEIRS)).isEqualTo(2);
    }

    @Test
    void whatStaysYoursIsSentAgain() {
        open();
        email.choiceProperty().set(Optional.of(Choice.YOURS));
        expiry.choiceProperty().set(Optional.of(Choice.YOURS));
        assertThat(model.settledChanges()).containsExactly(edit, extend);
    }
}
