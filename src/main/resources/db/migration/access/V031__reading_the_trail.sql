-- The trail is read by who oversees access, and by each person as far as it is of what they did themselves.
drop policy sees on access.trail_entry;
create policy sees on access.trail_entry for select using ((select access.may('oversee access')) or reader_id = access.reader());
insert into access.grant_given (reader_id, kind, permission, reason, given_by)
values ('system:set-up', 'STANDARD', 'oversee access', 'Named system reader', 'installation'),
    -- a copy without the trail would be a way to lose it
    ('system:backup', 'STANDARD', 'oversee access', 'Named system reader', 'installation');

-- Who looked at a child, and what a person did, in trails of millions of entries.
create index on access.trail_entry using gin (child_ids) where child_ids is not null;
create index on access.trail_entry (reader_id, entry_id);
create index on access.trail_entry (act, entry_id);
create index on access.trail_entry (at);
