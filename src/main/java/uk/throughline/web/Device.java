package uk.throughline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** A browser and its system in words, as far as it says: enough to tell one's own machines apart. */
final class Device {
    private record Sign(String mark, String name) {}

    /** In this order: a browser names those that it descends from too. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("CriOS", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "an iPhone"),
            new Sign("iPad", "an iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Mac OS X", "a Mac"),
            new Sign("Linux", "Linux"));

    private Device() {}

    static String of(HttpServletRequest request) {
        String said = request.getHeader("User-Agent");
        return said == null
                ? "An unknown device"
                : found(BROWSERS, said, "An unknown browser") + " on " + found(SYSTEMS, said, "an unknown system");
    }

    private static String found(List<Sign> signs, String said, String otherwise) {
        return signs.stream()
                .filter(sign -> said.contains(sign.mark()))
                .map(Sign::name)
                .findFirst()
                .orElse(otherwise);
    }
}
