-- Who may do what with jobs: everybody enqueues in the transaction of a change; the staff role alone reads, takes and
-- settles them. A job holds ids, never personal data.
grant usage on schema pgboss to cmdsp_auth, cmdsp_candidate, cmdsp_staff;
grant select on pgboss.queue to cmdsp_auth, cmdsp_candidate;
grant insert, select (id) on pgboss.job_common to cmdsp_auth, cmdsp_candidate;
grant select, insert, update, delete on all tables in schema pgboss to cmdsp_staff;

select pgboss.create_queue('send-mail', '{"policy":"standard","retryLimit":9,"retryDelay":30,"retryBackoff":true,"retryDelayMax":21600,"expireInSeconds":120,"heartbeatSeconds":10,"retentionSeconds":1209600,"deleteAfterSeconds":1209600}');
select pgboss.create_queue('deliver-notification', '{"policy":"standard","retryLimit":9,"retryDelay":5,"retryBackoff":true,"retryDelayMax":3600,"expireInSeconds":60,"heartbeatSeconds":10,"retentionSeconds":1209600,"deleteAfterSeconds":1209600}');
-- Chores: one at a time on the whole installation, and not worth keeping once done.
select pgboss.create_queue('tend-mails', '{"policy":"exclusive","retryLimit":0,"expireInSeconds":300,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":86400}');
select pgboss.create_queue('send-digests', '{"policy":"exclusive","retryLimit":5,"retryDelay":60,"retryBackoff":true,"retryDelayMax":3600,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":86400,"deleteAfterSeconds":604800}');
select pgboss.create_queue('read-bounces', '{"policy":"exclusive","retryLimit":0,"expireInSeconds":300,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":86400}');

-- What runs for people may enqueue the two kinds that follow from a change, and no chores.
alter table pgboss.job_common enable row level security;
create policy job_common_staff on pgboss.job_common to cmdsp_staff using (true) with check (true);
create policy job_common_enqueue on pgboss.job_common for insert to cmdsp_auth, cmdsp_candidate
  with check (name in ('send-mail', 'deliver-notification'));
create policy job_common_id on pgboss.job_common for select to cmdsp_auth, cmdsp_candidate using (state = 'created');
