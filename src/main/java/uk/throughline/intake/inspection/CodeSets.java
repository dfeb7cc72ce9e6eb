package uk.throughline.intake.inspection;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The codes of inspection lists and the spellings that stand for them, from {@code intake/annexa/codes.csv}. A spelling is compared
 * in small letters without the enumeration before it ("b) Female"); "N1 - Abuse or neglect" is told by its code, else by its words.
 */
final class CodeSets {
    private static final Pattern ENUMERATED = Pattern.compile("^[a-z]{1,2}\\)\\s*");
    private static final Pattern CODE_AND_WORDS = Pattern.compile("^([a-z0-9]{1,4})\\s*[:\\-\u2013]\\s*(.+)$");

    private final Map<String, Map<String, String>> codes = new HashMap<>();

    /** @param set its name @param code as it is kept @param aliases spellings divided by |, besides the code itself */
    void add(String set, String code, String aliases) {
        Map<String, String> known = codes.computeIfAbsent(set, name -> new HashMap<>());
        known.put(plain(code), code);
        for (String alias : aliases.split("\\|", -1)) {
            if (!alias.isBlank()) {
                String before = known.put(plain(alias), code);
                if (before != null && !before.equals(code)) {
                    throw new IllegalStateException(
                            "codes.csv gives \"" + alias + "\" of " + set + " to " + before + " and to " + code);
                }
            }
        }
    }

    boolean has(String set) {
        return codes.containsKey(set);
    }

    /** The code that a value stands for, or null where its spelling is not known. */
    @Nullable
    String code(String set, String value) {
        Map<String, String> known = codes.getOrDefault(set, Map.of());
        String plain = plain(value);
        String code = known.get(plain);
        if (code != null) {
            return code;
        }
        Matcher parts = CODE_AND_WORDS.matcher(plain);
        if (!parts.matches()) {
            return null;
        }
        String byCode = known.get(parts.group(1));
        return byCode != null ? byCode : known.get(parts.group(2));
    }

    static String plain(String value) {
        String small = value.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replaceAll("[\\s\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return ENUMERATED.matcher(small).replaceFirst("");
    }
}
