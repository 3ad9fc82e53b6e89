package dev.gatehouse.demo.guard;

/// One thing that is ugly.
///
/// @param rule what is broken
/// @param path where: the nodes from the root, by class and style
/// @param detail what was seen
public record Finding(Rule rule, String path, String detail) {
    @Override
    public String toString() {
        return rule + " " + detail + " at " + path;
    }
}
