/** What Safe Exam Browser gives to scripts of a page. */
type ExamBrowser = {
  readonly security?: { readonly configKey?: string; readonly updateKeys?: (done: () => void) => void };
};

const longestWaitMs = 1000;

/** The header that shows the browser's settings to the server; nothing in any other browser. */
export async function examBrowserHeaders(): Promise<Readonly<Record<string, string>>> {
  const { SafeExamBrowser: browser } = window as { SafeExamBrowser?: ExamBrowser }; // set by that browser alone
  const security = browser?.security;
  if (security === undefined) return {};
  if (security.updateKeys !== undefined) {
    await Promise.race([
      new Promise<void>((resolve) => security.updateKeys?.(resolve)),
      new Promise((resolve) => setTimeout(resolve, longestWaitMs)),
    ]);
  }
  const key = security.configKey;
  return key === undefined || key === '' ? {} : { 'x-safeexambrowser-configkeyhash': key };
}
