-- The timescales that figures are held against, from the day that each edition of the guidance came into force.
select set_config('app.reader', 'system:set-up', true);

insert into guidance.timescale (process, started_by, amount, unit, from_on, to_on, source, verified) values
    ('assessment', 'referral', 45, 'working days', '2013-04-15', null,
     'Working Together to Safeguard Children, from the 2013 edition on', true),
    ('initial child protection conference', 'enquiry under section 47', 15, 'working days', '2010-03-17', null,
     'Working Together to Safeguard Children counts from the strategy discussion; the children in need statistics, table C4, from the start of the enquiry', true);

create view guidance.rows_timescale with (security_invoker = true) as
select process, started_by, amount, unit, from_on, to_on from guidance.timescale;
grant select on guidance.rows_timescale to ${app};
