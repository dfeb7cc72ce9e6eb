-- Templates that the partnership added to those the product brings, and the period that a sender named.
create table intake.template (
    id text primary key,
    content text not null
);
comment on column intake.template.content is 'The template''s file, as it was added.';
select access.protect_table('intake', 'template', '', 'administer');

alter table intake.receipt add column period_said text;
comment on column intake.receipt.period_said is 'The period that the sender named, where the file itself does not say which days it speaks of.';
