-- A seal keeps what each of its entries was, so that verifying names the entry that is not what it was, and not only the seal. The
-- seal's digest is over the seal before it and these: who rewrites an entry must rewrite its seal and every seal after it.
alter table access.trail_seal add column entry_ids bigint[];
alter table access.trail_seal add column entry_digests bytea;
alter table access.trail_seal add column over_lines boolean not null default false;
comment on column access.trail_seal.entry_digests is 'SHA-256 of each entry''s line, 32 bytes each, in the order of entry_ids.';
comment on column access.trail_seal.over_lines is 'Whether the digest is over the lines themselves, as it was before entries were kept here.';

create function access.entry_digest(e access.trail_entry) returns bytea language sql immutable
    return sha256(convert_to(access.trail_line(e), 'UTF8'));

-- What a seal signs, in one text: the seal before it, when it was made, and its entries.
create function access.seal_digest(previous text, made timestamptz, ids bigint[], digests bytea) returns text language sql immutable
    return encode(sha256(convert_to(previous || E'\n' || extract(epoch from made) || E'\n' || array_to_string(ids, ','), 'UTF8') || digests), 'hex');

update access.trail_seal s set over_lines = true, entry_ids = e.ids, entry_digests = e.digests
from (select sealed_in, array_agg(entry_id order by entry_id) as ids,
          string_agg(access.entry_digest(t), ''::bytea order by entry_id) as digests
      from access.trail_entry t where sealed_in is not null group by sealed_in) e
where e.sealed_in = s.seal_id;

create or replace function access.seal_trail() returns bigint language plpgsql security definer set search_path = access, pg_catalog as $$
declare
    sealed bigint;
    previous text;
    made timestamptz := clock_timestamp();
    ids bigint[];
    digests bytea;
    new_seal bigint;
begin
    perform pg_advisory_xact_lock(hashtext('access.seal_trail'));
    if not exists (select from access.trail_entry where sealed_in is null) then
        return 0;
    end if;
    select digest into previous from access.trail_seal order by seal_id desc limit 1;
    insert into access.trail_seal (sealed_at, entries, previous_digest, digest) values (made, 0, coalesce(previous, ''), '')
        returning seal_id into new_seal;
    with sealing as (
        update access.trail_entry set sealed_in = new_seal where sealed_in is null returning *
    )
    select count(*), array_agg(entry_id order by entry_id),
        string_agg(sha256(convert_to(access.trail_line(row(s.*)::access.trail_entry), 'UTF8')), ''::bytea order by entry_id)
        into sealed, ids, digests from sealing s;
    update access.trail_seal set entries = sealed, entry_ids = ids, entry_digests = digests,
        digest = access.seal_digest(coalesce(previous, ''), made, ids, digests) where seal_id = new_seal;
    return sealed;
end $$;

-- What is not as it was, in the order of the trail: an entry that was changed, removed or put in later, or a seal that is not the one
-- that was made. None means that every sealed entry is as it was written. Seals are looked at by the thousand, so that memory does
-- not grow with the trail.
drop function access.broken_seals();
create function access.trail_faults(most integer) returns table (seal_id bigint, entry_id bigint, at timestamptz, act text, fault text)
    language plpgsql stable security definer set search_path = access, pg_catalog as $$
declare
    first bigint := 0;
    last bigint;
    found_so_far integer := 0;
    found_here integer;
    before text := '';
begin
    loop
        select max(s.seal_id) into last from (select t.seal_id from access.trail_seal t where t.seal_id > first order by t.seal_id limit 1000) s;
        exit when last is null or found_so_far >= most;
        return query
            with seals as (
                select s.*, lag(s.digest, 1, before) over (order by s.seal_id) as should_follow
                from access.trail_seal s where s.seal_id > first and s.seal_id <= last
            ), kept as (
                select s.seal_id as seal, k.id, substring(s.entry_digests from ((k.n - 1) * 32 + 1)::integer for 32) as digest
                from seals s cross join lateral unnest(s.entry_ids) with ordinality as k(id, n)
            ), stands as (
                select e.sealed_in as seal, e.entry_id as id, e.at, e.act, sha256(convert_to(access.trail_line(e), 'UTF8')) as digest
                from access.trail_entry e where e.sealed_in > first and e.sealed_in <= last
            ), entries as (
                select coalesce(k.seal, n.seal) as seal, coalesce(k.id, n.id) as id, n.at, n.act,
                    case when n.id is null then 'removed' when k.id is null then 'put in' when k.digest <> n.digest then 'changed' end as fault
                from kept k full join stands n on n.seal = k.seal and n.id = k.id
                where n.id is null or k.id is null or k.digest <> n.digest
            ), lines as (
                -- before entries were kept in their seal, its digest was over their lines
                select n.seal, count(*) as entries, string_agg(access.trail_line(e), E'\n' order by e.entry_id) as text
                from stands n join access.trail_entry e on e.entry_id = n.id join seals s on s.seal_id = n.seal and s.over_lines group by n.seal
            ), of_seals as (
                select s.seal_id as seal, null::bigint as id, s.sealed_at as at, null::text as act,
                    case when s.previous_digest <> s.should_follow then 'seal before it gone' else 'seal rewritten' end as fault
                from seals s left join lines l on l.seal = s.seal_id
                where s.previous_digest <> s.should_follow
                   or case when s.over_lines
                          then s.digest <> encode(sha256(convert_to(s.previous_digest || E'\n' || coalesce(l.text, ''), 'UTF8')), 'hex')
                              and not exists (select from entries e where e.seal = s.seal_id)
                          else s.digest <> access.seal_digest(s.previous_digest, s.sealed_at, s.entry_ids, s.entry_digests)
                               or s.entries <> cardinality(s.entry_ids) end
            )
            select f.seal, f.id, f.at, f.act, f.fault
            from (select * from of_seals union all select * from entries) f
            order by f.seal, f.id nulls first limit most - found_so_far;
        get diagnostics found_here = row_count;
        found_so_far := found_so_far + found_here;
        select s.digest into before from access.trail_seal s where s.seal_id = last;
        first := last;
    end loop;
    -- entries that name a seal which is not there any more
    return query
        select e.sealed_in, e.entry_id, e.at, e.act, 'seal gone'::text from access.trail_entry e
        where e.sealed_in is not null and not exists (select from access.trail_seal s where s.seal_id = e.sealed_in)
        order by e.entry_id limit greatest(most - found_so_far, 0);
end $$;
grant execute on function access.trail_faults(integer) to ${app};
grant execute on function access.entry_digest(access.trail_entry), access.seal_digest(text, timestamptz, bigint[], bytea) to ${app};
