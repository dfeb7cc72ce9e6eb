package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invented postcodes of real districts, and where they lie. No real one ends in these letters, so nobody lives there. */
final class Postcodes {
    private static final String UNUSED = "CIKMOV";
    private static final int SECTORS = 9;

    private record District(String name, int easting, int northing) {}

    private static final List<District> NEAR = List.of(
            new District("S60", 443_000, 391_000),
            new District("S61", 440_000, 394_500),
            new District("S62", 443_000, 397_000),
            new District("S63", 444_500, 403_500),
            new District("S64", 448_000, 399_500),
            new District("S65", 446_000, 393_500),
            new District("S66", 452_000, 392_500));
    private static final List<District> ELSEWHERE = List.of(
            new District("DN4", 457_500, 401_500),
            new District("LS11", 429_500, 431_500),
            new District("BD5", 416_000, 431_000),
            new District("NG5", 457_500, 344_000),
            new District("LN6", 494_500, 368_500),
            new District("M11", 387_000, 398_000),
            new District("YO31", 460_500, 453_500),
            new District("HU8", 511_000, 431_000),
            new District("NE6", 427_000, 565_000));
    private static final Map<String, Double> OUT_OF_AREA = Stream.of(
                    Map.entry(0.06, "U1 U2 U3"), Map.entry(0.15, "U4 U5 U6"), Map.entry(0.42, "K1 K2 R1 R3 S1"))
            .flatMap(share -> Stream.of(share.getValue().split(" ", -1)).map(code -> Map.entry(code, share.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final double ELSE_OUT_OF_AREA = 0.12;

    private Postcodes() {}

    /** A postcode of the borough. */
    static String near(Dice dice) {
        int first = dice.between(0, 9);
        int second = dice.between(0, 9);
        int district = dice.between(0, NEAR.size() - 1);
        return written(NEAR.get(district), dice.between(1, SECTORS), first % UNUSED.length(), second % UNUSED.length());
    }

    /** The postcode of a placement: where adopters live is mostly withheld, and children's homes are often far away. */
    static String ofPlacement(String code, String home, String near, Dice dice) {
        if (code.equals("P1")) {
            return home;
        }
        if (code.startsWith("A") && dice.chance(0.8)) {
            return "";
        }
        return dice.chance(OUT_OF_AREA.getOrDefault(code, ELSE_OUT_OF_AREA))
                ? written(
                        dice.one(ELSEWHERE),
                        dice.between(1, SECTORS),
                        dice.between(0, UNUSED.length() - 1),
                        dice.between(0, UNUSED.length() - 1))
                : near;
    }

    /** Whether it is inside the council's boundary, in the return's word; nothing where it is withheld. */
    static String location(String postcode) {
        boolean near = NEAR.stream().anyMatch(district -> postcode.startsWith(district.name + " "));
        return postcode.isEmpty() ? "" : near ? "IN" : "OUT";
    }

    private static String written(District district, int sector, int first, int second) {
        return district.name + " " + sector + UNUSED.charAt(first) + UNUSED.charAt(second);
    }

    /** Writes the list as the ONS Postcode Directory heads it. One unit of each sector is in no list yet, as new houses are. */
    static Path write(Path folder) throws IOException {
        FilledTemplate table = new FilledTemplate(',', "pcds", "oseast1m", "osnrth1m");
        Stream.of(NEAR, ELSEWHERE).flatMap(List::stream).forEach(district -> rows(table, district));
        return table.write(folder, "postcodes.csv");
    }

    private static void rows(FilledTemplate table, District district) {
        int units = UNUSED.length() * UNUSED.length();
        for (int sector = 1; sector <= SECTORS; sector++) {
            for (int unit = 0; unit < units - 1; unit++) {
                int first = unit / UNUSED.length();
                int second = unit % UNUSED.length();
                table.row(
                        written(district, sector, first, second),
                        district.easting + (sector % 3 - 1) * 900 + first * 130,
                        district.northing + (sector / 3 - 1) * 900 + second * 130);
            }
        }
    }
}
