-- Erasing one person, table by table. No role of the program may delete these rows; they go through this one function, and
-- only for whom a tombstone has been set. A new table with something of one person needs a function of its own here, named
-- erasing_<place>_<noun>: they run in the order of their names.
create function erase_person(erased uuid) returns void
language plpgsql security definer
set search_path = cmdsp, pg_temp
as $$
declare
  step name;
begin
  if not exists (select from tombstones t where t.person_id = erased) then
    raise exception 'person % has no tombstone', erased using errcode = 'integrity_constraint_violation';
  end if;
  for step in
    select p.proname from pg_proc p
    where p.pronamespace = 'cmdsp'::regnamespace and p.proname ~ '^erasing_[0-9]{2}_' order by p.proname
  loop
    execute format('select cmdsp.%I($1)', step) using erased;
  end loop;
end
$$;

create function erasing_10_mails(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from outgoing_mails m where m.person_id = erased
    or lower(m.recipient) in (select u.email from auth_users u where u.id = erased);
$$;

create function erasing_20_study(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from study_notes where person_id = erased;
  delete from study_places where person_id = erased;
  delete from poll_answers where person_id = erased;
  delete from practice_answers where person_id = erased;
  delete from practice_reviews where person_id = erased;
  delete from question_memories where person_id = erased;
  delete from practice_starts where person_id = erased;
  delete from progress_facts where person_id = erased;
  delete from cohort_members where person_id = erased;
$$;

create function erasing_21_quizzes(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from quiz_answers where try_id in (select id from quiz_tries where person_id = erased);
  delete from quiz_try_keys where try_id in (select id from quiz_tries where person_id = erased);
  delete from quiz_tries where person_id = erased;
$$;

create function erasing_22_diagnostics(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from diagnostic_answers where run_id in (select id from diagnostic_runs where person_id = erased);
  delete from diagnostic_keys where run_id in (select id from diagnostic_runs where person_id = erased);
  delete from diagnostic_runs where person_id = erased;
$$;

create function erasing_23_cases(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from case_choices where play_id in (select id from case_plays where person_id = erased);
  delete from case_drafts where play_id in (select id from case_plays where person_id = erased);
  delete from case_plays where person_id = erased;
$$;

create function erasing_30_cohorts(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from cohort_memberships m where m.person_id = erased
    or lower(m.email) in (select u.email from auth_users u where u.id = erased);
  delete from cohort_calendars where person_id = erased;
  delete from cohort_reminders where person_id = erased;
  delete from competence_records where person_id = erased;
  update cohort_facilitators set end_reason = case when ended_at is null then null else 'Erased' end
    where person_id = erased;
$$;

-- The number stays, so that whoever asks for it hears that it was erased and not that it never was; name and signed text go.
create function erasing_40_certificates(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  update certificate_events set reason = 'Erased'
    where certificate_id in (select id from certificates where person_id = erased);
  update certificates set legal_name = 'Erased person', credential = '', evidence = evidence || '{"reason": "Erased"}'
    where person_id = erased;
$$;

create function erasing_50_relations(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from person_relations where person_id = erased or other_person_id = erased;
  update role_grants set reason = 'Erased', revoke_reason = case when revoked_at is null then null else 'Erased' end
    where person_id = erased;
  update erasure_holds set note = 'Erased', lift_reason = case when lifted_at is null then null else 'Erased' end
    where person_id = erased;
$$;

-- Last: what the others look people up by, and the key of what is encrypted in the ledger. The row of the person stays
-- without anything personal, because records of others (who decided what) point at it.
create function erasing_90_account(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from auth_verifications where value = erased::text;
  delete from auth_sessions where user_id = erased;
  delete from auth_accounts where user_id = erased;
  delete from auth_two_factors where user_id = erased;
  delete from auth_used_codes where person_id = erased;
  delete from one_time_links where person_id = erased;
  delete from auth_users where id = erased;
  delete from agreement_acceptances where person_id = erased;
  delete from person_keys where person_id = erased;
  update people set legal_name = 'Erased person', display_name = 'Erased person', audience_group = 'other' where id = erased;
$$;

do $$
declare
  step record;
begin
  for step in select oid::regprocedure as signature from pg_proc
    where pronamespace = 'cmdsp'::regnamespace and (proname = 'erase_person' or proname ~ '^erasing_')
  loop
    execute format('revoke all on function %s from public', step.signature);
  end loop;
end
$$;
grant execute on function erase_person(uuid) to cmdsp_staff;
