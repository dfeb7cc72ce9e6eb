-- What a withdrawn return spoke of is not covered any more. Its number stays, because figures were counted after it.
alter table measures.coverage add column withdrawn_in bigint;
