package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What partners send in templates: police, the exploitation service, the missing team, early help and education. */
final class PartnerReturns {
    /** How many files {@link #write} writes. */
    static final int COUNT = 10 + 3 + 2 + 3 + 6;

    private static final int FIRST_NUMBER = 800_000;

    private PartnerReturns() {}

    /** @param known the children whom the censuses tell of */
    static List<Path> write(Path folder, List<Child> known, long seed) throws IOException {
        Dice dice = new Dice(seed + 1);
        YoungPeople youths = new YoungPeople(known, dice.apart());
        Town town = new Town(dice.apart(), FIRST_NUMBER);
        Pupils pupils = new Pupils(town, dice.apart());
        List<Path> files = new ArrayList<>(new PoliceReturns(youths, dice.apart()).write(folder));
        files.addAll(new ServiceReturns(youths, dice.apart()).write(folder));
        files.addAll(new MissingReturns(youths, dice.apart()).write(folder));
        files.addAll(new EarlyHelpReturns(town, pupils, dice.apart()).write(folder));
        files.addAll(new EducationReturns(pupils, dice.apart()).write(folder));
        return files;
    }
}
