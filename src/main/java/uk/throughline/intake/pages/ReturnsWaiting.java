package uk.throughline.intake.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.web.Waiting;

/** Returns that were checked and wait to be accepted, for who may take them in. */
@Component
class ReturnsWaiting implements Waiting {
    private final Returns returns;
    private final Access access;

    ReturnsWaiting(Returns returns, Access access) {
        this.returns = returns;
        this.access = access;
    }

    @Override
    public List<Item> items() {
        if (!access.may(Permission.TAKE_IN_RETURNS)) {
            return List.of();
        }
        return returns.receipts(1).reversed().stream()
                .filter(receipt -> receipt.state() == Receipt.State.CHECKED)
                .limit(10)
                .map(receipt -> new Item(
                        "Accept " + receipt.fileName(),
                        "/returns/" + receipt.number(),
                        "sent in " + ReceiptReading.when(receipt.receivedAt())))
                .toList();
    }
}
