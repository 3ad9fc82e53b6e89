package dev.gatehouse.ui.audit.detail;

import dev.gatehouse.model.audit.AuditEvent;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.wire.EventWire;
import java.util.Iterator;
import java.util.Map;

/// An event as the server answers it, one member a line.
final class RawEvent {
    private static final String STEP = "  ";

    private RawEvent() {}

    static String text(AuditEvent event) {
        var out = new StringBuilder(1024);
        write(EventWire.encode(event), "", out);
        return out.toString();
    }

    private static void write(Json value, String indent, StringBuilder out) {
        switch (value) {
            case Json.Obj object
            when !object.members().isEmpty() -> {
                out.append("{\n");
                Iterator<Map.Entry<String, Json>> members =
                        object.members().entrySet().iterator();
                while (members.hasNext()) {
                    var member = members.next();
                    out.append(indent).append(STEP);
                    out.append(CanonicalJson.text(new Json.Text(member.getKey())))
                            .append(": ");
                    write(member.getValue(), indent + STEP, out);
                    out.append(members.hasNext() ? ",\n" : "\n");
                }
                out.append(indent).append('}');
            }
            case Json.Array array
            when !array.items().isEmpty() -> {
                out.append("[\n");
                Iterator<Json> items = array.items().iterator();
                while (items.hasNext()) {
                    out.append(indent).append(STEP);
                    write(items.next(), indent + STEP, out);
                    out.append(items.hasNext() ? ",\n" : "\n");
                }
                out.append(indent).append(']');
            }
            case Json.Obj _, Json.Array _, Json.Null _, Json.Bool _, Json.Whole _, Json.Text _ ->
                out.append(CanonicalJson.text(value));
        }
    }
}
