-- What becomes of a return after its receipt: sent back before it is accepted, withdrawn afterwards. The figures of an accepted or
-- withdrawn return are counted after the records are kept: counted_at tells that they were, so that a counting that was cut short
-- is taken up again.
alter table intake.receipt
    add column source text,
    add column covers boolean,
    add column counted_at timestamptz,
    add column settled_at timestamptz,
    add column settled_by text,
    add column settled_because text,
    add column withdrawn_as bigint unique;
comment on column intake.receipt.withdrawn_as is 'The number that the withdrawal bears, in the one row of numbers of returns.';
alter table intake.receipt drop constraint receipt_state_check;
alter table intake.receipt add constraint receipt_state_check
    check (state in ('CHECKED', 'ACCEPTED', 'REFUSED', 'SENT_BACK', 'WITHDRAWN'));
-- A file that was withdrawn may be sent again.
alter table intake.receipt drop constraint receipt_digest_key;
create unique index receipt_digest_now on intake.receipt (digest) where state <> 'WITHDRAWN';
