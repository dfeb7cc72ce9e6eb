-- What the statutory guidance asks a yearly report to tell. The words are ours; each row says where the item is from.
select set_config('app.reader', 'system:set-up', true);

insert into guidance.report_content (edition, item, duty, subject, from_on, to_on, source)
select 'Working Together 2023', item, duty, subject, date '2023-12-15', null, source
from (values
    (1, 'must', 'What was done under the arrangements, practice reviews included', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (2, 'must', 'How effective that was in practice', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (3, 'should', 'What each safeguarding partner contributed', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (4, 'should', 'Themes that scrutiny and audits brought out together', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (5, 'should', 'Evidence of impact for children and families, also of training and of early help through to leaving care', 'Working Together 2023, as listed in the 2023-24 report of a partnership; the wording on training and care leavers is unverified'),
    (6, 'should', 'Where there has been little or no progress on what was agreed', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (7, 'should', 'What was learned from serious incidents', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (8, 'should', 'The main decisions and actions of the year, and what came of recommendations from reviews', 'Working Together 2023, as listed in the 2023-24 report of a partnership; the wording on recommendations is unverified'),
    (9, 'should', 'How children and families were asked, and what their answers changed', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (10, 'should', 'Money: what each partner gave, what it was spent on, and its worth', 'Working Together 2023, as listed in the 2023-24 report of a partnership; the breakdown is unverified'),
    (11, 'should', 'How schools and other education settings are represented, in daily work and in leading', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (12, 'should', 'How data is used to learn, and how sharing information made practice better', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (13, 'should', 'What independent scrutiny found and changed', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (14, 'should', 'Changes to the published arrangements', 'Working Together 2023, as listed in the 2023-24 report of a partnership'),
    (15, 'should', 'Which national reforms were put into practice', 'Working Together 2023, as listed in the 2023-24 report of a partnership')
) as asked(item, duty, subject, source);

insert into guidance.report_content (edition, item, duty, subject, from_on, to_on, source)
select 'Working Together 2018', item, duty, subject, date '2018-07-04', date '2023-12-14', source
from (values
    (1, 'must', 'What was done under the arrangements, practice reviews included', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (2, 'must', 'How effective that was in practice', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (3, 'should', 'Evidence of the impact of partners’ work, training included, from early help to looked after children and care leavers', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (4, 'should', 'Where there has been little or no progress on what was agreed', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (5, 'should', 'Decisions and actions to carry out the recommendations of local and national practice reviews, and what improved', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (6, 'should', 'How children and families were asked, and what their answers changed', 'Working Together 2018; unverified: general knowledge that a partnership confirms'),
    (7, 'should', 'How independent scrutiny was carried out and what it found', 'Working Together 2018; unverified: general knowledge that a partnership confirms')
) as asked(item, duty, subject, source);

create view guidance.rows_report_content with (security_invoker = true) as
select edition, item, duty, subject, from_on, to_on, source from guidance.report_content;
grant select on guidance.rows_report_content to ${app};
