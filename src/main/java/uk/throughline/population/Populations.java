package uk.throughline.population;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The populations that rates are measured against, by area, year and age. */
@Service
@Transactional
public class Populations {
    private final PopulationStore store;

    Populations(PopulationStore store) {
        this.store = store;
    }

    /**
     * Keeps estimates as a return gives them: one that differs from what stands for the same area, year and ages supersedes it,
     * and one that says the same changes nothing. Where a return gives the same twice, the last counts.
     *
     * @param number the return's number
     */
    public Received receive(List<Estimate> estimates, long number) {
        return store.receive(estimates, number);
    }

    /** Takes back the estimates of a return; those that it had superseded stand again. @param as the number of the withdrawal */
    public void withdraw(long number, long as) {
        store.withdraw(number, as);
    }

    /** What became of estimates: added, superseded by a newer one, and unchanged. */
    public record Received(long added, long changed, long unchanged) {}
}
