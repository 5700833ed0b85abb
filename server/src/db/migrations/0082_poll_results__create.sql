-- How many chose each option of a lecture's polls: only where five or more have answered, only for those who answered
-- themselves, and never who. A function of the owner, because learners see no row but their own.
create function poll_results(asked_topic text)
returns table (slide integer, option integer, answers bigint)
language sql stable security definer
set search_path = cmdsp, pg_temp
as $$
  select p.slide, p.option, count(*)
  from poll_answers p
  where p.topic = asked_topic
    and exists (
      select from poll_answers own
      where own.topic = asked_topic and own.slide = p.slide
        and own.person_id = nullif(current_setting('cmdsp.person_id', true), '')::uuid
    )
    and (select count(*) from poll_answers every where every.topic = asked_topic and every.slide = p.slide) >= 5
  group by p.slide, p.option
$$;
revoke all on function poll_results(text) from public;
grant execute on function poll_results(text) to cmdsp_candidate;
create index poll_answers_by_topic on poll_answers (topic, slide);
