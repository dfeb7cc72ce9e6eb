-- Each quarter every agency says who of its people still needs the posts they hold; what nobody confirmed ends by itself.
insert into access.reader (reader_id, kind, post) values ('system:access-review', 'system', 'Ending posts that nobody confirmed');
insert into access.grant_given (reader_id, kind, permission, reason, given_by)
values ('system:access-review', 'STANDARD', 'administer', 'Named system reader', 'installation');

-- What happened in the review of an agency in a quarter, and when those who keep its people were told.
create table access.review_step (
    quarter date not null,
    agency text not null,
    step text not null check (step in ('opened', 'reminded', 'closed')),
    on_day date not null,
    ended integer not null default 0,
    told_at timestamptz,
    primary key (quarter, agency, step)
);
comment on column access.review_step.quarter is 'First day of the quarter.';
comment on column access.review_step.ended is 'How many posts ended because nobody confirmed them.';
alter table access.review_step enable row level security;
create policy sees on access.review_step for select using ((select access.may('administer')) or agency in (select access.agencies_kept()));
create policy writes on access.review_step for insert with check ((select access.may('administer')));
create policy changes on access.review_step for update using ((select access.may('administer')));
grant select, insert, update on access.review_step to ${app};
select access.trail_changes_of('access', 'review_step');

-- Whether a person can be added under that name or address, whoever keeps the one who has it: who keeps one agency's people must
-- learn no more than that it is taken.
create function access.free_id(wanted text) returns text language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select t.id from (select wanted as id, 1 as n union all select wanted || '-' || n, n from generate_series(2, 10000) n) t
    where (access.may('administer') or access.may('administer own agency'))
      and not exists (select from access.reader r where r.reader_id = t.id)
    order by t.n limit 1;
end;
create function access.email_is_taken(of_email text, but_by bigint) returns boolean language sql stable security definer set search_path = access, pg_catalog
begin atomic
    select (access.may('administer') or access.may('administer own agency'))
        and exists (select from access.reader r where lower(r.email) = lower(of_email) and r.number <> but_by);
end;
