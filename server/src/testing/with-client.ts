import { Client } from 'pg';

/** Connects, lets `use` work, and always disconnects. */
export async function withClient<Value>(
  connectionString: string,
  use: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
