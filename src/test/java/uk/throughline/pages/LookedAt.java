package uk.throughline.pages;

import java.util.List;

/** The pages that are looked at as a whole, in each of their states. */
final class LookedAt {
    static final List<String> PAGES = List.of(
            "/",
            "/figures",
            "/figures?search=nothing+like+it",
            "/figures?priority=neglect&beyond=true",
            "/figures/alerts",
            "/figures/alerts?show=all",
            "/figures/catalogue",
            "/figures/catalogue?search=nothing+like+it",
            "/figures/priorities/neglect",
            "/figures/priorities/education",
            "/figures/position",
            "/figures/frontdoor.referrals?from=31/2/2024&to=x",
            "/figures/protection.plans_open/2024-03-31",
            "/figures/protection.plans_open_rate/2024-03-31",
            "/figures/protection.plans_open_share/2024-03-31",
            "/figures/protection.plans_open/2024-03-31?split=category%3Dneglect",
            "/figures/protection.conferences_in_time/2023-24",
            "/figures/care.missing_from_care/2023-24",
            "/figures/protection.plans_open/2024-03-31/rows",
            "/figures/care.missing_from_care/2023-24/rows",
            "/returns",
            "/returns/1",
            "/returns/2",
            "/returns/1/rules/1510",
            "/returns/1/children/changed",
            "/returns/expected",
            "/returns/expected/1",
            "/returns/locked",
            "/returns/templates",
            "/returns/templates/missing-episodes",
            "/returns/templates/schools",
            "/yearly-report",
            "/yearly-report/2023-24",
            "/account",
            "/account/stay",
            "/account/typed",
            "/account/password",
            "/account/codes",
            "/account/codes/set-up",
            "/sign-in/lost",
            "/sign-in/lost?sent",
            "/sign-in/new-password",
            "/my-trail",
            "/nowhere");

    private LookedAt() {}
}
