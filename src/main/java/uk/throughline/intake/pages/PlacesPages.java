package uk.throughline.intake.pages;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Receipt.Finding;
import uk.throughline.intake.Receipt.Place;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;

/** The rows of a return that a rule speaks of. Opening them is a read in the trail. */
@Controller
class PlacesPages {
    private final Returns returns;
    private final Access access;
    private final Frames frames;

    PlacesPages(Returns returns, Access access, Frames frames) {
        this.returns = returns;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/returns/{number}/rules/{rule}")
    ModelAndView places(
            @PathVariable long number,
            @PathVariable String rule,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        Receipt receipt = returns.receipt(number).orElseThrow(NoSuchPage::new);
        Finding finding = receipt.findings().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        String address = "/returns/" + number;
        if (page < 1 || !(returns.places(number, rule, page) instanceof Outcome.Done<List<Place>>(var places))) {
            throw new NoSuchPage();
        }
        return new ModelAndView(
                "intake/places",
                "page",
                new PlacesPage(
                        frames.titled("Rows that rule " + rule + " speaks of")
                                .under("Returns", "/returns")
                                .under(receipt.fileName(), address)
                                .holdingChildrensData(),
                        rule,
                        finding.means(),
                        finding.toDo(),
                        address,
                        places.stream().map(PlacesPages::row).toList(),
                        Pager.of(page, finding.rows(), address + "/rules/" + rule + "?")));
    }

    private static PlacesPage.Row row(Place place) {
        return new PlacesPage.Row(
                place.list(),
                ReceiptReading.number(place.line()),
                place.childId() == null ? "" : place.childId(),
                place.value() == null ? "" : place.value());
    }
}
