package uk.throughline.intake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that take a file for JSON: values of another kind, names, brackets. */
public final class Json {
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[\\[\\]{}:,]|[^\\s\\[\\]{}:,\"]+|\\s+|\"");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-0.0",
            "1e400",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[[[]]]]",
            "{\"a\": {}}",
            "[null]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\q\"",
            "NaN",
            "/* */",
            "'x'",
            "\"purge\"",
            "\"la_child_id\"");

    private Json() {}

    public static byte[] change(byte[] content, Random random) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(new String(content, StandardCharsets.UTF_8));
        while (token.find()) {
            tokens.add(token.group());
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> value(tokens, at, VALUES.get(random.nextInt(VALUES.size())));
            case 3 ->
                value(
                        tokens,
                        at,
                        "\"" + Extremes.any(random).replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
            case 4 -> value(tokens, at, tokens.get(random.nextInt(tokens.size())));
            default -> value(tokens, at, "[".repeat(random.nextInt(80)) + "1");
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }

    private static void value(List<String> tokens, int near, String value) {
        for (int i = 0; i < tokens.size(); i++) {
            int at = (near + i) % tokens.size();
            char first = tokens.get(at).charAt(0);
            if (first == '"' || Character.isLetterOrDigit(first)) {
                tokens.set(at, value);
                return;
            }
        }
    }
}
