/** This tab's exclusive hold on a sitting within the browser. */
export type TabHold = {
  /** Resolves when another tab took the hold; rejects never. */
  readonly lost: Promise<void>;
  readonly release: () => void;
};

/** Becomes the one tab of this browser that writes a sitting; null when another tab already is. */
export async function holdTab(sittingId: string): Promise<TabHold | null> {
  // A hold that this page just released takes a moment to be free.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const hold = await requestHold(sittingId, { ifAvailable: true });
    if (hold !== null) return hold;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return null;
}

/** Takes the hold from the other tab and lets go at once; that tab stops writing. */
export async function takeTab(sittingId: string): Promise<void> {
  const hold = await requestHold(sittingId, { steal: true });
  hold?.release();
  // The other tab's page stores and sends nothing from here on; give its last transaction time to settle.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

function requestHold(sittingId: string, options: LockOptions): Promise<TabHold | null> {
  return new Promise((resolve) => {
    let letGo = () => undefined as void;
    let tellLost = () => undefined as void;
    const held = new Promise<void>((done) => (letGo = done));
    const lost = new Promise<void>((done) => (tellLost = done));
    let isReleased = false;
    const release = () => {
      isReleased = true;
      letGo();
    };
    navigator.locks
      .request(`cmdsp-exam-${sittingId}`, options, (lock) => {
        resolve(lock === null ? null : { lost, release });
        return lock === null ? undefined : held;
      })
      .catch(() => {
        if (!isReleased) tellLost();
      });
  });
}
