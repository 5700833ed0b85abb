import type { ElementHandle, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { stopsBetween } from './stops-between.ts';

/** What a person without a mouse does in a lab. */
export type LabKeys = {
  /** Goes there with Tab or Shift+Tab, whichever is nearer; fails when they do not lead there. */
  readonly reach: (target: Locator) => Promise<void>;
  /** Goes on with one key until the focus is there. */
  readonly follow: (key: string, target: Locator) => Promise<void>;
  /** Waits until the page has led the focus there by itself. */
  readonly arrive: (target: Locator) => Promise<void>;
  /** Presses a key where the focus is. */
  readonly strike: (key: string) => Promise<void>;
  readonly press: (target: Locator) => Promise<void>;
  readonly tick: (target: Locator) => Promise<void>;
  /** Types over what stands in a field. */
  readonly type: (target: Locator, text: string) => Promise<void>;
  /** Chooses in the browser's own list: by the beginning of the words, or by arrow keys where that is shorter. */
  readonly choose: (list: Locator, wanted: { readonly label: string } | { readonly value: string }) => Promise<void>;
  /** Chooses the radio button in this place of its group. */
  readonly pick: (group: Locator, place: number) => Promise<void>;
  /** Goes to the tabs of the page's one list of them, and along it by arrow keys. */
  readonly tab: (name: string | RegExp) => Promise<void>;
  /** How often a key was pressed to get anywhere: what is typed into fields and lists does not count. */
  readonly moves: () => number;
};

/** The keyboard of a page. No deed of it uses the mouse, and none sets a value or the focus by the program. */
export function createLabKeys(page: Page): LabKeys {
  let moves = 0;
  /** All at once, as somebody holds a key down: the browser works through them in order. */
  const hold = async (key: string, times: number) => {
    moves += times;
    await Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)));
  };
  /** Looks an element up once: by its role and name that takes longer than a key. */
  const reach = async (target: Locator): Promise<ElementHandle> => {
    const element = await target.elementHandle();
    if (element === null) throw new Error(`There is no ${String(target)}`);
    for (let round = 0; round < 24; round += 1) {
      const stops = await element.evaluate(stopsBetween);
      if (stops === 0) return element;
      await hold(stops > 0 ? 'Tab' : 'Shift+Tab', Math.abs(stops));
    }
    throw new Error(`The Tab key does not lead to ${String(target)}`);
  };
  const isFocused = async (target: Locator) => target.evaluate((element) => element === document.activeElement);
  const follow = async (key: string, target: Locator) => {
    await target.waitFor();
    for (let round = 0; round < 40; round += 1) {
      if (await isFocused(target)) return;
      await hold(key, 1);
    }
    throw new Error(`${key} does not lead to ${String(target)}`);
  };
  const arrive = async (target: Locator) => {
    await target.waitFor();
    await expect.poll(() => isFocused(target), { timeout: 10_000, message: `focus on ${String(target)}` }).toBe(true);
  };
  const strike = (key: string) => hold(key, 1);
  const press = async (target: Locator) => {
    await reach(target);
    await hold('Enter', 1);
  };
  const tick = async (target: Locator) => {
    await reach(target);
    await hold('Space', 1);
  };
  const type = async (target: Locator, text: string) => {
    await reach(target);
    await hold('Control+A', 1);
    await page.keyboard.type(text);
  };
  const choose: LabKeys['choose'] = async (target, wanted) => {
    const list = await reach(target);
    const { now, place, beginning } = await wayInList(list, wanted);
    if (beginning !== null && beginning.length < Math.abs(place - now)) await page.keyboard.type(beginning);
    const at = await list.evaluate(chosenPlace);
    await hold(place > at ? 'ArrowDown' : 'ArrowUp', Math.abs(place - at));
    if ((await list.evaluate(chosenPlace)) !== place)
      throw new Error(`The arrow keys do not lead to ${JSON.stringify(wanted)}`);
  };
  const pick = async (group: Locator, place: number) => {
    const radio = await reach(group.getByRole('radio').first());
    if ((await radio.evaluate(checkedPlace)) === -1) await hold('Space', 1);
    const from = await radio.evaluate(checkedPlace);
    await hold(place > from ? 'ArrowRight' : 'ArrowLeft', Math.abs(place - from));
    if ((await radio.evaluate(checkedPlace)) !== place)
      throw new Error(`The arrow keys do not lead to choice ${place} of ${String(group)}`);
  };
  const tab = async (name: string | RegExp) => {
    const target = page.getByRole('tab', { name });
    await reach(page.getByRole('tab', { selected: true }));
    const isChosen = async () => (await target.getAttribute('aria-selected')) === 'true';
    for (let round = 0; round < 12 && !(await isChosen()); round += 1) await hold('ArrowRight', 1);
    if (!(await isFocused(target))) throw new Error(`The arrow keys do not lead to ${String(name)}`);
  };
  return {
    reach: async (target) => void (await reach(target)),
    follow,
    arrive,
    strike,
    press,
    tick,
    type,
    choose,
    pick,
    tab,
    moves: () => moves,
  };
}

/** Which option is chosen now, which is wanted, and the fewest first letters that no other option shares. */
async function wayInList(
  list: ElementHandle,
  wanted: { readonly label: string } | { readonly value: string },
): Promise<{ readonly now: number; readonly place: number; readonly beginning: string | null }> {
  const options = await list.evaluate(
    (element) => [...(element as HTMLSelectElement).options].map(({ value, label }) => ({ value, label })), // lists of the browser only
  );
  const place = options.findIndex(({ value, label }) =>
    'label' in wanted ? label === wanted.label : value === wanted.value,
  );
  const words = options[place]?.label;
  if (words === undefined) throw new Error(`The list has no ${JSON.stringify(wanted)}`);
  const isOnlyOne = (letters: string) =>
    options.filter(({ label }) => label.toLowerCase().startsWith(letters.toLowerCase())).length === 1;
  const length = Array.from(words, (_, index) => index + 1).find((count) => isOnlyOne(words.slice(0, count)));
  const now = await list.evaluate(chosenPlace);
  return { now, place, beginning: length === undefined ? null : words.slice(0, length) };
}

/** Runs in the page. */
function chosenPlace(list: Node): number {
  return list instanceof HTMLSelectElement ? list.selectedIndex : -1;
}

/** Runs in the page: of the group of this radio button. */
function checkedPlace(radio: Node): number {
  if (!(radio instanceof HTMLInputElement)) return -1;
  const group = [...document.getElementsByName(radio.name)];
  return group.findIndex((one) => one instanceof HTMLInputElement && one.checked);
}
