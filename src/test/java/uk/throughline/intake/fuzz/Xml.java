package uk.throughline.intake.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that take a file for XML: elements dropped, doubled, swapped, nested, and what stands in them. */
public final class Xml {
    private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+|<");
    private static final List<String> STRANGE = List.of(
            "<!-- a comment -->",
            "<![CDATA[ ]] <x> ]]>",
            "<?target data?>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "&a;",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "&",
            "stray text",
            "<x/>",
            "<x:y xmlns:x=\"urn:x\">z</x:y>",
            "<x:y/>",
            "<1/>",
            "</Children>",
            "<a b=\"1\" b=\"2\"/>",
            "<a b=c/>",
            "<Child/>",
            "<CHILD/>",
            "<EPISODE/>",
            "<Header/>");

    private Xml() {}

    public static byte[] change(byte[] content, Random random) {
        List<String> tokens = tokens(new String(content, StandardCharsets.UTF_8));
        if (tokens.isEmpty()) {
            return content;
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(12)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            case 3 -> tokens.add(at, STRANGE.get(random.nextInt(STRANGE.size())));
            case 4 -> text(tokens, at, random);
            case 5 ->
                tokens.set(
                        at,
                        tokens.get(at).replaceFirst("(</?)(\\w+)", "$1" + (random.nextBoolean() ? "x:" : "y") + "$2"));
            case 6 ->
                tokens.set(
                        at, tokens.get(at).replaceFirst("(<\\w+)", "$1 a=\"" + "b".repeat(random.nextInt(9)) + "\""));
            case 7 -> tokens.set(at, tokens.get(at).toLowerCase(java.util.Locale.ROOT));
            default -> element(tokens, at, random);
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }

    /** A whole element, from its tag to the tag that ends it. */
    private static void element(List<String> tokens, int near, Random random) {
        int from = near;
        while (from > 0 && !isBegin(tokens.get(from))) {
            from--;
        }
        int to = end(tokens, from);
        List<String> whole = new ArrayList<>(tokens.subList(from, to));
        switch (random.nextInt(4)) {
            case 0 -> tokens.subList(from, to).clear();
            case 1 -> {
                for (int i = 0; i <= random.nextInt(3); i++) {
                    tokens.addAll(to, whole);
                }
            }
            case 2 -> {
                int deep = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 3);
                tokens.addAll(to, Collections.nCopies(deep, tokens.get(to - 1)));
                tokens.addAll(from, Collections.nCopies(deep, tokens.get(from)));
            }
            default -> tokens.addAll(random.nextInt(tokens.size()), whole);
        }
    }

    private static boolean isBegin(String token) {
        return token.startsWith("<")
                && token.length() > 1
                && Character.isLetter(token.charAt(1))
                && !token.endsWith("/>");
    }

    private static int end(List<String> tokens, int from) {
        int open = 0;
        for (int i = from; i < tokens.size(); i++) {
            open += isBegin(tokens.get(i)) ? 1 : tokens.get(i).startsWith("</") ? -1 : 0;
            if (open <= 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private static void text(List<String> tokens, int near, Random random) {
        for (int i = 0; i < tokens.size(); i++) {
            int at = (near + i) % tokens.size();
            if (!tokens.get(at).startsWith("<") && !tokens.get(at).isBlank()) {
                tokens.set(at, random.nextInt(4) == 0 ? other(tokens, random) : Extremes.any(random));
                return;
            }
        }
    }

    private static String other(List<String> tokens, Random random) {
        String other = tokens.get(random.nextInt(tokens.size()));
        return other.startsWith("<") ? "1" : other;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            tokens.add(token.group());
        }
        return tokens;
    }
}
