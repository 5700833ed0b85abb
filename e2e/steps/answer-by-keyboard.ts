import { listRegions } from '@cmdsp/figures';
import { assertNever } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '@cmdsp/questions';
import type { Locator, Page } from 'playwright-core';
import { plain } from '../app/open-questions.ts';
import { tabTo } from './tab-to.ts';

/** Answers the question in `place` rightly, whatever its interaction, without a mouse. */
export async function answerByKeyboard(page: Page, place: Locator, question: AuthoredQuestion): Promise<void> {
  switch (question.kind) {
    case 'single':
    case 'choose':
      for (const { text, correct } of question.options)
        if (correct) await press(page, await named(place.locator('label'), text));
      return;
    case 'ordering':
      return order(
        page,
        place,
        question.steps.map(({ text }) => text),
      );
    case 'matching':
      return match(page, place, question.pairs);
    case 'hotspot':
      return point(page, place, question);
    case 'evidence': {
      const { material } = question;
      const lines = material.kind === 'log' ? material.lines : material.kind === 'document' ? material.passages : [];
      const rows = material.kind === 'table' ? material.rows : [];
      const wanted = [...lines, ...rows.map((row) => ({ text: row.cells[0] ?? '', supports: row.supports }))];
      for (const { text, supports } of wanted)
        if (supports) await press(page, await named(place.locator('label'), text));
      return;
    }
    case 'numeric': {
      await tabTo(page, place.getByRole('textbox'));
      await page.keyboard.type(question.answer.replace('.', ','));
      await place.getByText(/^Understood as/).waitFor();
      return;
    }
    default:
      return assertNever(question);
  }
}

/** The first step goes up by its arrow, the others are taken up and put where they belong. */
async function order(page: Page, place: Locator, steps: readonly string[]): Promise<void> {
  const rows = place.getByRole('listitem');
  for (const [target, step] of steps.entries()) {
    const texts = (await rows.allTextContents()).map(plain);
    const now = texts.findIndex((text) => text.includes(plain(step)));
    if (target === 0) {
      if (now > 0) await tabTo(page, rows.nth(now).getByRole('button', { name: /^Move up:/ }));
      for (let at = now; at > 0; at -= 1) await page.keyboard.press('Enter');
      continue;
    }
    if (now === target) continue;
    await tabTo(page, rows.nth(now).getByRole('button', { name: /^Take up:/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, rows.nth(target).getByRole('button', { name: /^Put it here/ }), 'Shift+Tab');
    await page.keyboard.press('Enter');
  }
  const keep = place.getByRole('button', { name: 'Keep this order' });
  if ((await keep.count()) === 0) return;
  await tabTo(page, keep);
  await page.keyboard.press('Enter');
}

/** Types the letter of the option into each list. */
async function match(
  page: Page,
  place: Locator,
  pairs: readonly { readonly premise: string; readonly match: string }[],
): Promise<void> {
  for (const pair of pairs) {
    const label = await named(place.locator('label'), pair.premise);
    const select = place.locator(`[id="${await label.getAttribute('for')}"]`);
    const options = await select.locator('option').allTextContents();
    const letter = options.find((option) => plain(option).slice(1) === plain(pair.match))?.[0] ?? '';
    await tabTo(page, select);
    await page.keyboard.type(letter);
  }
}

/** Picks the first element on the drawing with the arrow keys, and the others in the list. */
async function point(
  page: Page,
  place: Locator,
  question: Extract<AuthoredQuestion, { kind: 'hotspot' }>,
): Promise<void> {
  const keys = question.regions.flatMap(({ element, correct }) => (correct ? [element] : []));
  const words = listRegions(question.figure).flatMap(({ name, label }) => (keys.includes(name) ? [label] : []));
  const [first = '', ...others] = words;
  const drawing = place.getByRole('toolbar', { name: 'Elements of the drawing' });
  await tabTo(page, drawing.locator('button[tabindex="0"]'));
  for (let moves = 0; moves < question.regions.length; moves += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (plain(focused) === plain(first)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Space');
  for (const other of others) await press(page, await named(place.locator('label'), other));
}

/** The one label with these words. */
async function named(labels: Locator, words: string): Promise<Locator> {
  const texts = (await labels.allTextContents()).map(plain);
  const index = texts.findIndex(
    (text) => text.replace(/^\d(?=\D)/, '') === plain(words) || text.endsWith(plain(words)),
  );
  if (index === -1) throw new Error(`Nothing on the screen says: ${words}`);
  return labels.nth(index);
}

async function press(page: Page, label: Locator): Promise<void> {
  const input = label.locator('input');
  const isRadio = (await input.getAttribute('type')) === 'radio';
  if (!isRadio) {
    await tabTo(page, input);
    await page.keyboard.press('Space');
    return;
  }
  // A group of radio buttons is one stop: the arrow keys choose.
  const group = input.page().locator(`input[name="${await input.getAttribute('name')}"]`);
  await tabTo(page, group.first());
  await page.keyboard.press('Space');
  for (let moves = 0; moves < (await group.count()) && !(await input.isChecked()); moves += 1)
    await page.keyboard.press('ArrowDown');
}
