-- Entries are listed by when they were, so that an old day is found in its index and not by walking back from now.
create index on access.trail_entry (at, entry_id);
create index on access.trail_entry (reader_id, at, entry_id);
create index on access.trail_entry (act, at, entry_id);
create index on access.trail_entry (subject, at, entry_id);
drop index access.trail_entry_at_idx;
drop index access.trail_entry_reader_id_entry_id_idx;
drop index access.trail_entry_act_entry_id_idx;
