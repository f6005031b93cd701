package sevenways.browserkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a page as the browser tells it to a screen reader.
 *
 * @param role what it is, by the browser's own word for it
 * @param name what it is called; empty if nothing
 * @param states such as "pressed" or "level", each with its value
 */
public record Spoken(String role, String name, Map<String, String> states) {

    /** All of the page that is open, in the order in which it is read. */
    public static List<Spoken> all(Browser browser) {
        var tree = browser.driver().executeCdpCommand("Accessibility.getFullAXTree", Map.of());
        var nodes = JsonMapper.shared().valueToTree(tree).path("nodes");
        var byId = nodes.valueStream()
                .collect(Collectors.toMap(node -> node.path("nodeId").asString(), node -> node));
        var spoken = new ArrayList<Spoken>();
        addTo(spoken, nodes.path(0), byId);
        return spoken;
    }

    private static void addTo(List<Spoken> spoken, JsonNode node, Map<String, JsonNode> byId) {
        if (!node.path("ignored").asBoolean()) {
            spoken.add(of(node));
        }
        node.path("childIds")
                .valueStream()
                .map(JsonNode::asString)
                .filter(byId::containsKey)
                .forEach(child -> addTo(spoken, byId.get(child), byId));
    }

    private static Spoken of(JsonNode node) {
        var states = new TreeMap<String, String>();
        node.path("properties")
                .valueStream()
                .forEach(property -> states.put(property.path("name").asString(), text(property.path("value"))));
        return new Spoken(text(node.path("role")), text(node.path("name")), states);
    }

    private static String text(JsonNode value) {
        return value.path("value").asString("");
    }
}
