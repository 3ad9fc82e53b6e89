package dev.gatehouse.ui.helpdesk;

import dev.gatehouse.model.access.AccessDecider;
import dev.gatehouse.model.access.Decision;
import dev.gatehouse.model.directory.Account;
import dev.gatehouse.ui.controls.Status;
import dev.gatehouse.ui.controls.StatusLabel;
import dev.gatehouse.ui.port.People;
import dev.gatehouse.ui.words.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Somebody found: name and what tells apart, below it the status sentence in full.
final class CallerCell extends ListCell<People.Found> {
    private final Words words;
    private final Label name = new Label();
    private final Label place = new Label();
    private final StatusLabel status = new StatusLabel();
    private final VBox box;

    CallerCell(Words words) {
        this.words = words;
        name.getStyleClass().add("medium");
        name.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll("secondary", "shortenable");
        status.getStyleClass().addAll("caller-status", "shortenable");
        var head = new HBox(name, place);
        head.getStyleClass().add("head-row");
        box = new VBox(head, status);
        getStyleClass().add("caller-cell");
        // As wide as the list, never wider: what does not fit shortens.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(People.@Nullable Found found, boolean empty) {
        super.updateItem(found, empty);
        setText(null);
        if (empty || found == null) {
            setGraphic(null);
            return;
        }
        Account account = found.account();
        name.setText(account.user().name());
        place.setText(Stream.of(
                        Stream.of(account.user().login()),
                        account.user().contact().company().stream(),
                        Stream.of(found.tenant().name()),
                        found.ticket().stream())
                .flatMap(part -> part)
                .distinct()
                .collect(Collectors.joining(" · ")));
        String sentence = sentence(account);
        setAccessibleText(account.user().name() + ", " + place.getText() + ", " + sentence);
        setGraphic(box);
    }

    private String sentence(Account account) {
        Decision decision = AccessDecider.account(
                account.user(), account.facts(), words.times().now());
        if (decision.isPermitted()) {
            // Of rules a list of many knows nothing: only who is opened is decided about.
            String text = decision.permittedUntil()
                    .map(until ->
                            words.text("helpdesk.inOrderUntil", words.times().moment(until)))
                    .orElseGet(() -> words.text("helpdesk.inOrder"));
            status.show(Status.QUIET, text);
            return text;
        }
        String worst = words.reasons().sentence(decision.reasons().getFirst());
        int more = decision.reasons().size() - 1;
        String text = more == 0 ? worst : words.text("helpdesk.worstAndMore", worst, more);
        status.show(Status.BAD, text);
        return text;
    }
}
