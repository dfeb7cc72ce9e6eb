-- One alert stands for a measure and direction: a later quarter that goes on supersedes it and keeps since when.
alter table measures.alert
    add column run bigint references measures.alert,
    add column since text,
    add column since_to date,
    add column weight numeric not null default 0,
    add column better boolean not null default false,
    add column ending text check (ending in ('revised', 'back', 'superseded')),
    add column ended_by text;
comment on column measures.alert.run is 'The first alert of the run that this one continues; empty for the first.';
comment on column measures.alert.since is 'The period in which the run was first signalled.';
comment on column measures.alert.weight is 'How far the figure was from the average of its limits, where 1 is at the limit; 0 where it was not kept.';
comment on column measures.alert.ended_by is 'The period of the figure that ended it; empty where its own was revised.';

select set_config('app.reader', 'system:counter', true);

update measures.alert a set run = r.first, since = r.since, since_to = r.since_to
from (select alert_id,
        first_value(alert_id) over run as first,
        first_value(period) over run as since,
        first_value(to_on) over run as since_to
    from measures.alert where ended_in is null
    window run as (partition by measure, up order by to_on, alert_id)) r
where r.alert_id = a.alert_id;
update measures.alert set run = null where run = alert_id;
update measures.alert set since = period, since_to = to_on where since is null;

update measures.alert a set ended_in = l.vintage, ended_at = l.raised_at, ending = 'superseded', ended_by = l.period
from (select distinct on (measure, up) * from measures.alert where ended_in is null order by measure, up, to_on desc, alert_id desc) l
where a.ended_in is null and l.measure = a.measure and l.up = a.up and l.alert_id <> a.alert_id;

alter table measures.alert alter column since set not null, alter column since_to set not null;
drop index measures.alert_standing;
create unique index alert_standing on measures.alert (measure, up) where ended_in is null;
create index alert_run on measures.alert ((coalesce(run, alert_id)));
