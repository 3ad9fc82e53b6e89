package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.guard.Finding;
import dev.gatehouse.demo.guard.LookGuard;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.StepFailed;
import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.words.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Every screen in both themes, three languages and the pseudo-language, at three sizes and at 150 %, looked at for
/// what is ugly.
final class LookTour {
    private static final int MOST_NAMED = 6;
    // The screen that JavaFX draws without a display has a million pixels; the third size is as wide as that allows.
    private static final List<Size> SIZES =
            List.of(new Size(1280, 760, 1), new Size(1000, 640, 1), new Size(1540, 640, 1), new Size(1280, 760, 1.5));

    private final Tour tour;
    private final Hands hands;
    private final TourWorld world;

    LookTour(Tour tour) {
        this.tour = tour;
        this.hands = tour.hands();
        this.world = tour.world();
    }

    /// @param scale device pixels to each; lines and texts snap to these
    private record Size(int width, int height, double scale) {
        @Override
        public String toString() {
            return width + "x" + height + " at " + Math.round(scale * 100) + " %";
        }
    }

    void walk() throws IOException {
        tour.quietStep("an administrator to look around", "signing in leads to Acme Benefits", () -> {
            Entering.signOut(hands, world);
            Entering.signIn(hands, world, world.login("administrator", "acme"));
        });
        lookAt(LookedAt.all(hands, world.out().resolve(ImportTour.FILE)));
        arrange(Look.Theme.LIGHT, Language.ENGLISH);
        tour.quietStep("an auditor to look around", "another organisation’s days were not reviewed yet", () -> {
            Entering.signOut(hands, world);
            Entering.signIn(hands, world, world.login("auditor", "borea"));
        });
        lookAt(LookedAt.ofAuditor(hands));
        arrange(Look.Theme.LIGHT, Language.ENGLISH);
    }

    private void lookAt(List<LookedAt> all) throws IOException {
        for (LookedAt what : all) {
            for (Look.Theme theme : List.of(Look.Theme.LIGHT, Look.Theme.DARK)) {
                for (Language language : Language.values()) {
                    look(what, theme, language);
                }
            }
        }
    }

    private void look(LookedAt what, Look.Theme theme, Language language) throws IOException {
        String name =
                "look at %s, %s, %s".formatted(what.name(), theme, language).toLowerCase(Locale.ROOT);
        tour.quietStep(name, "nothing is cut, overlapping, too faint, white in the dark, or without focus", () -> {
            arrange(theme, language);
            hands.on(() -> {
                world.window().navigator().orElseThrow().go(what.place());
                return true;
            });
            hands.settle();
            try {
                what.unfold().run();
                for (Size size : SIZES) {
                    resize(size);
                    var findings = inspect(theme);
                    if (!findings.isEmpty()) {
                        throw new StepFailed(size + ": " + told(findings));
                    }
                }
            } finally {
                what.veil().run();
            }
        });
        resize(SIZES.getFirst());
        tour.pictures()
                .take(
                        world.scene(),
                        "look-%s-%s-%s"
                                .formatted(what.name().replace(' ', '-'), theme, language)
                                .toLowerCase(Locale.ROOT));
        what.fold().run();
    }

    private List<Finding> inspect(Look.Theme theme) {
        hands.settle();
        var guard = new LookGuard(theme == Look.Theme.DARK);
        // Rows that are still on their way are no finding: look again after a moment.
        List<Finding> findings = hands.on(() -> guard.inspect(world.scene()));
        for (int i = 0; i < 10 && !findings.isEmpty(); i++) {
            LockSupport.parkNanos(150_000_000);
            hands.settle();
            findings = hands.on(() -> guard.inspect(world.scene()));
        }
        return findings;
    }

    private void arrange(Look.Theme theme, Language language) {
        hands.on(() -> {
            world.arrangement().theme().set(theme);
            world.arrangement().language().set(language);
            return true;
        });
        hands.settle();
    }

    private void resize(Size size) {
        hands.on(() -> {
            world.stage().setWidth(size.width());
            world.stage().setHeight(size.height());
            world.stage().setRenderScaleX(size.scale());
            world.stage().setRenderScaleY(size.scale());
            // What keeps its size would keep its place between the pixels, too.
            world.scene().getRoot().lookupAll("*").forEach(LookTour::layOutAgain);
            return true;
        });
        hands.await("the window at " + size, () -> world.scene().getWidth() == size.width());
        hands.settle();
    }

    private static void layOutAgain(Node node) {
        if (node instanceof Parent parent) {
            parent.requestLayout();
        }
    }

    private static String told(List<Finding> findings) {
        return findings.size() + " findings: "
                + findings.stream().limit(MOST_NAMED).map(Finding::toString).collect(Collectors.joining("; "));
    }
}
