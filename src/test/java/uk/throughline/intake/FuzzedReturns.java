package uk.throughline.intake;

import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.throughline.intake.fuzz.Bytes;
import uk.throughline.intake.fuzz.Csv;
import uk.throughline.intake.fuzz.Json;
import uk.throughline.intake.fuzz.Mutation;
import uk.throughline.intake.fuzz.Xml;
import uk.throughline.intake.fuzz.Zips;

/** A small sound return of every kind, and how it is changed. */
final class FuzzedReturns {
    private FuzzedReturns() {}

    /** A return as a file. */
    record Sound(String name, byte[] content, Mutation mutation) {}

    static List<Sound> all(Path folder) throws IOException {
        Mutation xml = Mutation.oneOf(Xml::change, Xml::change, Xml::change, Xml::change, Bytes::otherEncoding);
        Mutation csv = Mutation.oneOf(Csv::change, Csv::change, Csv::change, Csv::change, Bytes::otherEncoding);
        Mutation json = Mutation.oneOf(Json::change, Json::change, Json::change, Json::change, Bytes::otherEncoding);
        Mutation sheets = Mutation.oneOf(
                Zips::cells, Zips::cells, Zips.within(Xml::change), Zips.within(Bytes.any()), Zips::parts);
        Mutation packed = Mutation.oneOf(Zips.within(csv), Zips.within(csv), Zips::parts);
        List<Sound> sound = new ArrayList<>();
        sound.add(new Sound("census.xml", text(census()), xml));
        sound.add(new Sound("ssda903.xml", text(LOOKED_AFTER), xml));
        sound.add(new Sound("episodes.csv", text(EPISODES), csv));
        sound.add(new Sound(
                "ssda903.zip",
                Zips.write(Map.of("episodes.csv", text(EPISODES.replace("FE", "FZ")), "header.csv", text(HEADER))),
                packed));
        sound.add(new Sound("referrals 2023-24.csv", text(REFERRALS), csv));
        sound.add(new Sound("ehe 2023-24 Q1.csv", text(REGISTER), csv));
        sound.add(new Sound("postcodes.csv", text(POSTCODES), csv));
        sound.add(new Sound("visits.xlsx", visits(folder), sheets));
        sound.add(new Sound("annex.xlsx", lists(folder), sheets));
        sound.add(new Sound("payload.json", text(PAYLOAD), json));
        sound.add(new Sound("d1.csv", text(STATISTICS), csv));
        sound.add(new Sound("population.csv", text(POPULATION), csv));
        sound.add(new Sound("neighbours.csv", text(neighbours()), csv));
        return sound;
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static String census() {
        return ofYear(2022)
                .child("FC1", "2021-05-03", plan("2021-06-01", "2021-11-01", "NEG", "EMO"))
                .child(
                        "FC2",
                        "2021-07-03",
                        "<CINclosureDate>2022-01-01</CINclosureDate><ReasonForClosure>RC1</ReasonForClosure>",
                        "<Assessments><AssessmentActualStartDate>2021-07-04</AssessmentActualStartDate>"
                                + "<AssessmentAuthorisationDate>2021-08-04</AssessmentAuthorisationDate>"
                                + "<FactorsIdentifiedAtAssessment><AssessmentFactors>1A</AssessmentFactors>"
                                + "<AssessmentFactors>2B</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>",
                        "<Section47><S47ActualStartDate>2021-07-10</S47ActualStartDate>"
                                + "<DateOfInitialCPC>2021-07-20</DateOfInitialCPC></Section47>")
                .xml();
    }

    private static final String LOOKED_AFTER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EXPSSDA903><CHILD><HEADER><CHILDID>FX1</CHILDID><SEX>2</SEX><DOB>04/05/2003</DOB><ETHNIC>WBRI</ETHNIC><UPN>A999999999999</UPN>
            <AREVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>
            <AMISSING><MISSING>M</MISSING><MIS_START>02/07/2017</MIS_START><MIS_END>03/07/2017</MIS_END></AMISSING>
            <OC2><SDQ_SCORE>12</SDQ_SCORE><CONVICTED>0</CONVICTED><HEALTH_CHECK>1</HEALTH_CHECK></OC2></HEADER>
            <EPISODE><DECOM>01/05/2017</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U4</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>
            <DEC>03/07/2017</DEC><REC>X1</REC><REASON_PLACE_CHANGE>CARPL</REASON_PLACE_CHANGE></EPISODE>
            <EPISODE><DECOM>03/07/2017</DECOM><RNE>P</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR4</PLACE_PROVIDER></EPISODE>
            </CHILD></EXPSSDA903>
            """;

    private static final String EPISODES = HostileBase.EPISODES + """
            FE1,01/05/2021,S,C2,N1,U4,PR1,03/07/2021,X1,CARPL,SW1A1,SW1A2,
            FE1,03/07/2021,P,C2,N1,U6,PR4,,,,,,
            FE2,05/06/2021,S,V2,N4,K2,PR2,,,,,,SC012345
            """;

    private static final String HEADER = """
            CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
            FZ1,1,04/05/2010,WBRI,A999999999999,,
            FZ2,2,05/06/2011,MWBC,UN1,0,
            """;

    private static final String REFERRALS = """
            Child ID,Referral date,Exploitation type,Date of birth,Sex,Ethnicity
            FR1,2023-05-02,CSE,2009-03-04,F,WBRI
            FR2,02/06/2023,Criminal,,Male,
            FR3,2023-07-04,CCE,04/05/2010,M,MWBC
            """;

    private static final String POSTCODES = """
            pcds,oseast1m,osnrth1m
            S64 1KV,448000,0399500
            s64 2kv,448100,399600
            """;

    private static final String REGISTER = """
            Child ID,EHE start,EHE end,Reason
            FG1,2022-09-01,,
            FG2,2023-05-02,2023-06-01,
            """;

    private static final String PAYLOAD = """
            [{"la_child_id": "FP1", "purge": false, "child_details": {"unique_pupil_number": "A999999999999", "first_name": "Invented",
              "date_of_birth": "2012-05-04", "sex": "F", "ethnicity": "WBRI", "disabilities": ["HEAR", "VIS"], "purge": false},
             "social_care_episodes": [{"social_care_episode_id": "9", "referral_date": "2025-02-03", "referral_source": "1B",
              "referral_no_further_action_flag": false,
              "child_and_family_assessments": [{"start_date": "2025-02-04", "authorisation_date": "2025-03-10", "factors": ["1C", "4A"]}],
              "section_47_assessments": [{"start_date": "2025-03-20", "icpc_required_flag": true, "icpc_date": "2025-04-01"}],
              "child_protection_plans": [{"start_date": "2025-04-01", "purge": false}], "purge": false}]},
             {"la_child_id": "FP2", "purge": true}]
            """;

    private static final String STATISTICS = """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,CPP_start,CPP_start_rate
            2023,Reporting year,National,E92000001,England,,,,,,60000,51.2
            2023,Reporting year,Regional,E92000001,England,E12000003,Yorkshire and The Humber,,,,7000,60.1
            2023,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and The Humber,372,E08000018,Rotherham,"1,200",c
            """;

    private static final String POPULATION = """
            area_type,area_code,area_name,year,age_from,age_to,people,source,used_from,used_to
            authority,372,Rotherham,2022,0,17,57000,ONS,,
            ward,E05001,Maltby,2022,10,17,1200,ONS,2022-07-01,2023-06-30
            """;

    private static String neighbours() {
        StringBuilder heading = new StringBuilder("old_la_code,la_name");
        StringBuilder row = new StringBuilder("372,Rotherham");
        for (int i = 1; i <= 10; i++) {
            heading.append(",SN_").append(i).append(",SN_").append(i).append("_name");
            row.append(",").append(300 + i).append(",Somewhere ").append(i);
        }
        return heading + "\n" + row + "\n";
    }

    private static byte[] visits(Path folder) throws IOException {
        Path file = new WorkbookFixture()
                .sheet("Visits")
                .row("Early help visits")
                .headings("Child ID|Visit date|Visit type|Family ID|Date of birth|Sex")
                .row("FV1", LocalDate.of(2023, 5, 2), "Video", "F1", LocalDate.of(2012, 3, 4), "F")
                .row(1204711, "2023-06-02", "Face to face", null, null, "Male")
                .sheet("Notes")
                .row("Who to ask")
                .write(folder);
        return Files.readAllBytes(file);
    }

    private static byte[] lists(Path folder) throws IOException {
        LocalDate visited = LocalDate.of(2023, 1, 31);
        Path file = new WorkbookFixture()
                .sheet("List 1")
                .headings(WorkbookFixture.CONTACTS)
                .row("FA1", "Male", "a) White", LocalDate.of(2012, 5, 1), 3, visited, "q) 6: Police")
                .row("FA2", "Female", "White", LocalDate.of(2013, 5, 1), 3, "=DATE(2023,1,30)", "Schools")
                .sheet("List 7")
                .headings(WorkbookFixture.PLANS)
                .row(
                        "FA1",
                        "Female",
                        "White",
                        LocalDate.of(2015, 5, 1),
                        7,
                        "No",
                        LocalDate.of(2022, 6, 1),
                        "Neglect",
                        "Neglect",
                        visited,
                        "Yes",
                        null,
                        null,
                        "No",
                        0,
                        "Team North",
                        "Worker 12")
                .write(folder);
        return Files.readAllBytes(file);
    }
}
