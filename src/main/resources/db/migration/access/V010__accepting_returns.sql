-- Sending a return in and accepting it are two grants: an agency sends, the analyst accepts or sends back. Whoever could do both
-- until now still can.
alter table access.grant_given drop constraint grant_given_permission_check;
alter table access.grant_given add constraint grant_given_permission_check check (permission in ('read figures', 'read records',
    'take in returns', 'accept returns', 'keep records', 'count records', 'write report', 'administer', 'sign in others'));
insert into access.grant_given (reader_id, kind, permission, from_at, to_at, reason, given_by)
select reader_id, kind, 'accept returns', from_at, to_at, reason, given_by
from access.grant_given where permission = 'take in returns' and child_id is null
  and reader_id not in ('system:backup', 'system:intake');
