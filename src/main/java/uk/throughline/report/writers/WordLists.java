package uk.throughline.report.writers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Word's own lists, with bullets or numbers. */
final class WordLists {
    private final XWPFNumbering numbering;
    private int made;

    WordLists(XWPFDocument document) {
        this.numbering = document.createNumbering();
    }

    /** A new list, numbered from 1 if it is numbered. */
    BigInteger begin(boolean numbered) {
        CTAbstractNum shape = CTAbstractNum.Factory.newInstance();
        shape.setAbstractNumId(BigInteger.valueOf(made++));
        CTLvl level = shape.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%1." : "•");
        CTInd indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(420));
        indent.setHanging(BigInteger.valueOf(280));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(shape)));
    }
}
