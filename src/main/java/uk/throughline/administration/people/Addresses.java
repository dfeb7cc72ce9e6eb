package uk.throughline.administration.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Addresses of lists with their filters. */
final class Addresses {
    private Addresses() {}

    /** The filters that are set, in order, ready for one more: ends in {@code ?} or {@code &}. */
    static String of(Map<String, String> filters) {
        String set = new TreeMap<>(filters)
                .entrySet().stream()
                        .filter(one -> !one.getValue().isBlank())
                        .map(one ->
                                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
                        .collect(Collectors.joining());
        return "?" + set;
    }
}
