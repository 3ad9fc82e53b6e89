package dev.gatehouse.ui.port;

import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// A screen that writes down what the shell asks of it.
public final class FakeScreen implements Screen {
    private final String title;
    private final TextField field = new TextField();
    private final VBox root = new VBox(field);
    private final List<String> calls = new ArrayList<>();
    private final ScreenContext context;
    private Place place;
    private boolean hasDetail;

    /// @param place where it begins
    public FakeScreen(String title, ScreenContext context, Place place) {
        this.title = title;
        this.context = context;
        this.place = place;
        field.setAccessibleText(title);
    }

    /// What the shell asked, in order.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    public ScreenContext context() {
        return context;
    }

    /// Has something that Escape closes.
    public void openDetail() {
        hasDetail = true;
    }

    public TextField field() {
        return field;
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void show(Place where) {
        calls.add("show");
        place = where;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public void onActivate() {
        calls.add("activate");
    }

    @Override
    public void onDeactivate() {
        calls.add("deactivate");
    }

    @Override
    public void close() {
        calls.add("close");
    }

    @Override
    public void focusStart() {
        field.requestFocus();
    }

    @Override
    public void focusFilter() {
        calls.add("filter");
    }

    @Override
    public boolean escape() {
        boolean had = hasDetail;
        hasDetail = false;
        return had;
    }

    @Override
    public List<ScreenAction> actions() {
        return List.of(ScreenAction.of("Do it on " + title, "D", () -> calls.add("action")));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("D", "Do it"));
    }
}
