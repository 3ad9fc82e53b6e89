package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// A known server that showed another authority. The only way on is a new invitation.
final class ChangedCard extends VBox {
    ChangedCard(Words words, SignInViewModel model, SignInPage.Changed changed) {
        getStyleClass().addAll("form-card", "changed-card");
        var title = InviteCard.wrapped(new SignInWords(words).changed(changed.trusted()), "title");
        title.setGraphic(Icon.BAD.node());
        String shown = Optional.ofNullable(changed.fault().arguments().get("fingerprint"))
                .orElseGet(() -> words.text("signin.changed.notShown"));
        var invite = new Button(words.text("signin.changed.open"));
        invite.setOnAction(event -> model.invite());
        getChildren()
                .setAll(
                        title,
                        InviteCard.wrapped(words.text("signin.changed.trusted"), "muted"),
                        CompareCard.fingerprint(changed.trusted().fingerprint()),
                        InviteCard.wrapped(words.text("signin.changed.shown"), "muted"),
                        CompareCard.fingerprint(shown),
                        InviteCard.wrapped(words.text("signin.changed.explain"), "wrapped"),
                        invite);
    }
}
