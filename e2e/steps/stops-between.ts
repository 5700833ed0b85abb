/**
 * Runs in the page: how often Tab (positive) or Shift+Tab (negative) has to be pressed from where the focus is until it is
 * on the element; 0 when it is there. Counts what the Tab key stops at: whoever presses has to look where that led.
 * @throws Error when the Tab key never stops at the element
 */
export function stopsBetween(node: Node): number {
  if (!(node instanceof Element)) throw new Error('Only elements can have the focus');
  const target = node;
  const all = [...document.querySelectorAll<HTMLElement>('a[href],button,input,select,textarea,summary,[tabindex]')];
  const stops = all.filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled') && isStop(one),
  );
  const goal = stops.find((one) => one === target || isSameGroup(one, target));
  if (goal === undefined) throw new Error(`The Tab key does not stop at ${target.outerHTML.slice(0, 200)}`);
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 1;
  if (focused === target || isSameGroup(focused, target)) return 0;
  const isAfter = (one: Element, other: Element) =>
    (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (isAfter(goal, focused)) return stops.filter((one) => isAfter(one, focused) && !isAfter(one, goal)).length;
  return -stops.filter((one) => isAfter(focused, one) && !isAfter(goal, one)).length;

  /** A group of radio buttons is one stop. */
  function isStop(one: HTMLElement): boolean {
    if (!isRadio(one)) return true;
    const group = all.filter((other) => isSameGroup(one, other));
    return one === (group.find((other) => isRadio(other) && other.checked) ?? group[0]);
  }

  function isSameGroup(one: Element, other: Element): boolean {
    return isRadio(one) && isRadio(other) && one.name !== '' && one.name === other.name && one.form === other.form;
  }

  function isRadio(one: Element): one is HTMLInputElement {
    return one instanceof HTMLInputElement && one.type === 'radio';
  }
}
