package uk.throughline.measures;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The areas that published statistics tell of, and who is whose statistical neighbour.
 *
 * @param neighbours by the year from which the set is used, then by area: the closest first
 */
record Areas(Map<String, Area> byCode, NavigableMap<Integer, Map<String, List<String>>> neighbours) {

    record Area(String code, String name, String level, String regionName) {
        boolean isAuthority() {
            return level.equals("authority");
        }
    }

    Optional<Area> country() {
        return byCode.values().stream()
                .filter(area -> area.level().equals("country"))
                .findFirst();
    }

    /** The region that the authority lies in. */
    Optional<Area> regionOf(String authorityCode) {
        Area authority = byCode.get(authorityCode);
        return authority == null
                ? Optional.empty()
                : byCode.values().stream()
                        .filter(area ->
                                area.level().equals("region") && area.name().equalsIgnoreCase(authority.regionName()))
                        .findFirst();
    }

    /** The authority's neighbours for a year: of the last set dated at or before it, or of the first set there is. */
    List<String> neighboursOf(String authorityCode, int year) {
        if (neighbours.isEmpty()) {
            return List.of();
        }
        Integer set = neighbours.floorKey(year);
        return neighbours
                .getOrDefault(set == null ? neighbours.firstKey() : set, Map.of())
                .getOrDefault(authorityCode, List.of());
    }
}
