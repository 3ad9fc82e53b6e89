package dev.gatehouse.demo;

import java.nio.file.Path;
import java.util.List;

/// What `demo` was asked to do.
///
/// @param headless whether to walk the tour instead of waiting for a person
/// @param data where everything is kept between runs
/// @param out where the tour puts its pictures
/// @param fresh whether to begin with nothing
record DemoOptions(boolean headless, Path data, Path out, boolean fresh) {
    /// Reads the arguments after `demo`.
    ///
    /// @param home the project's folder
    /// @throws IllegalArgumentException with one clear line
    static DemoOptions parse(List<String> arguments, Path home, boolean display) {
        boolean headless = !display;
        boolean fresh = false;
        Path data = home.resolve(".gatehouse/demo");
        Path out = home.resolve(".gatehouse/tour");
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            switch (option) {
                case "--headless" -> headless = true;
                case "--fresh" -> fresh = true;
                case "--data", "--out" -> {
                    if (++i == arguments.size()) {
                        throw new IllegalArgumentException(option + " needs a folder");
                    }
                    Path folder = Path.of(arguments.get(i)).toAbsolutePath().normalize();
                    data = option.equals("--data") ? folder : data;
                    out = option.equals("--out") ? folder : out;
                }
                default -> throw new IllegalArgumentException("demo does not know " + option);
            }
        }
        return new DemoOptions(headless, data, out, fresh);
    }
}
