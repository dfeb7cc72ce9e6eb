package uk.throughline.intake;

import java.util.List;
import uk.throughline.intake.inspection.InspectionWorkbook;
import uk.throughline.intake.lookedafter.LookedAfterReader;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.statistics.PublishedDataset;
import uk.throughline.intake.template.Filled;
import uk.throughline.intake.template.Template;

/** What a file is, told from what is in it. */
sealed interface Recognised {

    /** As receipts name it. */
    String kind();

    /** Who tells it, as records of it are marked. */
    String told();

    /** The source that measures draw on. */
    String source();

    /** Whether it tells enough for the figures of its days to be counted. */
    default boolean covers() {
        return true;
    }

    /** Whether it tells of some children only, and not of all in its days. */
    default boolean isPiece() {
        return false;
    }

    record Census(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Children in need census";
        }

        @Override
        public String told() {
            return "CIN";
        }

        @Override
        public String source() {
            return "CIN census";
        }
    }

    record LookedAfter(List<LookedAfterReader.Found> lists) implements Recognised {
        @Override
        public String kind() {
            return "Looked-after return (SSDA903)";
        }

        @Override
        public String told() {
            return "SSDA903";
        }

        @Override
        public String source() {
            return "SSDA903";
        }

        @Override
        public boolean covers() {
            return lists.stream().anyMatch(found -> found.shape().name().equals("episode"));
        }
    }

    /** A template that an agency filled in. */
    record FilledTemplate(Filled filled) implements Recognised {
        @Override
        public String kind() {
            return filled.template().title();
        }

        @Override
        public String told() {
            return filled.template().id();
        }

        @Override
        public String source() {
            return filled.template().source();
        }

        @Override
        public boolean covers() {
            return filled.template().tells() != Template.Tells.REFERENCE;
        }
    }

    /** The looked-after return in the Department's XML form. */
    record LookedAfterXml(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Looked-after return (SSDA903)";
        }

        @Override
        public String told() {
            return "SSDA903";
        }

        @Override
        public String source() {
            return "SSDA903";
        }
    }

    /** Ofsted's inspection lists in one workbook: a look at one day, so it covers no period of figures. */
    record Inspection(InspectionWorkbook workbook) implements Recognised {
        @Override
        public String kind() {
            return "Inspection lists (Annex A)";
        }

        @Override
        public String told() {
            return "Annex A";
        }

        @Override
        public String source() {
            return "Annex A";
        }

        @Override
        public boolean covers() {
            return false;
        }
    }

    /** The Department's daily payload: some children, told as the census tells them, so it covers no period of figures. */
    record Payload(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Daily payload of children (JSON)";
        }

        @Override
        public boolean isPiece() {
            return true;
        }

        @Override
        public String told() {
            return "CIN";
        }

        @Override
        public String source() {
            return "CIN census";
        }

        @Override
        public boolean covers() {
            return false;
        }
    }

    record Statistics(Part part, PublishedDataset dataset) implements Recognised {
        @Override
        public String kind() {
            return "Published statistics: " + dataset.title();
        }

        @Override
        public String told() {
            return dataset.id();
        }

        @Override
        public String source() {
            return "Published statistics";
        }
    }

    record EthnicGroups(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Published statistics: ethnic groups, census 2021";
        }

        @Override
        public String told() {
            return "census 2021";
        }

        @Override
        public String source() {
            return "Published statistics";
        }
    }

    record Neighbours(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Statistical neighbours";
        }

        @Override
        public String told() {
            return "neighbours";
        }

        @Override
        public String source() {
            return "Published statistics";
        }
    }

    record Population(Part part) implements Recognised {
        @Override
        public String kind() {
            return "Population estimates";
        }

        @Override
        public String told() {
            return "population";
        }

        @Override
        public String source() {
            return "Population";
        }
    }
}
