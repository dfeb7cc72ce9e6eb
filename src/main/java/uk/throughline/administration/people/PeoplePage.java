package uk.throughline.administration.people;

import java.util.List;
import uk.throughline.access.People.Person;
import uk.throughline.access.PeopleFilter;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/**
 * Everyone who signs in.
 *
 * @param toConfirm how many posts wait to be confirmed
 * @param all whether the reader keeps the people of all agencies
 */
public record PeoplePage(
        Frame frame, PeopleFilter filter, List<Person> rows, Pager pager, int toConfirm, boolean all) {}
