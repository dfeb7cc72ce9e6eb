package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.LocalDate;
import java.util.stream.Stream;

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
    }

    private static Stream<Item> placed(Life life, LocalDate at) {
        return life.care.looked().stream()
                .filter(episode -> Days.stands(InCare.began(episode), episode.ended(), at))
                .map(episode -> Item.ofBorn(life, at)
                        .amount(Postcodes.miles(episode.home(), episode.postcode()))
                        .code("placement", episode.placement()));
    }
}
