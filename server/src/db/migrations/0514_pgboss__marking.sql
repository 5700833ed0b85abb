-- What the clock orders for marked work: scripts that wait for a marker, drafts that nobody goes on with; see decision 10.
select pgboss.create_queue('tend-scripts', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
