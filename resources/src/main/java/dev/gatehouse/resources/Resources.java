package dev.gatehouse.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// Reads the bundled files. A missing file is a broken build, so it is an [IllegalStateException] and not a fault.
public final class Resources {
    /// The languages that every text is written in; the first is the one the others are compared with.
    public static final List<String> LANGUAGES = List.of("en", "fr", "de");

    /// The message files of each language. A file is named after the first part of its keys: the folder of the screen.
    public static final List<String> MESSAGE_FILES = List.of(
            "common",
            "controls",
            "time",
            "fault",
            "reason",
            "shell",
            "signin",
            "palette",
            "overview",
            "reviews",
            "settings",
            "helpdesk",
            "users",
            "imports",
            "roles",
            "rules",
            "why",
            "machines",
            "audit",
            "hours",
            "past",
            "change",
            "person",
            "preview",
            "vocabulary");

    /// The bundled faces; each is its own family.
    public static final List<String> FACES =
            List.of("NotoSans-Regular", "NotoSans-Medium", "NotoSans-SemiBold", "NotoSansMono-Regular");

    private Resources() {}

    /// The address of a stylesheet, for example `gatehouse-dark`, as JavaFX takes it.
    public static String stylesheet(String name) {
        return url("css/" + name + ".css").toExternalForm();
    }

    /// The TrueType file of one of [#FACES]; the caller closes it.
    public static InputStream face(String name) {
        return open("fonts/" + name + ".ttf");
    }

    /// The licence of the bundled faces, in full.
    public static String fontLicence() {
        return text("fonts/OFL.txt");
    }

    /// The texts of one language and file, by key.
    ///
    /// @param language one of [#LANGUAGES]
    /// @param file one of [#MESSAGE_FILES]
    public static Map<String, String> messages(String language, String file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                open("messages/" + language + "/" + file + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }

    /// A bundled text file, in UTF-8.
    ///
    /// @param name its path below this package
    public static String text(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A bundled file; the caller closes it.
    ///
    /// @param name its path below this package
    public static InputStream open(String name) {
        try {
            return url(name).openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(String name) {
        var url = Resources.class.getResource(name);
        if (url == null) {
            throw new IllegalStateException("not bundled: " + name);
        }
        return url;
    }
}
