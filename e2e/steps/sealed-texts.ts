import type { Page } from 'playwright-core';

/** What somebody finds who looks for texts on the device with its own tools: keys that open anything, and what they open. */
export async function openedTexts(page: Page): Promise<{ readonly keys: number; readonly opened: readonly string[] }> {
  return page.evaluate(async () => {
    const within = async <Value>(name: string, store: string): Promise<readonly Value[]> =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener('error', () => reject(new Error(`${name} does not open`)));
        asked.addEventListener('success', () => {
          const database = asked.result;
          if (!database.objectStoreNames.contains(store)) return resolve([]);
          const values = database.transaction(store).objectStore(store).getAll() as IDBRequest<Value[]>;
          values.addEventListener('success', () => {
            database.close();
            resolve(values.result);
          });
        });
      });
    type Sealed = { nonce: Uint8Array<ArrayBuffer>; text: ArrayBuffer };
    const writers = await within<{ key: CryptoKey }>('cmdsp-writing', 'writer');
    const keys = [...writers.map(({ key }) => key), ...(await within<CryptoKey>('cmdsp-exam', 'keys'))];
    const sealed = [
      ...(await within<Sealed>('cmdsp-exam', 'entries')),
      ...(await within<Sealed>('cmdsp-exam', 'notes')),
      ...(await within<{ sealed: Sealed }>('cmdsp-writing', 'answers')).map((answer) => answer.sealed),
    ];
    if (sealed.length === 0) throw new Error('Nothing is sealed here, so nothing is proved');
    const opened: string[] = [];
    for (const key of keys)
      for (const { nonce, text } of sealed)
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, text).then(
          (bytes) => opened.push(new TextDecoder().decode(bytes)),
          () => undefined,
        );
    return { keys: keys.length, opened };
  });
}
