-- What the clock orders for complaints and for the watch over backups; see decision 10.
select pgboss.create_queue(name, '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}')
from unnest(array['tend-complaints', 'watch-backups']) as name;
