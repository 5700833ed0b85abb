import { Client } from 'pg';

/** Connects, lets `use` work, and always disconnects. */
export async function withClient<Value>(
  connectionString: string,
  use: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString });
  // A connection that breaks between two queries also fails the next one, and that is what a test sees.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
