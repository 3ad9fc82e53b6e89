package dev.gatehouse.api.evidence;

import dev.gatehouse.api.evidence.Listing.Row;
import dev.gatehouse.model.audit.Target;
import dev.gatehouse.model.evidence.Manifest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A page that a browser shows without anything else: no script, nothing from elsewhere, light or dark as its reader
/// has it.
final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>Evidence package</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border-bottom: 1px solid #8888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; }
            .drawn { font-weight: 600; }
            code { font-family: ui-monospace, monospace; }
            </style>
            </head>
            <body>
            <h1>Evidence package</h1>
            """;
    private static final String CHECK = """
            <p>This page proves nothing. <code>gatehouse verify FILE --key VKEY</code> does.</p>
            """;

    private Page() {}

    /// @param summary what is claimed
    /// @param rows the first matches
    static String of(List<String> summary, Manifest manifest, List<Row> rows) {
        var out = new StringBuilder(HEAD).append("<ul>\n");
        summary.forEach(line -> out.append("<li>").append(escaped(line)).append("</li>\n"));
        out.append("</ul>\n").append(CHECK);
        if (rows.size() < manifest.counts().matches()) {
            out.append("<p>The first ")
                    .append(rows.size())
                    .append(" matches; all are in <code>details.jsonl</code>.</p>\n");
        }
        out.append("<table>\n<thead><tr><th>Entry</th><th>Time (UTC)</th><th>Who</th><th>Did</th><th>To</th>"
                + "<th>Outcome</th><th>Where</th><th>Words</th></tr></thead>\n<tbody>\n");
        Set<Long> drawn = new HashSet<>(manifest.drawn());
        rows.forEach(row -> add(out, row, drawn.contains(row.index())));
        return out.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static void add(StringBuilder out, Row row, boolean isDrawn) {
        out.append(isDrawn ? "<tr class=\"drawn\">" : "<tr>");
        cell(out, row.index() + (isDrawn ? " (drawn)" : ""));
        cell(out, row.event().time().toString());
        cell(out, row.detail().actorName().orElse(row.event().actor().value()));
        cell(out, row.event().action());
        cell(
                out,
                row.detail()
                        .targetName()
                        .or(() -> row.event().target().map(Target::wire))
                        .orElse(""));
        cell(
                out,
                row.event().outcome().wire()
                        + row.event().reasons().stream()
                                .collect(Collectors.joining(
                                        ", ", row.event().reasons().isEmpty() ? "" : ": ", "")));
        cell(out, row.detail().address().orElse(""));
        cell(
                out,
                String.join(
                                " ",
                                row.detail().text().orElse(""),
                                row.detail().ticket().orElse(""))
                        .strip());
        out.append("</tr>\n");
    }

    private static void cell(StringBuilder out, String text) {
        out.append("<td>").append(escaped(text)).append("</td>");
    }

    /// Nothing of a text is taken for markup, and none of it turns the direction of what stands beside it.
    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    int type = Character.getType(c);
                    boolean plain =
                            type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
                    out.appendCodePoint(plain ? c : '\ufffd');
                }
            }
        });
        return out.toString();
    }
}
