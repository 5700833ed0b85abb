-- Until when somebody is barred from sitting: for whoever asks about themselves, and for the program.
create function barred_until(person uuid) returns timestamptz language sql stable security definer
set search_path = cmdsp, pg_temp as $$
  select max(c.barred_until) from misconduct_cases c
  where c.person_id in (select people_of(person)) and c.barred_until > clock_timestamp()
    and coalesce(nullif(current_setting('cmdsp.person_id', true), ''), person::text) = person::text;
$$;
revoke all on function barred_until(uuid) from public;
grant execute on function barred_until(uuid) to cmdsp_candidate, cmdsp_staff;
