package uk.throughline.access;

import org.springframework.context.ApplicationContext;

/** Does at once what the job does every hour. */
public final class LookingNow {
    private LookingNow() {}

    /** Seals the trail and looks through what is new in it. */
    public static void in(ApplicationContext application) {
        Reading.run(Reader.SET_UP, application.getBean(Trail.class)::seal);
        LookingFinder finder = application.getBean(LookingFinder.class);
        Reading.run(Reader.LOOKING, () -> {
            while (finder.goOn()) {
                Thread.onSpinWait();
            }
        });
    }
}
