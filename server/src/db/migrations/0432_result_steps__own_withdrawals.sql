-- Why a pass of one's own was taken away: the officer's words, and not the officer.
create view own_pass_withdrawals with (security_barrier) as
  select t.sitting_id, t.reason, t.decided_at
  from result_steps t join results r on r.sitting_id = t.sitting_id
  where t.step = 'pass-withdrawn' and r.released_at is not null
    and r.person_id in (select people_of(nullif(current_setting('cmdsp.person_id', true), '')::uuid));
grant select on own_pass_withdrawals to cmdsp_candidate;
