package uk.throughline.administration.people;

import org.jspecify.annotations.Nullable;
import uk.throughline.access.signin.LostCodes;

/**
 * How a person comes in.
 *
 * @param invitation what became of the last invitation, in a sentence; empty when they were never invited
 * @param hasCodes whether they have set codes up
 * @param lost what was asked of codes that are lost; null when nothing was
 */
public record SignsIn(String invitation, boolean hasCodes, LostCodes.@Nullable Asked lost) {
    static String inWords(String state) {
        return switch (state) {
            case "open" -> "Invited. The link in the letter still counts.";
            case "accepted" -> "Invited, and has chosen a password.";
            case "ran out" -> "Invited, but the link in the letter has run out. Invite them again.";
            default -> "Invited, but the link does not count any more: " + state + ".";
        };
    }
}
