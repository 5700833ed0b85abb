const key = 'cmdsp.invitation';

/** Keeps the invitation somebody came by in this browser, until they have an account and can join. */
export function keepInvitation(token: string): void {
  try {
    localStorage.setItem(key, token);
  } catch {
    // Where nothing can be kept, the link in the mail still works.
  }
}

/** The invitation that this browser keeps, or null. */
export function findKeptInvitation(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Forgets it: it was used, or it does not work any more. */
export function forgetInvitation(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
