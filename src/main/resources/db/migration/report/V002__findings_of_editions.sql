-- What disclosure control could not protect in an edition, as it was told to whoever made it.
create table report.edition_finding (
    year text not null,
    number integer not null,
    ordinal integer not null,
    finding text not null,
    primary key (year, number, ordinal),
    foreign key (year, number) references report.edition (year, number)
);
comment on table report.edition_finding is 'For those who publish: no format of the report prints them.';
select access.protect_table('report', 'edition_finding', 'write report', 'write report');
