package uk.throughline.intake.payload;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;

/**
 * A block of the payload that is a row of a list.
 *
 * @param fields the column that each field fills
 * @param within the blocks that hang on it, by their names
 */
record Block(ListShape shape, Map<String, String> fields, Map<String, Block> within) {
    static final String PURGE = "purge";

    static final Block DETAILS = new Block(
            PayloadLists.list("child"),
            Map.of(
                    "unique_pupil_number", "upn",
                    "former_unique_pupil_number", "former_upn",
                    "unique_pupil_number_unknown_reason", "upn_unknown",
                    "date_of_birth", "born_on",
                    "expected_date_of_birth", "expected_on",
                    "sex", "sex",
                    "ethnicity", "ethnicity",
                    "disabilities", "disabilities"),
            Map.of());
    static final Block EPISODE = new Block(
            PayloadLists.list("referral"),
            Map.of(
                    "referral_date", "referred_on",
                    "referral_source", "source",
                    "referral_no_further_action_flag", "no_further_action",
                    "closure_date", "closed_on",
                    "closure_reason", "closure_reason"),
            Map.of(
                    "child_and_family_assessments",
                            leaf("assessment", "authorisation_date", "authorised_on", "factors", "factors"),
                    "child_in_need_plans", leaf("in_need_plan", "end_date", "ended_on"),
                    "section_47_assessments",
                            leaf(
                                    "enquiry",
                                    "icpc_date",
                                    "conference_on",
                                    "icpc_required_flag",
                                    "conference_not_required"),
                    "child_protection_plans", leaf("protection_plan", "end_date", "ended_on")));

    private static Block leaf(String list, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("start_date", "started_on"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return new Block(PayloadLists.list(list), Map.copyOf(all), Map.of());
    }

    static boolean isPurged(JsonNode block) {
        return block.path(PURGE).asBoolean(false);
    }

    /** Puts the block's values into the row, and counts the fields that no list has a place for. */
    void fill(JsonNode block, @Nullable String[] row, Staging staging) {
        for (Map.Entry<String, JsonNode> field : block.properties()) {
            String name = field.getKey();
            String column = fields.get(name);
            if (column != null) {
                row[place(column)] =
                        name.equals("icpc_required_flag") ? opposite(field.getValue()) : text(field.getValue());
            } else if (!name.equals(PURGE) && !within.containsKey(name)) {
                staging.notUnderstood("field " + name + " of " + shape.title());
            }
        }
    }

    private int place(String column) {
        for (int i = 0; i < shape.columns().size(); i++) {
            if (shape.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalStateException(shape.name() + " has no column " + column);
    }

    /** A block says that a conference is required, the census that it is not. */
    private static String opposite(JsonNode flag) {
        return flag.isBoolean() ? String.valueOf(!flag.booleanValue()) : "";
    }

    static String text(JsonNode value) {
        if (value.isArray()) {
            StringBuilder codes = new StringBuilder();
            for (JsonNode code : value) {
                codes.append(codes.isEmpty() ? "" : Values.DIVIDER).append(text(code));
            }
            return codes.toString();
        }
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
