package uk.throughline.measures.oracle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CensusRows.Census;
import uk.throughline.measures.oracle.CensusRows.Child;
import uk.throughline.measures.oracle.CensusRows.Episode;

/** Writes the invented returns as files in the Department's formats and in the templates. */
public final class SentFiles {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    private SentFiles() {}

    /** Every file in the order in which it is sent. */
    public static List<Path> write(InventedReturns returns, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(Files.write(folder.resolve("postcodes-at-first.csv"), postcodes(false)));
        for (int n = 0; n < returns.censuses().size(); n++) {
            Census census = returns.censuses().get(n);
            files.add(Files.writeString(folder.resolve("census-" + n + "-" + census.year() + ".xml"), xml(census)));
            CareRows.Lists lists = returns.lists().get(n);
            files.add(zip(folder.resolve("ssda903-" + n + "-" + lists.year() + ".zip"), csv(lists)));
        }
        for (MissingRows.Filled filled : returns.filled()) {
            String span = filled.from() + "--" + filled.to() + ".csv";
            files.add(Files.write(folder.resolve("missing-episodes-" + span), episodes(filled)));
            files.add(Files.write(folder.resolve("return-interviews-" + span), interviews(filled)));
        }
        files.add(Files.write(folder.resolve("postcodes.csv"), postcodes(true)));
        return files;
    }

    private static List<String> postcodes(boolean corrected) {
        Map<String, List<String>> csv = new LinkedHashMap<>();
        head(csv, "", "pcds,dointr,oseast1m,osnrth1m");
        Postcodes.list(corrected)
                .forEach(line -> row(csv, "", line.postcode(), "198001", line.easting(), line.northing()));
        return csv.get("");
    }

    private static String xml(Census census) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Message><Header><CollectionDetails><Collection>CIN</Collection><Year>%1$d</Year>
                <ReferenceDate>%1$d-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>372</LEA>
                </Source></Header><Children>
                """.formatted(census.year()));
        census.children().forEach(child -> child(xml, child));
        return xml.append("</Children></Message>\n").toString();
    }

    private static void child(StringBuilder xml, Child child) {
        xml.append("<Child><ChildIdentifiers>");
        leaf(xml, "LAchildID", child.id());
        leaf(xml, "UPNunknown", "UN2");
        leaf(xml, "PersonBirthDate", child.born());
        leaf(xml, "ExpectedPersonBirthDate", child.expected());
        leaf(xml, "Sex", child.sex());
        xml.append("</ChildIdentifiers><ChildCharacteristics>");
        leaf(xml, "Ethnicity", child.ethnicity());
        xml.append("<Disabilities>");
        child.disabilities().forEach(kind -> leaf(xml, "Disability", kind));
        xml.append("</Disabilities></ChildCharacteristics>");
        child.episodes().forEach(episode -> episode(xml, episode));
        xml.append("</Child>\n");
    }

    private static void episode(StringBuilder xml, Episode episode) {
        xml.append("<CINdetails>");
        leaf(xml, "CINreferralDate", episode.referred());
        leaf(xml, "ReferralSource", episode.source());
        leaf(xml, "PrimaryNeedCode", episode.need());
        leaf(xml, "CINclosureDate", episode.closed());
        leaf(xml, "ReasonForClosure", episode.reason());
        leaf(xml, "DateOfInitialCPC", episode.conference());
        leaf(xml, "ReferralNFA", episode.noFurtherAction() ? "1" : "0");
        episode.assessments().forEach(told -> {
            xml.append("<Assessments>");
            leaf(xml, "AssessmentActualStartDate", told.started());
            leaf(xml, "AssessmentAuthorisationDate", told.authorised());
            xml.append("<FactorsIdentifiedAtAssessment>");
            told.factors().forEach(factor -> leaf(xml, "AssessmentFactors", factor));
            xml.append("</FactorsIdentifiedAtAssessment></Assessments>");
        });
        episode.inNeedPlans().forEach(told -> {
            xml.append("<CINPlanDates>");
            leaf(xml, "CINPlanStartDate", told.started());
            leaf(xml, "CINPlanEndDate", told.ended());
            xml.append("</CINPlanDates>");
        });
        episode.enquiries().forEach(told -> {
            xml.append("<Section47>");
            leaf(xml, "S47ActualStartDate", told.started());
            leaf(xml, "DateOfInitialCPC", told.conference());
            leaf(xml, "ICPCnotRequired", told.conferenceNotRequired());
            xml.append("</Section47>");
        });
        episode.plans().forEach(told -> {
            xml.append("<ChildProtectionPlans>");
            leaf(xml, "CPPstartDate", told.started());
            leaf(xml, "CPPendDate", told.ended());
            leaf(xml, "InitialCategoryOfAbuse", told.initial());
            leaf(xml, "LatestCategoryOfAbuse", told.latest());
            leaf(xml, "NumberOfPreviousCPP", told.previous());
            xml.append("<Reviews>");
            told.reviews().forEach(held -> leaf(xml, "CPPreviewDate", held));
            xml.append("</Reviews></ChildProtectionPlans>");
        });
        episode.preProceedings().forEach(told -> {
            xml.append("<PreProceedingsandFGDM>");
            leaf(xml, "PPStartDate", told.started());
            leaf(xml, "StepDecisionDate", told.decided());
            leaf(xml, "CourtAppDate", told.court());
            xml.append("</PreProceedingsandFGDM>");
        });
        xml.append("</CINdetails>");
    }

    private static void leaf(StringBuilder xml, String name, @Nullable Object value) {
        if (value != null) {
            Object said = value instanceof Boolean yes ? (yes ? "1" : "0") : value;
            xml.append('<')
                    .append(name)
                    .append('>')
                    .append(said)
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private static Map<String, List<String>> csv(CareRows.Lists lists) {
        Map<String, List<String>> csv = new LinkedHashMap<>();
        head(csv, "header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        head(
                csv,
                "episodes",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LOCATION,PL_DISTANCE");
        head(csv, "reviews", "CHILD,DOB,REVIEW,REVIEW_CODE");
        head(csv, "missing", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        head(csv, "social_worker", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
        head(csv, "uasc", "CHILD,SEX,DOB,DUC");
        head(
                csv,
                "oc2",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        head(csv, "oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        head(csv, "ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
        head(csv, "placed_adoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
        lists.children().forEach(child -> child(csv, child));
        return csv;
    }

    private static void child(Map<String, List<String>> csv, CareRows.Child child) {
        row(csv, "header", child.id(), child.sex(), child.born(), child.ethnicity(), "UN1", "", "");
        child.episodes()
                .forEach(told -> row(
                        csv,
                        "episodes",
                        child.id(),
                        told.started(),
                        told.reasonStarted(),
                        told.legalStatus(),
                        told.need(),
                        told.placement(),
                        told.provider(),
                        told.ended(),
                        told.reasonEnded(),
                        "",
                        told.home(),
                        told.postcode(),
                        "",
                        told.location(),
                        told.distance()));
        child.reviews()
                .forEach(told -> row(csv, "reviews", child.id(), child.born(), told.held(), told.participation()));
        child.absences()
                .forEach(told -> row(csv, "missing", child.id(), child.born(), told.kind(), told.from(), told.to()));
        child.workers()
                .forEach(told ->
                        row(csv, "social_worker", child.id(), child.born(), told.worker(), told.from(), told.to(), ""));
        if (child.unaccompanied() != null) {
            row(
                    csv,
                    "uasc",
                    child.id(),
                    child.sex(),
                    child.born(),
                    child.unaccompanied().until());
        }
        CareRows.Health health = child.health();
        if (health != null) {
            row(
                    csv,
                    "oc2",
                    child.id(),
                    child.born(),
                    health.score(),
                    health.scoreReason(),
                    health.convicted(),
                    health.developed(),
                    health.immunised(),
                    health.teeth(),
                    health.assessed(),
                    health.misuse(),
                    health.helped(),
                    "");
        }
        CareRows.Leaver leaver = child.leaver();
        if (leaver != null) {
            row(csv, "oc3", child.id(), child.born(), leaver.inTouch(), leaver.activity(), leaver.home());
        }
        CareRows.Adoption adoption = child.adoption();
        if (adoption != null) {
            row(csv, "ad1", child.id(), child.born(), adoption.decided(), adoption.matched(), "0", "2", "MF", "L0");
        }
        if (child.placedForAdoption() != null) {
            row(csv, "placed_adoption", child.id(), child.born(), child.placedForAdoption(), "", "");
        }
    }

    private static List<String> episodes(MissingRows.Filled filled) {
        Map<String, List<String>> csv = new LinkedHashMap<>();
        head(csv, "", "Child reference,Missing from,Found at,Missing from home or care,Date of birth,Sex,Ethnicity");
        filled.episodes()
                .forEach(told -> row(
                        csv,
                        "",
                        told.id(),
                        told.from(),
                        told.found(),
                        told.placed(),
                        told.born(),
                        told.sex(),
                        told.ethnicity()));
        return csv.get("");
    }

    private static List<String> interviews(MissingRows.Filled filled) {
        Map<String, List<String>> csv = new LinkedHashMap<>();
        head(
                csv,
                "",
                "Child reference,Child found at,Interview outcome,Interview held at,Independent,Date of birth,Sex,Ethnicity");
        filled.interviews()
                .forEach(told -> row(
                        csv,
                        "",
                        told.id(),
                        told.found(),
                        told.outcome(),
                        told.held(),
                        told.independent(),
                        told.born(),
                        told.sex(),
                        told.ethnicity()));
        return csv.get("");
    }

    private static void head(Map<String, List<String>> csv, String list, String columns) {
        csv.put(list, new ArrayList<>(List.of(columns)));
    }

    private static void row(Map<String, List<String>> csv, String list, @Nullable Object... cells) {
        csv.get(list).add(Arrays.stream(cells).map(SentFiles::cell).collect(Collectors.joining(",")));
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> BRITISH.format(day);
            case LocalDateTime moment -> MOMENT.format(moment);
            case Boolean yes -> yes ? "1" : "0";
            default -> cell.toString();
        };
    }

    private static Path zip(Path file, Map<String, List<String>> csv) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, List<String>> list : csv.entrySet()) {
                zip.putNextEntry(new ZipEntry(list.getKey() + ".csv"));
                zip.write(String.join("\n", list.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
