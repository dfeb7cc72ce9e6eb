package uk.throughline.demo.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A census read back from its file, as plainly as can be, so that tests count what was written. */
final class WrittenCensus {
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    record Referral(String child, LocalDate on, String source, LocalDate closed, String reason, boolean noAction) {}

    record Enquiry(Referral referral, LocalDate started, LocalDate conference, boolean notRequired) {}

    record Plan(
            Referral referral,
            String ethnicity,
            LocalDate start,
            LocalDate end,
            String latest,
            int before,
            int reviews) {}

    record Assessment(Referral referral, LocalDate started, LocalDate authorised) {}

    record Pupil(String child, String number) {}

    final List<Referral> referrals = new ArrayList<>();
    final List<Enquiry> enquiries = new ArrayList<>();
    final List<Plan> plans = new ArrayList<>();
    final List<Assessment> assessments = new ArrayList<>();
    final List<Pupil> pupils = new ArrayList<>();

    static WrittenCensus read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            WrittenCensus census = new WrittenCensus();
            all(root, "Child").forEach(census::child);
            return census;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private void child(Element child) {
        String id = text(child, "LAchildID");
        pupils.add(new Pupil(id, text(child, "UPN")));
        String ethnicity = text(child, "Ethnicity");
        for (Element details : all(child, "CINdetails")) {
            Referral referral = new Referral(
                    id,
                    day(details, "CINreferralDate"),
                    text(details, "ReferralSource"),
                    day(details, "CINclosureDate"),
                    text(details, "ReasonForClosure"),
                    text(details, "ReferralNFA").equals("1"));
            referrals.add(referral);
            all(details, "Section47")
                    .forEach(one -> enquiries.add(new Enquiry(
                            referral,
                            day(one, "S47ActualStartDate"),
                            day(one, "DateOfInitialCPC"),
                            text(one, "ICPCnotRequired").equals("1"))));
            all(details, "Assessments")
                    .forEach(one -> assessments.add(new Assessment(
                            referral, day(one, "AssessmentActualStartDate"), day(one, "AssessmentAuthorisationDate"))));
            all(details, "ChildProtectionPlans")
                    .forEach(one -> plans.add(new Plan(
                            referral,
                            ethnicity,
                            day(one, "CPPstartDate"),
                            day(one, "CPPendDate"),
                            text(one, "LatestCategoryOfAbuse"),
                            Integer.parseInt(text(one, "NumberOfPreviousCPP")),
                            all(one, "CPPreviewDate").size())));
        }
    }

    List<Plan> openOn(LocalDate day) {
        return plans.stream()
                .filter(plan -> !plan.start().isAfter(day) && plan.end().isAfter(day))
                .toList();
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String text(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    private static LocalDate day(Element in, String name) {
        String text = text(in, name);
        return text.isEmpty() ? NEVER : LocalDate.parse(text);
    }
}
