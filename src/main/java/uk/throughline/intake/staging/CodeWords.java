package uk.throughline.intake.staging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of a column and every word that people write for each; capitals, spaces and punctuation do not matter. */
public final class CodeWords {
    private final Map<String, List<String>> words;
    private final Map<String, String> codes = new HashMap<>();

    /**
     * @param words by code, the words for it, the one to show first
     * @throws IllegalArgumentException where one word would stand for two codes
     */
    public CodeWords(Map<String, List<String>> words) {
        this.words = new LinkedHashMap<>(words);
        words.forEach((code, told) -> {
            add(code, code);
            told.forEach(word -> add(word, code));
        });
    }

    private void add(String word, String code) {
        String before = codes.put(plain(word), code);
        if (before != null && !before.equals(code)) {
            throw new IllegalArgumentException("\"" + word + "\" stands for both " + before + " and " + code);
        }
        // most values are written just so, and need not be made plain
        codes.putIfAbsent(word, code);
    }

    /** The code that the word stands for, or null. */
    public @Nullable String code(String word) {
        String known = codes.get(word);
        return known != null ? known : codes.get(plain(word));
    }

    /** By code, in order, the words for it. */
    public Map<String, List<String>> words() {
        return words;
    }

    /** Letters and digits alone, in small letters. */
    public static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
