package dev.gatehouse.api.authzen;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.http.Call;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import java.util.regex.Pattern;

/// Where an application finds what (AuthZEN 1.0 §9): the same for a tenant that exists and for one that does not.
public final class MetadataRoute {
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?|\\[[0-9a-fA-F:]+](?::[0-9]{1,5})?");

    /// For whoever makes the routes.
    public MetadataRoute() {}

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.open("getAuthzenConfiguration", MetadataRoute::configuration);
    }

    private static Answer configuration(Call call) {
        String authority = call.incoming()
                .header("Host")
                .filter(host -> AUTHORITY.matcher(host).matches())
                .orElseThrow(() -> JsonFields.invalid("Host", "value"));
        String point = "https://" + authority + "/access/v1/" + call.inPath("point");
        return Answer.json(new JsonBuilder()
                .put("policy_decision_point", point)
                .put("access_evaluation_endpoint", point + "/evaluation")
                .put("access_evaluations_endpoint", point + "/evaluations")
                .put("search_subject_endpoint", point + "/search/subject")
                .put("search_resource_endpoint", point + "/search/resource")
                .put("search_action_endpoint", point + "/search/action")
                .build());
    }
}
