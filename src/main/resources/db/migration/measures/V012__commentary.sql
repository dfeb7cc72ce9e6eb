-- What posts say of figures, with the figure exactly as it stood when they said it.
create table measures.commentary (
    commentary_id bigint generated always as identity primary key,
    measure text not null,
    period text not null,
    from_on date not null,
    to_on date not null,
    split text not null default '',
    words text not null check (length(words) between 1 and 2000),
    written_by text not null,
    post text not null,
    written_at timestamptz not null,
    value numeric,
    numerator numeric,
    denominator numeric,
    unit text not null,
    places integer not null,
    status text not null check (status in ('known', 'approximate', 'suppressed', 'not applicable')),
    vintage bigint not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_because text,
    check ((status in ('known', 'approximate')) = (value is not null)),
    check (withdrawn_at is null or (withdrawn_by is not null and withdrawn_because is not null))
);
comment on column measures.commentary.split is 'The part as an address names it, such as category=neglect; empty for the whole.';
comment on column measures.commentary.vintage is 'The number of the last return accepted when the figure was counted.';
create index commentary_of on measures.commentary (measure, period, split);
select access.protect_table('measures', 'commentary', 'read figures', 'comment on figures');

-- A post speaks for itself: nobody writes in another's name, and what was written is withdrawn but never changed.
create policy in_own_name on measures.commentary as restrictive for insert with check (written_by = (select access.reader()));
create policy own_words on measures.commentary as restrictive for update
    using (written_by = (select access.reader()) or (select access.may('administer')));
revoke update, delete on measures.commentary from ${app};
grant update (withdrawn_at, withdrawn_by, withdrawn_because) on measures.commentary to ${app};
