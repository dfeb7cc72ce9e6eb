-- A figure may be known only as a floor, such as "over 1,700".
alter table measures.figure drop constraint figure_status_check;
alter table measures.figure add constraint figure_status_check
    check (status in ('known', 'approximate', 'not collected', 'not applicable'));
alter table measures.figure drop constraint figure_check;
alter table measures.figure add constraint figure_check check ((status in ('known', 'approximate')) = (value is not null));
