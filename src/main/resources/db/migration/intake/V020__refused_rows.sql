-- What a return refused beyond the thousand places that a rule keeps, so that its refused rows can be given back as a file; which return
-- a mended file mends; and the children that a return told, against whom the next one of its kind is held.
alter table intake.receipt
    add column mends bigint,
    add column whole boolean not null default true,
    add column compared_with bigint;
comment on column intake.receipt.mends is 'The return whose refused rows it brings again, mended.';
comment on column intake.receipt.whole is 'Whether it tells all of its days. One that does not, such as a daily payload, replaces no other.';
comment on column intake.receipt.compared_with is 'The return that intake.compared_children are told against; none for the first of its kind.';
update intake.receipt set whole = false where kind = 'Daily payload of children (JSON)';

create table intake.refused_rows (
    number bigint not null references intake.receipt on delete cascade,
    ordinal integer not null,
    list text not null,
    rules text[] not null,
    places integer[] not null,
    primary key (number, ordinal)
);
comment on table intake.refused_rows is 'Rows of a list that the same rules refused. No rule: an accepted row that a refused one repeats.';
comment on column intake.refused_rows.places is 'Lines of a table or sheet; of XML the how-manieth row of its list; of JSON the how-manieth child.';
alter table intake.refused_rows alter column places set storage external;
select access.protect_table('intake', 'refused_rows', 'take in returns', 'take in returns');
select access.trail_changes_without('intake', 'refused_rows', 'places');

create table intake.refused_of (
    number bigint not null references intake.receipt on delete cascade,
    who text not null check (who in ('child', 'adopter')),
    ids text[] not null,
    child_nos integer[] not null,
    primary key (number, who)
);
comment on table intake.refused_of is 'Of whom a return refused rows: the sender''s ids, and the how-manieth children of the file that they are.';
select access.protect_table('intake', 'refused_of', 'take in returns', 'take in returns');
select access.trail_changes_without('intake', 'refused_of', 'ids');

create table intake.told_children (
    number bigint primary key references intake.receipt on delete cascade,
    child_ids bigint[] not null
);
comment on table intake.told_children is 'The children whom an accepted return told of, refused rows included.';
alter table intake.told_children alter column child_ids set storage external;
select access.protect_table('intake', 'told_children', 'take in returns', 'take in returns');
select access.trail_changes_without('intake', 'told_children', 'child_ids');

create table intake.compared_children (
    number bigint not null references intake.receipt on delete cascade,
    what text not null check (what in ('NEW', 'GONE', 'CHANGED', 'UNCHANGED')),
    ids text[] not null,
    primary key (number, what)
);
comment on table intake.compared_children is 'Children whom a return tells, against the last accepted one of its kind, by the sender''s ids in order.';
select access.protect_table('intake', 'compared_children', 'take in returns', 'take in returns');
select access.trail_changes_without('intake', 'compared_children', 'ids');
