package uk.throughline.measures.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invented postcodes and where they lie. Some are in no list, and homes are written otherwise than placements. */
final class Postcodes {
    private static final int MOST = 9;
    /** At one place, 20 miles apart, and a metre or a rounding beside it. */
    private static final List<Integer> EAST =
            List.of(0, 32_186, 32_187, 32_250, 32_266, 32_267, 1_609, 80, 81, 250_000);

    private static final List<Integer> NORTH = List.of(0, 0, 1, 0, 0, 7_000, 0, 0, 32_186, 0);

    private Postcodes() {}

    /** A line of a list of postcodes. */
    record Line(String postcode, String easting, String northing) {}

    private record Place(int district, int sector) {
        boolean isListed() {
            return (district * 10 + sector) % 9 != 4;
        }

        int easting() {
            return 400_000 + EAST.get(district);
        }

        int northing() {
            return 300_000 + NORTH.get(sector);
        }
    }

    /** As a return writes the postcode of a placement, the same one always in the same way. */
    static String ofPlacement(Chance chance) {
        Place place = any(chance);
        String postcode = "S6" + place.district + " " + place.sector + "KV";
        return place.sector % 3 == 0 ? postcode.toLowerCase(Locale.UK) : postcode;
    }

    /** As a return writes the postcode of a home; null where it does not tell it. */
    static @Nullable String ofHome(Chance chance) {
        Place place = any(chance);
        String unspaced = "S6" + place.district + place.sector + "KV";
        return chance.in(8)
                ? null
                : chance.in(3)
                        ? "not known"
                        : place.sector % 2 == 0 ? unspaced : "s6" + place.district + "  " + place.sector + "kV";
    }

    private static Place any(Chance chance) {
        return new Place(chance.upTo(MOST), chance.upTo(MOST));
    }

    /** The list as it is sent; the first time some lie elsewhere, and there are lines that must not count. */
    static List<Line> list(boolean corrected) {
        List<Line> lines = new ArrayList<>();
        for (int district = 0; district <= MOST; district++) {
            for (int sector = 0; sector <= MOST; sector++) {
                Place place = new Place(district, sector);
                if (place.isListed()) {
                    int moved = corrected || sector != 2 ? 0 : 50_000;
                    lines.add(new Line(
                            "S6" + district + " " + sector + "KV",
                            "" + (place.easting() + moved),
                            "0" + place.northing()));
                } else {
                    lines.add(new Line("S6" + district + " " + sector + "KV", "0", "0"));
                }
            }
        }
        lines.add(new Line("not known", "400000", "300000"));
        lines.add(new Line("S600KV", "400001", "300001"));
        return lines;
    }

    /** The straight line between them to a tenth of a mile of 1,609.3 metres; null where either is told or listed nowhere. */
    static @Nullable Double miles(@Nullable String home, @Nullable String placement) {
        Place from = place(home);
        Place to = place(placement);
        if (from == null || to == null) {
            return null;
        }
        double metres = Math.hypot(from.easting() - to.easting(), from.northing() - to.northing());
        return Math.round(metres / 160.93) / 10.0;
    }

    private static @Nullable Place place(@Nullable String said) {
        String postcode = said == null ? "" : said.replace(" ", "").toUpperCase(Locale.UK);
        if (!postcode.matches("S6\\d\\dKV")) {
            return null;
        }
        Place place = new Place(postcode.charAt(2) - '0', postcode.charAt(3) - '0');
        return place.isListed() ? place : null;
    }
}
