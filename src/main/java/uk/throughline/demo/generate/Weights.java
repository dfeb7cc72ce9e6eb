package uk.throughline.demo.generate;

import java.util.ArrayList;
import java.util.List;

/** Codes with how often each is seen, written {@code "N1 60, N2 9"}. */
final class Weights {
    private final List<String> codes = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();

    private Weights() {}

    static Weights of(String written) {
        Weights weights = new Weights();
        double sum = 0;
        for (String part : written.split(",", -1)) {
            String[] pair = part.strip().split(" ", -1);
            sum += Double.parseDouble(pair[1]);
            weights.codes.add(pair[0]);
            weights.upTo.add(sum);
        }
        return weights;
    }

    String draw(Dice dice) {
        double thrown = dice.fraction() * upTo.getLast();
        int i = 0;
        while (upTo.get(i) <= thrown) {
            i++;
        }
        return codes.get(i);
    }
}
