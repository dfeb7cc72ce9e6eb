-- What was counted of each period the last time, as a digest of the counts that its figures are put together from: where the counts are
-- the same, so are the figures, and only the others are put together and held against those that stand.
create table measures.counted (
    measure text primary key,
    counts text not null,
    periods text[] not null,
    digests text[] not null,
    check (cardinality(periods) = cardinality(digests))
);
comment on column measures.counted.counts is 'A digest of how the measure counts. Another one says that figures of all its periods are to be put together anew.';
select access.protect_table('measures', 'counted', 'read figures', 'count records');
select access.trail_changes_without('measures', 'counted', 'digests');
