package dev.gatehouse.demo.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ui.common.Look;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.words.Language;
import dev.gatehouse.ui.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every shared control in both themes and all languages, under the eyes of the guard; pictures in `target/gallery`.
class GalleryTest {
    private static final Set<Rule> POP_UP_RULES =
            Set.of(Rule.CUT_TEXT, Rule.CONTRAST, Rule.WHITE_AREA, Rule.OVERLAP, Rule.HORIZONTAL_SCROLL);

    private final Tasks tasks = Tasks.on(Runnable::run, Runnable::run, fault -> {
        throw new AssertionError(fault);
    });

    @ParameterizedTest
    @CsvSource({"LIGHT,1000,640", "DARK,1280,760"})
    void noSharedControlIsUgly(Look.Theme theme, int width, int height) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        var findings = new LinkedHashMap<String, List<Finding>>();
        for (Language language : Language.values()) {
            Words words = Words.of(language, () -> Gallery.NOW, Gallery.LONDON);
            WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
                try (var look = new Look()) {
                    look.themeProperty().set(theme);
                    pages(words).forEach((name, page) -> {
                        String full = String.join(
                                "-", name, theme.name().toLowerCase(Locale.ROOT), language.tag(), width + "");
                        var scene = new Scene(page, width, height);
                        look.dress(scene);
                        show(stage, scene);
                        Picture.write(scene, full);
                        var found = new LookGuard(theme == Look.Theme.DARK).inspect(scene);
                        if (!found.isEmpty()) {
                            findings.put(full, found);
                        }
                    });
                }
            });
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Look.Theme.class,
            names = {"LIGHT", "DARK"})
    void popUpsHaveTheThemeToo(Look.Theme theme) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        List<Finding> findings = WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            try (var look = new Look()) {
                look.themeProperty().set(theme);
                var day = new DatePicker(LocalDate.of(2026, 11, 22));
                show(stage, new Scene(new VBox(day), 400, 300));
                var menu =
                        new ContextMenu(new MenuItem("Copy login"), new SeparatorMenuItem(), new MenuItem("Copy link"));
                menu.show(day, 10, 40);
                new Tooltip("Needs the server: you are offline").show(day, 10, 200);
                day.show();
                var found = new ArrayList<Finding>();
                for (Window window : List.copyOf(Window.getWindows())) {
                    if (!window.equals(stage)) {
                        Scene scene = window.getScene();
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        Picture.write(
                                scene,
                                "popup-" + theme + "-" + found.size()
                                        + scene.getRoot().hashCode());
                        new LookGuard(theme == Look.Theme.DARK)
                                .inspect(scene).stream()
                                        .filter(finding -> POP_UP_RULES.contains(finding.rule()))
                                        .forEach(found::add);
                    }
                }
                day.hide();
                menu.hide();
                Window.getWindows().stream()
                        .filter(window -> !window.equals(stage))
                        .toList()
                        .forEach(Window::hide);
                return found;
            }
        });
        assertThat(findings).isEmpty();
    }

    private Map<String, Parent> pages(Words words) {
        return Map.of(
                "status", Gallery.statuses(words),
                "list", Gallery.list(words, tasks),
                "detail", Gallery.detail(words),
                "form", Gallery.form(words),
                "hours", HoursPages.exceptions(words),
                "year", HoursPages.year(words),
                "rule", RulePages.edited(words),
                "rule-off", RulePages.off(words));
    }

    private static void show(Stage stage, Scene scene) {
        stage.setScene(scene);
        stage.show();
        scene.getRoot().lookupAll(".focus-me").forEach(Node::requestFocus);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().layout();
    }
}
