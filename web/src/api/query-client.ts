import { onlineManager, QueryClient } from '@tanstack/react-query';
import { RequestError } from './request.ts';

// A page that opens without a connection, from what the device keeps, hears of no change.
if (!navigator.onLine) onlineManager.setOnline(false);

/** Reads are tried again when the network or the server was away, never when the server refused. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a connection a read fails at once and says so, unless the device keeps a copy of what is read.
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (failures, error) =>
        failures < 2 &&
        onlineManager.isOnline() &&
        error instanceof RequestError &&
        (error.status === 0 || error.status >= 500),
      staleTime: 10_000,
    },
    // A write must fail in front of the person who made it rather than wait unseen for the network.
    mutations: { networkMode: 'always', retry: false },
  },
});
