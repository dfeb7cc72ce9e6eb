-- To say in the name of one's post what a figure means. Nobody has it until it is granted.
alter table access.grant_given drop constraint grant_given_permission_check;
alter table access.grant_given add constraint grant_given_permission_check check (permission in ('read figures', 'read records',
    'comment on figures', 'take in returns', 'accept returns', 'keep records', 'count records', 'write report', 'administer',
    'sign in others'));
