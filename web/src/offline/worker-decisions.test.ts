import { describe, expect, it } from 'vitest';
import { answerFor } from './worker-decisions.ts';

describe('answerFor', () => {
  const page = { method: 'GET', mode: 'navigate', isOwn: true };
  const part = { method: 'GET', mode: 'cors', isOwn: true };

  it.each([
    [{ ...page, pathname: '/learn' }, 'page'],
    [{ ...page, pathname: '/learn/topics/1.1' }, 'page'],
    [{ ...part, pathname: '/assets/index-1.js' }, 'file'],
    [{ ...page, pathname: '/assignments/5' }, 'page'],
    [{ ...page, pathname: '/dossier/part/1' }, 'page'],
    [{ ...page, pathname: '/capstone' }, 'page'],
    [{ ...page, pathname: '/learning' }, 'none'],
    [{ ...page, pathname: '/assignmentsx' }, 'none'],
    [{ ...part, pathname: '/api/documents/1' }, 'none'],
    [{ ...page, pathname: '/exam/1' }, 'none'],
    [{ ...page, pathname: '/staff/people' }, 'none'],
    [{ ...page, pathname: '/account' }, 'none'],
    [{ ...part, pathname: '/api/topics/1.1/content' }, 'none'],
    [{ ...part, pathname: '/api/sittings/1/responses', method: 'PUT' }, 'none'],
    [{ ...page, pathname: '/learn', method: 'POST' }, 'none'],
    [{ ...part, pathname: '/assets/index-1.js', isOwn: false }, 'none'],
  ] as const)('answers %j with %s', (request, answer) => {
    expect(answerFor(request)).toBe(answer);
  });
});
