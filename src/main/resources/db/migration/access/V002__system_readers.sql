-- The named readers that the product itself acts as. Nothing runs without a reader.
insert into access.reader (reader_id, kind, post) values
    ('system:intake', 'system', 'Taking in returns'),
    ('system:counter', 'system', 'Counting figures'),
    ('system:report', 'system', 'Drawing up the yearly report'),
    ('system:command-line', 'system', 'The command line'),
    ('system:sign-in', 'system', 'Signing people in'),
    ('system:set-up', 'system', 'Setting up the installation'),
    ('system:backup', 'system', 'Saving a copy of everything'),
    ('system:public', 'system', 'Anyone who has not signed in');

insert into access.grant_given (reader_id, kind, permission, reason, given_by)
select reader_id, 'STANDARD', permission, 'Named system reader', 'installation'
from (values
    ('system:intake', 'keep records'), ('system:intake', 'take in returns'), ('system:intake', 'read figures'),
    ('system:counter', 'count records'), ('system:counter', 'read figures'),
    ('system:report', 'read figures'), ('system:report', 'write report'),
    ('system:command-line', 'read figures'), ('system:command-line', 'take in returns'), ('system:command-line', 'write report'),
    ('system:sign-in', 'sign in others'),
    ('system:backup', 'keep records'), ('system:backup', 'read figures'), ('system:backup', 'take in returns'),
    ('system:backup', 'write report'), ('system:backup', 'administer'),
    ('system:set-up', 'administer'), ('system:set-up', 'read figures')
) as given(reader_id, permission);
