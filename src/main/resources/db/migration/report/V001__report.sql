-- Editions of the yearly report: the figures as they were published, whatever the records say later.
grant usage on schema report to ${app};

create table report.edition (
    year text not null,
    number integer not null check (number > 0),
    made_at timestamptz not null,
    made_by text not null,
    primary key (year, number)
);
comment on column report.edition.made_by is 'The reader, by post or system name, never a person''s name.';
select access.protect_table('report', 'edition', 'read figures', 'write report');

create table report.edition_figure (
    year text not null,
    number integer not null,
    ask text not null,
    ordinal integer not null,
    measure text not null,
    period text not null,
    dimension text,
    part text,
    status text not null,
    value numeric,
    numerator numeric,
    denominator numeric,
    unit text not null,
    places integer not null,
    population text,
    vintage bigint not null,
    comparator_kind text,
    comparator_area text,
    comparator_published text,
    comparator_note text,
    primary key (year, number, ask, ordinal),
    foreign key (year, number) references report.edition (year, number)
);
comment on column report.edition_figure.ask is 'What the report asked; its answers follow by ordinal. Counts that would reveal a child are kept as suppressed.';
select access.protect_table('report', 'edition_figure', 'read figures', 'write report');

create table report.edition_ask (
    year text not null,
    number integer not null,
    ask text not null,
    answers integer not null,
    primary key (year, number, ask),
    foreign key (year, number) references report.edition (year, number)
);
comment on table report.edition_ask is 'Everything an edition asked, also what was answered with nothing.';
select access.protect_table('report', 'edition_ask', 'read figures', 'write report');

create table report.edition_file (
    year text not null,
    number integer not null,
    name text not null,
    bytes integer not null,
    digest text not null,
    primary key (year, number, name),
    foreign key (year, number) references report.edition (year, number)
);
comment on column report.edition_file.digest is 'SHA-256 of the file, in hexadecimal.';
select access.protect_table('report', 'edition_file', 'read figures', 'write report');
