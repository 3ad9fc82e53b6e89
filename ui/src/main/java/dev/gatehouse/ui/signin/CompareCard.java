package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.controls.Facts;
import dev.gatehouse.ui.controls.Icon;
import dev.gatehouse.ui.port.Door;
import dev.gatehouse.ui.words.Words;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The fingerprints of an invitation, to be read out. There is no way to trust without comparing.
final class CompareCard extends VBox {
    private static final int LONG_GROUP = 4;
    private static final Pattern TWO_GROUPS = Pattern.compile("(\\S+ \\S+) (?=\\S)");
    private static final Pattern FOUR_GROUPS = Pattern.compile("((?:\\S+ ){3}\\S+) (?=\\S)");

    CompareCard(Words words, SignInViewModel model, Door.Invitation invitation) {
        getStyleClass().add("form-card");
        var title = new Label(words.text("signin.compare.title"));
        title.getStyleClass().add("title");
        var facts = new Facts()
                .add(words.text("signin.compare.server"), invitation.url().replaceFirst("^https://", ""));
        if (!invitation.tenant().isBlank()) {
            facts.add(words.text("signin.compare.organisation"), invitation.tenant());
        }
        var match = new Button(words.text("signin.compare.match"));
        match.disableProperty().bind(model.workingProperty());
        match.setOnAction(event -> model.match(invitation));
        var differ = new Button(words.text("signin.compare.differ"));
        differ.setOnAction(event -> model.differ());
        var verbs = new HBox(match, differ);
        verbs.getStyleClass().add("verbs");
        getChildren()
                .setAll(
                        title,
                        facts,
                        InviteCard.wrapped(words.text("signin.compare.fingerprint"), "muted"),
                        fingerprint(invitation.fingerprint()));
        invitation
                .logKeys()
                .forEach(key -> getChildren()
                        .addAll(
                                InviteCard.wrapped(words.text("signin.compare.log"), "muted"),
                                fingerprint(key.fingerprint())));
        getChildren().addAll(InviteCard.wrapped(words.text("signin.compare.ask"), "medium"), verbs);
    }

    /// What follows when they differ.
    static Node differed(Words words, SignInViewModel model) {
        var card = new VBox();
        card.getStyleClass().add("form-card");
        var title = new Label(words.text("signin.differed.title"), Icon.BAD.node());
        title.getStyleClass().add("title");
        var invite = new Button(words.text("signin.changed.open"));
        invite.setOnAction(event -> model.invite());
        card.getChildren().setAll(title, InviteCard.wrapped(words.text("signin.differed.explain"), "wrapped"), invite);
        return card;
    }

    /// A fingerprint in its groups, so many a line as read out well, large enough for it.
    static Label fingerprint(String groups) {
        boolean longGroups = groups.indexOf(' ') > LONG_GROUP;
        Pattern line = longGroups ? TWO_GROUPS : FOUR_GROUPS;
        var label = InviteCard.wrapped(line.matcher(groups).replaceAll("$1\n"), "fingerprint");
        label.setAccessibleText(groups.replaceAll("(\\S)", "$1 "));
        return label;
    }
}
