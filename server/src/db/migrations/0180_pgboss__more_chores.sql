-- The clock's chores that were loops of each process; see decision 10. A failed one is tried twice more.
select pgboss.create_queue(name, '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}')
from unnest(array['remind-cohorts', 'forget-imports', 'erase-people', 'sweep-attachments', 'tidy-accounts', 'reset-second-factors']) as name;
