-- What the owner of handed-in work may know of scripts and marks, whose tables candidates cannot read. Both answer about
-- work of whoever asks, and about nothing else. Their bodies name tables that later migrations create.

-- How far it is, coarsely: that two marks differ, or whose turn it is, shows nowhere.
create function stage_of_submission(submission uuid) returns text
language plpgsql stable security definer set search_path = cmdsp, pg_temp as $$
declare
  script record;
begin
  select s.state, exists (select from script_marks m where m.script_id = s.id) as is_begun into script
    from scripts s join submissions u on u.id = s.submission_id
    where u.id = submission
      and u.person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
  -- Whether it is on somebody's list says nothing: it can be taken back until somebody has saved a mark.
  if not found or (script.state in ('waiting', 'marking') and not script.is_begun) then return 'received'; end if;
  if script.state in ('waiting', 'marking', 'third') then return 'marking'; end if;
  return 'deciding';
end
$$;
revoke all on function stage_of_submission(uuid) from public;
grant execute on function stage_of_submission(uuid) to cmdsp_candidate;

-- After the release: what it was marked by, and the comments of the marks that count, in an order that says nothing of who
-- was first. Notes of markers are not among them.
create function feedback_of_submission(submission uuid) returns table (criteria jsonb, comments jsonb)
language plpgsql stable security definer set search_path = cmdsp, pg_temp as $$
begin
  return query
    select r.criteria, coalesce((
      select jsonb_agg(m.comments order by md5(m.script_id::text || m.marker_id::text)) from script_marks m
      where m.script_id = s.id and m.state = 'given' and case when o.decided_by = 'adjudication' then m.role = 'adjudicator'
        else (select t.body -> 'counted' from script_steps t where t.script_id = s.id and t.kind = 'settled'
          order by t.decided_at desc, t.id desc limit 1) ? m.marker_id::text end), '[]'::jsonb)
    from submissions u
    join scripts s on s.submission_id = u.id
    join script_rubrics r on r.hash = s.rubric_hash
    join script_outcomes o on o.script_id = s.id and o.released_at is not null
    where u.id = submission
      and u.person_id = any (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
end
$$;
revoke all on function feedback_of_submission(uuid) from public;
grant execute on function feedback_of_submission(uuid) to cmdsp_candidate;
