-- Who marked written work of somebody, too.
create or replace view known_relations as
  select person_id, kind, other_person_id, until_on from person_relations
  union all
  select f.person_id, 'taught', m.person_id, (least(f.ended_at, m.left_at) at time zone 'UTC')::date
    from cohort_facilitators f join cohort_memberships m on m.cohort_id = f.cohort_id
    where m.person_id <> f.person_id and m.joined_at < coalesce(f.ended_at, 'infinity')
      and f.assigned_at < coalesce(m.left_at, 'infinity')
  union all
  select r.person_id, 'employs', s.person_id, (least(r.ended_at, s.emptied_at) at time zone 'UTC')::date
    from sponsor_representatives r join sponsor_seats s on s.sponsor_id = r.sponsor_id
    where s.person_id <> r.person_id
  union all
  select distinct b.written_by, 'authored-for', coalesce(m.kept_id, s.person_id),
      (coalesce(s.started_at, s.created_at) at time zone 'UTC')::date
    from bank_revisions b
    join form_keys k on b.entry_id = any (k.question_ids)
    join sittings s on s.form_id = k.form_id
    left join merged_people m on m.closed_id = s.person_id
    where b.written_by is not null and b.was_live and s.kind = 'certification'
      and b.written_by <> coalesce(m.kept_id, s.person_id)
  union all
  select i.person_id, 'invigilated', coalesce(m.kept_id, b.person_id), (w.closes_at at time zone 'UTC')::date
    from exam_window_invigilators i
    join exam_windows w on w.id = i.window_id
    join bookings b on b.window_id = i.window_id
    left join merged_people m on m.closed_id = b.person_id
    where b.state = 'attended' and i.person_id <> coalesce(m.kept_id, b.person_id)
  union all
  select k.marker_id, 'marked', coalesce(m.kept_id, u.person_id), max(k.given_at at time zone 'UTC')::date
    from script_marks k
    join scripts s on s.id = k.script_id
    join submissions u on u.id = s.submission_id
    left join merged_people m on m.closed_id = u.person_id
    where k.state = 'given' and k.marker_id <> coalesce(m.kept_id, u.person_id)
    group by k.marker_id, coalesce(m.kept_id, u.person_id);
