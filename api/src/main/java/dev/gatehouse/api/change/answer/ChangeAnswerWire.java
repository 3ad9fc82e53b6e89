package dev.gatehouse.api.change.answer;

import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;

/// Answers to change sets as JSON.
public final class ChangeAnswerWire {
    private ChangeAnswerWire() {}

    /// An applied set, entry codes included: for its sender only.
    public static Json.Obj encode(ChangeAnswer.Applied answer) {
        return encode(answer, true);
    }

    /// An applied set as it is kept for those who send it again.
    public static Json.Obj withoutSecrets(ChangeAnswer.Applied answer) {
        return encode(answer, false);
    }

    /// One conflict.
    public static Json.Obj encode(FieldConflict conflict) {
        return new JsonBuilder()
                .put("kind", conflict.field().kind())
                .put("id", conflict.field().id())
                .put("field", conflict.field().field())
                .put("revision", conflict.revision())
                .put("by", conflict.by().value())
                .put("at", conflict.at())
                .putIf("theirs", conflict.theirs())
                .build();
    }

    private static Json.Obj encode(ChangeAnswer.Applied answer, boolean secrets) {
        return new JsonBuilder()
                .put("revision", answer.revision())
                .putAll(
                        "applied",
                        answer.applied().stream()
                                .map(applied -> encode(applied, secrets))
                                .toList())
                .build();
    }

    private static Json.Obj encode(AppliedChange applied, boolean secrets) {
        var out = new JsonBuilder().put("type", applied.change().type());
        if (applied.change() instanceof Change.OfUser ofUser) {
            out.put("user", ofUser.user().toString());
        }
        if (applied.change() instanceof Change.OfRole ofRole) {
            out.put("role", ofRole.role().toString());
        }
        if (applied.change() instanceof Change.OfPart ofPart) {
            out.put(ofPart.part().kind().wire(), ofPart.part().id().toString());
        }
        out.put("event", applied.event().toString());
        if (secrets) {
            applied.code()
                    .ifPresent(issued -> out.put("code", issued.code().text()).put("codeUntil", issued.until()));
            applied.token()
                    .ifPresent(issued -> out.put("token", issued.token().text()).put("tokenUntil", issued.until()));
        }
        return out.build();
    }
}
