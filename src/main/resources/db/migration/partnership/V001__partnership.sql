grant usage on schema partnership to ${app};

create table partnership.partnership (
    only_one boolean primary key default true check (only_one),
    name text not null,
    authority_name text not null,
    authority_code text not null,
    demonstration boolean not null,
    neighbour_method text not null default 'mean' check (neighbour_method in ('mean', 'median'))
);
comment on column partnership.partnership.authority_code is 'The three-digit code that returns and official statistics bear.';
select access.protect_table('partnership', 'partnership', '', 'administer');
