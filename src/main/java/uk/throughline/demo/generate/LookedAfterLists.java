package uk.throughline.demo.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The lists of one looked-after return, each a CSV file, together in a zip. */
final class LookedAfterLists {
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();
    private final Map<String, StringBuilder> lists = new LinkedHashMap<>();

    static {
        COLUMNS.put("header", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB");
        COLUMNS.put(
                "episodes",
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN,PL_LOCATION");
        COLUMNS.put("reviews", "CHILD,DOB,REVIEW,REVIEW_CODE");
        COLUMNS.put("uasc", "CHILD,SEX,DOB,DUC");
        COLUMNS.put(
                "oc2",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED");
        COLUMNS.put("oc3", "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM");
        COLUMNS.put("ad1", "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR");
        COLUMNS.put("placed_for_adoption", "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED");
        COLUMNS.put("previous_permanence", "CHILD,DOB,PREV_PERM,LA_PERM,DATE_PERM");
        COLUMNS.put("missing", "CHILD,DOB,MISSING,MIS_START,MIS_END");
        COLUMNS.put("sw_episodes", "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON");
    }

    /** Social workers are asked for from 2023-24 on. */
    LookedAfterLists(CensusYear year) {
        COLUMNS.forEach((name, columns) -> {
            if (!name.equals("sw_episodes") || year.end() >= 2024) {
                lists.put(name, new StringBuilder(columns).append("\r\n"));
            }
        });
    }

    /** Adds a line; days are written dd/mm/yyyy, and nothing for one that has not come. */
    void add(String name, Object... cells) {
        StringBuilder list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("This year has no list " + name);
        }
        for (int i = 0; i < cells.length; i++) {
            list.append(i == 0 ? "" : ",").append(cells[i] instanceof LocalDate day ? written(day) : cells[i]);
        }
        list.append("\r\n");
    }

    private static String written(LocalDate day) {
        if (day.equals(CensusYear.STILL_OPEN)) {
            return "";
        }
        String iso = day.toString();
        return iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
    }

    /** Writes {@code ssda903-2024.zip} for the year that ends in 2024. */
    Path write(Path folder, CensusYear year) throws IOException {
        String name = "ssda903-" + year.end();
        Path zip = folder.resolve(name + ".zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Map.Entry<String, StringBuilder> list : lists.entrySet()) {
                ZipEntry entry = new ZipEntry(name + "/" + list.getKey() + ".csv");
                entry.setTimeLocal(LocalDateTime.of(year.end(), 6, 1, 9, 0));
                out.putNextEntry(entry);
                out.write(list.getValue().toString().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }
}
