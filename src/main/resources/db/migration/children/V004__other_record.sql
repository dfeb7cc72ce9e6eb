-- Records that come in a partnership's own template and that no room of their own keeps: a child, a day, and what was said as it
-- was said.
create table children.other_record (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    template text not null,
    on_date date not null,
    told_apart_by text not null,
    said jsonb not null,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on column children.other_record.told_apart_by is 'What tells two records of one child, template and day apart; empty where nothing needs to.';
create unique index other_record_now on children.other_record (child_id, template, on_date, told_apart_by) where superseded_in is null;
select access.protect_child_records('children', 'other_record');

create view children.rows_other_record with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.template, t.on_date, t.said, c.sex, c.ethnicity, c.born_on
from children.other_record t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;
grant select on children.rows_other_record to ${app};
