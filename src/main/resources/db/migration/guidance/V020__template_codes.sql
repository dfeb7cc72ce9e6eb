-- Codes of the templates for what has no national format, and the timescales of early help and of return interviews.
select set_config('app.reader', 'system:set-up', true);

insert into guidance.code (code_list, code, label, ordinal, source)
select c.code_list, c.code, c.label, c.position, case when c.code_list = 'judgement' then 'Ofsted''s four grades' else 'Throughline''s templates' end
from (values
    (1, 'exploitation_kind', 'criminal', 'criminal'),
    (2, 'exploitation_kind', 'sexual', 'sexual'),
    (3, 'exploitation_kind', 'both', 'both'),
    (1, 'exploitation_risk_type', 'criminal', 'criminal'),
    (2, 'exploitation_risk_type', 'sexual', 'sexual'),
    (3, 'exploitation_risk_type', 'both', 'both'),
    (4, 'exploitation_risk_type', 'none', 'no risk'),
    (1, 'exploitation_risk_level', 'high', 'high'),
    (2, 'exploitation_risk_level', 'medium', 'medium'),
    (3, 'exploitation_risk_level', 'low', 'low'),
    (4, 'exploitation_risk_level', 'none', 'none'),
    (1, 'exploitation_assessor', 'service', 'exploitation service'),
    (2, 'exploitation_assessor', 'social care', 'social care'),
    (1, 'times', '1', 'once'),
    (2, 'times', '2', 'twice'),
    (3, 'times', '3+', '3 or more'),
    (1, 'missing_from', 'home', 'home'),
    (2, 'missing_from', 'care', 'care'),
    (1, 'interview_outcome', 'held', 'held'),
    (2, 'interview_outcome', 'declined', 'declined'),
    (3, 'interview_outcome', 'not offered', 'not offered'),
    (1, 'early_help_lead', 'partner', 'partner'),
    (2, 'early_help_lead', 'early help', 'early help service'),
    (1, 'visit_kind', 'home', 'home'),
    (2, 'visit_kind', 'virtual', 'virtual'),
    (1, 'school_phase', 'primary', 'primary'),
    (2, 'school_phase', 'secondary', 'secondary'),
    (3, 'school_phase', 'special', 'special'),
    (1, 'exclusion_kind', 'suspension', 'suspension'),
    (2, 'exclusion_kind', 'permanent', 'permanent'),
    (1, 'judgement', '1', 'Outstanding'),
    (2, 'judgement', '2', 'Good'),
    (3, 'judgement', '3', 'Requires Improvement'),
    (4, 'judgement', '4', 'Inadequate'),
    (5, 'judgement', 'none', 'not judged')
) as c(position, code_list, code, label);

insert into guidance.timescale (process, started_by, amount, unit, from_on, to_on, source, verified) values
    ('early help engagement', 'referral to early help', 3, 'working days', '2016-01-01', null,
     'Local: early help offer of the demonstration partnership; that days are working days is unverified', false),
    ('early help assessment', 'assessment begun', 45, 'working days', '2016-01-01', null,
     'Local: early help offer of the demonstration partnership; that days are working days is unverified', false),
    ('return interview', 'child found', 72, 'hours', '2014-01-16', null,
     'Statutory guidance on children who run away or go missing from home or care, 2014', true);
