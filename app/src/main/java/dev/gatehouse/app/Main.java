package dev.gatehouse.app;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.application.Application;

/// The command `console`. It is no JavaFX application itself, so that it starts from the class path too.
public final class Main {
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    private Main() {}

    /// Opens the window and returns when it is closed.
    public static void main(String[] words) {
        System.exit(run(words));
    }

    private static int run(String[] words) {
        Arguments arguments;
        try {
            arguments = Arguments.read(Arrays.asList(words));
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            return USAGE;
        }
        Path profile = arguments
                .profile()
                .orElseGet(() -> Profile.folder(
                        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home"))));
        try {
            Application.launch(
                    ConsoleApplication.class,
                    profile.toString(),
                    arguments.join().map(Path::toString).orElse(""));
            return 0;
        } catch (RuntimeException failure) {
            System.err.println("The console cannot start: " + reason(failure));
            return UNUSABLE;
        }
    }

    /// What went wrong at the bottom of it, which is what somebody can do something about.
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.getClass().getSimpleName() : deepest.getMessage();
    }
}
