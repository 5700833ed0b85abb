-- Whoever marks written work holds a role of their own.
alter table role_grants drop constraint role_grants_role_check;
alter table role_grants add constraint role_grants_role_check
  check (role in ('officer', 'author', 'facilitator', 'invigilator', 'marker', 'auditor', 'administrator'));
