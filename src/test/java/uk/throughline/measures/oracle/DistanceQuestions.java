package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Episode;

/** How far from home children are placed, as in the statistics of children looked after in England. */
final class DistanceQuestions {
    private DistanceQuestions() {}

    static void add(Questions to) {
        to.stock("care.placed_over_20_miles", DIFFERENT, (life, at) -> placed(life, at)
                .filter(item -> item.amount() != null && item.amount() > 20));
        to.stock("care.over_20_miles_of_known", SHARE, (life, at) -> placed(life, at)
                .map(item -> item.met(item.amount() == null ? null : item.amount() > 20)));
        to.stock("care.miles_from_home", MEDIAN, DistanceQuestions::placed);
        to.stock("care.distance_not_known", SHARE, (life, at) -> placed(life, at)
                .map(item -> item.met(item.amount() == null)));
        to.stock("care.over_20_miles_outside", SHARE, DistanceQuestions::outside);
    }

    private static Stream<Item> outside(Life life, LocalDate at) {
        return placed(life, at).map(item -> {
            String location = item.codeOf("location").toUpperCase(Locale.UK);
            boolean known = item.amount() != null && Set.of("IN", "OUT").contains(location);
            return item.met(known ? location.equals("OUT") && item.amount() > 20 : null);
        });
    }

    private static @Nullable Double miles(Episode episode) {
        String told = episode.distance();
        return told != null && told.matches("[0-9.]+")
                ? (Double) (Math.round(new BigDecimal(told).movePointRight(2).doubleValue() / 10) / 10.0)
                : Postcodes.miles(episode.home(), episode.postcode());
    }

    private static Stream<Item> placed(Life life, LocalDate at) {
        return life.care.looked().stream()
                .filter(episode -> Days.stands(InCare.began(episode), episode.ended(), at))
                .map(episode -> Item.ofBorn(life, at)
                        .amount(miles(episode))
                        .code("location", episode.location())
                        .code("placement", episode.placement()));
    }
}
