-- The reader that reminds agencies of returns that are due.
insert into access.reader (reader_id, kind, post) values ('system:reminder', 'system', 'Reminding agencies of returns');
insert into access.grant_given (reader_id, kind, permission, reason, given_by)
values ('system:reminder', 'STANDARD', 'take in returns', 'Named system reader', 'installation');
