-- When a mail is tried is the job's business now (queue send-mail, the job has the mail's id); the row is what is sent
-- and what became of it. A mail that waits without a job gets one (chore tend-mails), also after a restore.
drop index outgoing_mails_waiting;
alter table outgoing_mails drop column next_attempt_at;
alter table outgoing_mails add column unsubscribe_url text check (unsubscribe_url !~ '[\r\n<>]');
alter table outgoing_mails drop constraint outgoing_mails_state_check;
alter table outgoing_mails add constraint outgoing_mails_state_check
  check (state in ('waiting', 'sent', 'failed', 'withheld', 'bounced'));
create index outgoing_mails_open on outgoing_mails (created_at) where state = 'waiting';
