package dev.gatehouse.ui.signin;

import dev.gatehouse.ui.common.FxThread;
import dev.gatehouse.ui.common.Subscriptions;
import dev.gatehouse.ui.navigation.Arrangement;
import dev.gatehouse.ui.words.Words;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The way in: left what there is to do, right what this is.
public final class SignInView extends HBox implements AutoCloseable {
    private final Words words;
    private final SignInViewModel model;
    private final VBox left = new VBox();
    private final Label banner = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Timeline seconds;

    /// @param arrangement for the choices at the foot
    /// @param version of the program
    /// @param why one is asked to sign in again, if one was in
    public SignInView(
            Words words, SignInViewModel model, Arrangement arrangement, String version, Optional<String> why) {
        this.words = words;
        this.model = model;
        getStyleClass().add("sign-in");
        left.getStyleClass().add("left");
        banner.getStyleClass().addAll("wrapped", "banner");
        banner.setMinHeight(Region.USE_PREF_SIZE);
        banner.managedProperty().bind(banner.visibleProperty());
        banner.setVisible(false);
        why.ifPresent(this::say);
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("left-scroll");
        var right = new WelcomePane(words, arrangement, version);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(scroll, right);
        subscriptions.value(model.pageProperty(), this::show);
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.tick()));
        seconds.setCycleCount(Timeline.INDEFINITE);
        seconds.play();
    }

    /// What it shows, for a view in another language.
    public SignInViewModel model() {
        return model;
    }

    /// Says something above everything.
    public void say(String sentence) {
        banner.setText(sentence);
        banner.setVisible(true);
    }

    @Override
    public void close() {
        seconds.stop();
        subscriptions.close();
        left.getChildren().clear();
    }

    private void show(SignInPage page) {
        switch (page) {
            case SignInPage.Form _ -> {
                var form = new FormCard(words, model);
                put(form);
                focusLater(form::focusStart);
            }
            case SignInPage.Invite invite -> focused(new InviteCard(words, model, invite.fault()));
            case SignInPage.Compare compare -> focused(new CompareCard(words, model, compare.invitation()));
            case SignInPage.Differed _ -> focused(CompareCard.differed(words, model));
            case SignInPage.Changed changed -> focused(new ChangedCard(words, model, changed));
            case SignInPage.Choose _ -> {
                var choose = new ChooseCard(words, model);
                put(choose);
                focusLater(choose::focusStart);
            }
        }
    }

    private void focused(Node card) {
        put(card);
        focusLater(() -> card.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus));
    }

    /// What stands in a scroll pane is in the scene, and can have the focus, only once that has its skin.
    private void focusLater(Runnable focus) {
        FxThread.later(() -> {
            applyCss();
            focus.run();
        });
    }

    private void put(Node card) {
        left.getChildren().setAll(banner, card);
    }
}
