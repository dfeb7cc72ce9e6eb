-- A return is replaced by a later one of its kind and its very days that tells all of them and has all of its lists.
create view intake.replaced_return with (security_invoker = true) as
select r.number, min(l.number) as replaced_by
from intake.receipt r
join intake.receipt l on l.told = r.told and l.from_on = r.from_on and l.to_on = r.to_on and l.number > r.number
    and l.state = 'ACCEPTED' and l.whole
where r.state = 'ACCEPTED' and not exists (
    select from intake.receipt_list t where t.number = r.number
      and not exists (select from intake.receipt_list n where n.number = l.number and n.list = t.list))
group by r.number;
grant select on intake.replaced_return to ${app};
