package uk.throughline.demo.generate;

import java.util.ArrayList;
import java.util.List;

/** Brothers and sisters: they share a home, mostly an ethnic group, and sometimes a conference. */
final class Family {
    final List<Child> children = new ArrayList<>();
    final String postcode;

    Family(String postcode) {
        this.postcode = postcode;
    }
}
