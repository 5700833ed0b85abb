-- What erasing a person does to live sessions: what they did there goes, what the room did as a whole stays.
create function erasing_26_live_sessions(erased uuid) returns void language sql set search_path = cmdsp, pg_temp as $$
  delete from live_votes where person_id = erased;
  delete from live_hands where person_id = erased;
  delete from live_visits where person_id = erased;
  delete from live_group_members where person_id = erased;
  delete from live_question_votes v where v.person_id = erased
    or v.question_id in (select id from live_questions where author_id = erased);
  delete from live_questions where author_id = erased;
  update live_sessions set title = 'Erased' where planned_by = erased;
  update live_sessions set debrief = case when debrief is null then null else 'Erased' end where ended_by = erased;
  update live_rounds set prompts = array['Erased'], debrief = case when debrief is null then null else 'Erased' end
    where dealt_by = erased;
$$;
revoke all on function erasing_26_live_sessions(uuid) from public;
