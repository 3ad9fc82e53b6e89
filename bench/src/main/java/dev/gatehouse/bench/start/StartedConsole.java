package dev.gatehouse.bench.start;

import dev.gatehouse.app.Main;
import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Seen;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;

/// The console, with somebody in front of it who signs in, waits for the list of people, and closes the window. The
/// console itself is the program as it is, from its `main` on; the person reads what to type from standard input.
public final class StartedConsole {
    private StartedConsole() {}

    /// Opens the console.
    ///
    /// @param words `first` or `again`, then what the console is given
    public static void main(String[] words) {
        boolean first = words[0].equals("first");
        DrivingThreads.person(() -> {
            var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            Hands hands = FirstPaint.hands();
            if (first) {
                trust(hands, line(typed));
            }
            signIn(hands, line(typed));
            if (first) {
                FirstPaint.await(
                        hands,
                        "the window after signing in",
                        () -> hands.find(Seen.style("shell")).isPresent());
                hands.press(KeyCode.DIGIT3, KeyCode.CONTROL);
            }
            Node name = FirstPaint.see(hands, "people", StartedConsole::showsPeople);
            FirstPaint.awaitWords(hands, name);
            FirstPaint.say();
            Platform.exit();
        });
        Main.main(Arrays.copyOfRange(words, 1, words.length));
    }

    /// The first time: compares the invitation and says who they are.
    private static void trust(Hands hands, String login) {
        hands.use(FirstPaint.see(
                hands,
                "the question whether they match",
                node -> node instanceof Button
                        && node.getParent().getStyleClass().contains("verbs")));
        Node password = FirstPaint.see(hands, "the form", StartedConsole::takesPassword);
        FirstPaint.await(
                hands, "the focus in the login", () -> FirstPaint.scene().getFocusOwner() != null);
        hands.settle();
        hands.on(() -> {
            type(login);
            password.requestFocus();
            return true;
        });
    }

    private static void signIn(Hands hands, String password) {
        Node field = FirstPaint.see(hands, "the password", StartedConsole::takesPassword);
        FirstPaint.await(hands, "the focus in the password", () -> field.isFocused());
        hands.on(() -> {
            type(password);
            var robot = new Robot();
            robot.keyPress(KeyCode.ENTER);
            robot.keyRelease(KeyCode.ENTER);
            return true;
        });
    }

    /// Types all of it at once: a frame for each key would be counted as start, and is none of it.
    private static void type(String text) {
        Node owner = FirstPaint.scene().getFocusOwner();
        for (int i = 0; i < text.length(); i++) {
            String key = text.substring(i, i + 1);
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private static boolean takesPassword(Node node) {
        return node instanceof PasswordField;
    }

    /// A cell with words, in the list of people.
    private static boolean showsPeople(Node node) {
        return node instanceof TableCell<?, ?> cell
                && cell.getText() != null
                && !cell.getText().isBlank()
                && isInPeople(cell.getParent());
    }

    private static boolean isInPeople(Parent parent) {
        return parent != null && (parent.getStyleClass().contains("users-screen") || isInPeople(parent.getParent()));
    }

    private static String line(BufferedReader typed) {
        try {
            return typed.readLine();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
