-- Moves what belongs to a person from the account that is closed to the one that is kept, table by table; decision 16
-- has the table of rules. A new table with a person needs a function of its own, named merging_<place>_<noun>, or a
-- reason to stay (server/src/privacy/stays-at-merge.ts).
--
-- merge_rows: rows of `tab` whose `col` is the closed account become the kept one's. Where both have a row with the same
-- `keys` (among rows that fulfil `among`), the newer one by `newest` counts, or else the kept account's; the other row
-- goes, or stays with the closed account (`at_conflict`). A table that an older schema lacks has nothing to move.
create function merge_rows(kept uuid, closed uuid, tab text, col text, at_conflict text default 'goes',
  keys text[] default '{}', newest text default null, among text default 'true') returns void
language plpgsql set search_path = cmdsp, pg_temp as $$
declare
  same text;
  clash text;
begin
  if to_regclass('cmdsp.' || tab) is null then return; end if;
  if at_conflict not in ('goes', 'stays') then raise exception 'unknown rule %', at_conflict; end if;
  -- A table with one row a person clashes whatever the keys.
  select coalesce(string_agg(format('one.%1$I is not distinct from other.%1$I', key), ' and '), 'true') into same from unnest(keys) key;
  if newest is not null then
    execute format('delete from %1$I one where one.%2$I = $1 and exists (select from %1$I other where other.%2$I = $2 and %3$s and other.%4$I > one.%4$I)',
      tab, col, same, newest) using kept, closed;
  end if;
  clash := format('exists (select from (select * from %1$I where %4$s) other where other.%2$I = $1 and %3$s) and (%4$s)', tab, col, same, among);
  if keys = '{}' and among = 'true' then clash := 'false'; end if;
  if clash <> 'false' and at_conflict = 'goes' then
    execute format('delete from %1$I one where one.%2$I = $2 and %3$s', tab, col, clash) using kept, closed;
  end if;
  execute format('update %1$I one set %2$I = $1 where one.%2$I = $2 and not (%3$s)', tab, col, clash) using kept, closed;
end
$$;
revoke all on function merge_rows(uuid, uuid, text, text, text, text[], text, text) from public;

-- What waits in the closed account comes to nothing before anything moves; who learns with two cohorts learns with the kept one's.
create function merging_10_account(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  delete from auth_verifications where value = closed::text;
  delete from auth_sessions where user_id = closed;
  delete from auth_accounts where user_id = closed;
  delete from auth_two_factors where user_id = closed;
  delete from auth_used_codes where person_id = closed;
  delete from one_time_links where person_id = closed;
  delete from email_changes where person_id = closed and state = 'waiting';
  delete from name_changes where person_id = closed and state = 'waiting';
  delete from second_factor_resets where person_id = closed and state = 'waiting';
  delete from auth_users where id = closed;
  update account_merges set state = 'cancelled' where state in ('waiting', 'proven') and (kept_id = closed or other_id = closed);
  update merged_people set kept_id = kept where kept_id = closed;
  perform merge_rows(kept, closed, 'agreement_acceptances', 'person_id', 'goes', '{agreement_id,hash}');
  perform merge_rows(kept, closed, 'outgoing_mails', 'person_id');
  perform merge_rows(kept, closed, 'notifications', 'person_id', 'goes', '{event_key}');
  perform merge_rows(kept, closed, 'notification_preferences', 'person_id', 'goes', '{kind}');
  perform merge_rows(kept, closed, 'erasure_holds', 'person_id');
end
$$;

create function merging_20_study(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'progress_facts', 'person_id', 'goes', '{kind,subject}');
  perform merge_rows(kept, closed, 'quiz_tries', 'person_id', 'stays', '{module}', among => 'submitted_at is null');
  perform merge_rows(kept, closed, 'diagnostic_runs', 'person_id', 'stays', '{}', among => 'finished_at is null');
  perform merge_rows(kept, closed, 'case_plays', 'person_id', 'stays', '{slug,role}', among => 'finished_at is null');
  perform merge_rows(kept, closed, 'practice_answers', 'person_id');
  perform merge_rows(kept, closed, 'practice_reviews', 'person_id', 'goes', '{id}');
  perform merge_rows(kept, closed, 'question_memories', 'person_id', 'goes', '{question_id}', 'reviewed_at');
  perform merge_rows(kept, closed, 'practice_starts', 'person_id', 'goes', '{}', among => 'person_id is not null');
  perform merge_rows(kept, closed, 'study_notes', 'person_id', 'goes', '{id}');
  perform merge_rows(kept, closed, 'study_places', 'person_id', 'goes', '{topic,part}', 'saved_at');
  perform merge_rows(kept, closed, 'poll_answers', 'person_id', 'goes', '{topic,slide}');
end
$$;

create function merging_30_cohorts(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  update cohort_memberships set state = 'left', left_at = clock_timestamp(), leave_reason = 'Two accounts of one person were merged'
    where person_id = closed and state = 'joined'
      and exists (select from cohort_memberships other where other.person_id = kept and other.state = 'joined');
  perform merge_rows(kept, closed, 'cohort_memberships', 'person_id');
  perform merge_rows(kept, closed, 'cohort_members', 'person_id', 'goes', '{}', among => 'person_id is not null');
  perform merge_rows(kept, closed, 'cohort_reminders', 'person_id', 'goes', '{cohort_id,day,lead_days}');
  update cohort_calendars set revoked_at = clock_timestamp() where person_id = closed and revoked_at is null;
  perform merge_rows(kept, closed, 'cohort_calendars', 'person_id');
  perform merge_rows(kept, closed, 'competence_records', 'person_id');
  delete from person_relations where person_id in (kept, closed) and other_person_id in (kept, closed);
  perform merge_rows(kept, closed, 'person_relations', 'person_id', 'goes', '{kind,other_person_id}');
  perform merge_rows(kept, closed, 'person_relations', 'other_person_id', 'goes', '{kind,person_id}');
  perform merge_rows(kept, closed, 'sponsor_seats', 'person_id', 'stays', '{sponsor_id}');
end
$$;

create function merging_40_talk(kept uuid, closed uuid) returns void language plpgsql set search_path = cmdsp, pg_temp as $$
begin
  perform merge_rows(kept, closed, 'discussions', 'opened_by');
  perform merge_rows(kept, closed, 'discussion_posts', 'author_id');
  perform merge_rows(kept, closed, 'discussion_texts', 'author_id');
  perform merge_rows(kept, closed, 'discussion_hidings', 'author_id');
  perform merge_rows(kept, closed, 'discussion_attachments', 'owner_id');
  perform merge_rows(kept, closed, 'discussion_mentions', 'person_id', 'goes', '{post_id}');
  perform merge_rows(kept, closed, 'discussion_readers', 'person_id', 'goes', '{discussion_id}', 'read_to');
  perform merge_rows(kept, closed, 'discussion_roles', 'person_id', 'goes', '{discussion_id}');
  perform merge_rows(kept, closed, 'discussion_endorsements', 'person_id', 'goes', '{post_id}');
  perform merge_rows(kept, closed, 'discussion_reports', 'reporter_id', 'goes', '{post_id}');
  perform merge_rows(kept, closed, 'complaints', 'complainant_id');
  perform merge_rows(kept, closed, 'complaints', 'subject_id');
  perform merge_rows(kept, closed, 'feedback_responses', 'person_id', 'stays', '{survey,occasion}');
  perform merge_rows(kept, closed, 'live_visits', 'person_id');
  perform merge_rows(kept, closed, 'live_questions', 'author_id');
  perform merge_rows(kept, closed, 'live_votes', 'person_id', 'goes', '{session_id,slide}');
  perform merge_rows(kept, closed, 'live_hands', 'person_id', 'goes', '{session_id}');
  perform merge_rows(kept, closed, 'live_question_votes', 'person_id', 'goes', '{question_id}');
  perform merge_rows(kept, closed, 'live_group_members', 'person_id', 'goes', '{session_id,round}');
end
$$;

create function merge_people(kept uuid, closed uuid) returns void
language plpgsql security definer
set search_path = cmdsp, pg_temp
as $$
declare
  step name;
begin
  if not exists (select from account_merges m where m.kept_id = kept and m.other_id = closed and m.state = 'granted')
    or exists (select from merged_people m where m.closed_id in (kept, closed)) then
    raise exception 'nobody granted that % takes in %', kept, closed using errcode = 'integrity_constraint_violation';
  end if;
  for step in
    select p.proname from pg_proc p
    where p.pronamespace = 'cmdsp'::regnamespace and p.proname ~ '^merging_[0-9]{2}_' order by p.proname
  loop
    execute format('select cmdsp.%I($1, $2)', step) using kept, closed;
  end loop;
  insert into merged_people (closed_id, kept_id) values (closed, kept);
end
$$;

do $$
declare
  step record;
begin
  for step in select oid::regprocedure as signature from pg_proc
    where pronamespace = 'cmdsp'::regnamespace and (proname = 'merge_people' or proname ~ '^merging_')
  loop
    execute format('revoke all on function %s from public', step.signature);
  end loop;
end
$$;
grant execute on function merge_people(uuid, uuid) to cmdsp_staff;
