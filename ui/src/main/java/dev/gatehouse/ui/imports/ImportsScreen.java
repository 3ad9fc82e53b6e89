package dev.gatehouse.ui.imports;

import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.controls.EmptyState;
import dev.gatehouse.ui.controls.side.SidePane;
import dev.gatehouse.ui.imports.file.ImportViewModel;
import dev.gatehouse.ui.navigation.KeyHint;
import dev.gatehouse.ui.navigation.Place;
import dev.gatehouse.ui.navigation.Screen;
import dev.gatehouse.ui.navigation.ScreenAction;
import dev.gatehouse.ui.navigation.ScreenContext;
import dev.gatehouse.ui.preview.flow.PreviewFlow;
import dev.gatehouse.ui.words.Words;
import java.util.List;
import javafx.scene.Node;

/// The import of a file: one page, and in its place the preview.
public final class ImportsScreen implements Screen {
    private final ScreenContext context;
    private final Words words;
    private final ImportViewModel model;
    private final ImportPage page;
    private final SidePane root;
    private final PreviewFlow flow;

    /// A screen without a file.
    public ImportsScreen(ImportsPorts ports, Tasks tasks, ScreenContext context) {
        this.context = context;
        words = context.words();
        model = new ImportViewModel(context.tenant(), ports.preview(), ports.imports(), tasks, words);
        root = new SidePane(new EmptyState(words.text("imports.title")));
        root.getStyleClass().add("imports-screen");
        page = new ImportPage(
                model,
                tasks,
                ports.preview().link().online(),
                new ImportPage.Actions(
                        this::leave, this::review, () -> context.notices().say(words.text("imports.saved"))));
        root.open(page, page::close);
        flow = new PreviewFlow(
                ports.preview(), tasks, context, root, new PreviewFlow.Home(page::focusStart, model::compare));
    }

    private void leave() {
        model.cancel();
        context.navigator().go(Place.users());
    }

    private void review() {
        model.proposal().ifPresent(proposal -> flow.propose(proposal, model::made));
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public String title() {
        return words.text("imports.title");
    }

    @Override
    public void show(Place place) {
        if (place instanceof Place.Import importing) {
            importing.file().ifPresent(model::open);
        }
    }

    @Override
    public Place place() {
        return new Place.Import(model.file());
    }

    @Override
    public void onActivate() {
        // Nothing is heard here: a comparison is of the moment at which it was asked for.
    }

    @Override
    public void onDeactivate() {
        model.cancel();
    }

    @Override
    public void close() {
        root.leave();
        root.close();
    }

    @Override
    public void focusStart() {
        page.focusStart();
    }

    @Override
    public boolean escape() {
        if (root.hasGuest()) {
            flow.back();
        } else if (model.busyProperty().get().isPresent()) {
            model.cancel();
        } else {
            leave();
        }
        return true;
    }

    @Override
    public List<ScreenAction> actions() {
        return List.of(new ScreenAction(words.text("imports.choose"), "", model.unavailable(), page::choose));
    }

    @Override
    public List<KeyHint> keys() {
        return List.of(new KeyHint("Esc", words.text("common.back")));
    }
}
