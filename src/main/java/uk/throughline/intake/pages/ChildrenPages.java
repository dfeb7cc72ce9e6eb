package uk.throughline.intake.pages;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.ChangedChildren;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Receipt.Change;
import uk.throughline.intake.Receipt.Changes;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;
import uk.throughline.web.Frames;
import uk.throughline.web.NoSuchPage;
import uk.throughline.web.Pager;

/** The children whom a return changes. Opening them is a read in the trail. */
@Controller
class ChildrenPages {
    private final Returns returns;
    private final ChangedChildren changed;
    private final Access access;
    private final Frames frames;

    ChildrenPages(Returns returns, ChangedChildren changed, Access access, Frames frames) {
        this.returns = returns;
        this.changed = changed;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping("/returns/{number}/children/{what:new|gone|changed|unchanged}")
    ModelAndView children(
            @PathVariable long number,
            @PathVariable String what,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        access.require(Permission.TAKE_IN_RETURNS);
        Receipt receipt = returns.receipt(number).orElseThrow(NoSuchPage::new);
        Changes changes = receipt.changes();
        Change change = Change.valueOf(what.toUpperCase(Locale.ROOT));
        if (changes == null
                || page < 1
                || !(changed.children(number, change, page) instanceof Outcome.Done<List<String>>(var ids))) {
            throw new NoSuchPage();
        }
        String address = "/returns/" + number;
        String title = ChangesReading.children(changes.of(change), change);
        return new ModelAndView(
                "intake/children",
                "page",
                new ChildrenPage(
                        frames.titled(title)
                                .under("Returns", "/returns")
                                .under(receipt.fileName(), address)
                                .holdingChildrensData(),
                        receipt.fileName(),
                        title,
                        ChangesReading.means(change, changes.against()),
                        address,
                        ids,
                        Pager.of(page, changes.of(change), address + "/children/" + what + "?")));
    }
}
