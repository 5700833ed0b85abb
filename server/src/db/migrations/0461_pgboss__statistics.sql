-- What the clock orders every night: statistics of the examination, when somebody has finished since; see decision 10.
select pgboss.create_queue('take-statistics', '{"policy":"exclusive","retryLimit":2,"retryDelay":20,"retryBackoff":true,"retryDelayMax":300,"expireInSeconds":1800,"heartbeatSeconds":30,"retentionSeconds":3600,"deleteAfterSeconds":604800}');
