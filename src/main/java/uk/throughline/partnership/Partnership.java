package uk.throughline.partnership;

/**
 * The partnership whose record this is.
 *
 * @param name such as "Rotherham Safeguarding Children Partnership"
 * @param authorityName the local authority's name as official statistics write it
 * @param authorityCode its three-digit code, as returns and official statistics bear it
 * @param demonstration whether its records are invented; every page says so when they are
 * @param neighbourMethod {@code mean} or {@code median}: how statistical neighbours are summed up
 */
public record Partnership(
        String name, String authorityName, String authorityCode, boolean demonstration, String neighbourMethod) {}
