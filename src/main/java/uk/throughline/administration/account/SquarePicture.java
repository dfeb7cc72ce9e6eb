package uk.throughline.administration.account;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square of black and white squares (QR code), drawn within the page.
 *
 * @param side squares on each side, with the white border that readers need
 * @param path the black ones, as an SVG path in squares
 */
public record SquarePicture(int side, String path) {
    private static final int BORDER = 4;

    static SquarePicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new SquarePicture(code.size + 2 * BORDER, path.toString());
    }
}
