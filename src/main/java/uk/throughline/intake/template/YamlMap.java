package uk.throughline.intake.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Keys and values of a template's file, each with the line it stands on; what is wrong names file and line. */
final class YamlMap {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlMap(String file, Node node, @Nullable Set<String> keys) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode map)) {
            throw new WrongTemplate(file, line, "here must stand keys and values, such as \"title: Missing episodes\"");
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = text(tuple.getKeyNode(), "a key");
            if (keys != null && !keys.contains(key)) {
                throw new WrongTemplate(
                        file,
                        lineOf(tuple.getKeyNode()),
                        "there is no key \"" + key + "\"; the keys here are " + String.join(", ", keys));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new WrongTemplate(file, lineOf(tuple.getKeyNode()), key + " is given twice");
            }
        }
    }

    static YamlMap read(String file, String content, Set<String> keys) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(content));
            if (root == null) {
                throw new WrongTemplate(file, 1, "the file is empty");
            }
            return new YamlMap(file, root, keys);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new WrongTemplate(file, line, "it cannot be read as YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new WrongTemplate(file, 1, "it cannot be read as YAML");
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    String needed(String key) {
        String text = optional(key);
        if (text == null || text.isBlank()) {
            throw new WrongTemplate(file, lineOf(key), "it does not say " + key);
        }
        return text;
    }

    @Nullable
    String optional(String key) {
        Node node = values.get(key);
        return node == null ? null : text(node, key).strip();
    }

    /** One value, or several between brackets; none where the key is not there. */
    List<String> list(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(text(node, key).strip());
        }
        return sequence.getValue().stream().map(item -> text(item, key).strip()).toList();
    }

    /** The maps of a list of them. */
    List<YamlMap> maps(String key, Set<String> keys) {
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            throw wrong(key, "after " + key + " must stand a list, each item beginning with a hyphen");
        }
        List<YamlMap> maps = new ArrayList<>();
        sequence.getValue().forEach(item -> maps.add(new YamlMap(file, item, keys)));
        return maps;
    }

    /** A map within, whose keys may be any. */
    YamlMap map(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw wrong(key, "it does not say " + key);
        }
        return new YamlMap(file, node, null);
    }

    WrongTemplate wrong(String key, String what) {
        return new WrongTemplate(file, lineOf(key), what);
    }

    private int lineOf(String key) {
        Node node = values.get(key);
        return node == null ? line : lineOf(node);
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private String text(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new WrongTemplate(file, lineOf(node), key + " must be one value");
    }
}
