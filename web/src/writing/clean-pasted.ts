/**
 * Word writes its lists as paragraphs with a bullet typed in front. Makes lists of them again, with their levels, and
 * drops what only Word reads; the schema of the editor drops the rest (styles, fonts, pictures, scripts).
 */
export function cleanPasted(pasted: string): string {
  const html = withoutStyles(pasted);
  if (!/mso-list|MsoListParagraph/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const items = [...page.querySelectorAll<HTMLElement>('p[data-style*="mso-list"], p[class*="MsoListParagraph"]')];
  for (const run of runsOf(items)) {
    run[0]?.before(listOf(run.map(readItem)));
    for (const item of run) item.remove();
  }
  return page.body.innerHTML;
}

/** Renames styles before anything reads them: the page's policy would refuse each one, and say so to nobody who can help. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

type Item = { readonly level: number; readonly isOrdered: boolean; readonly html: string };

/** Neighbouring paragraphs of a list. */
function runsOf(items: readonly HTMLElement[]): readonly (readonly HTMLElement[])[] {
  const runs: HTMLElement[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last?.at(-1) === item.previousElementSibling && last !== undefined) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

function readItem(item: HTMLElement): Item {
  const level = Number(/level(\d+)/.exec(item.dataset['style'] ?? '')?.[1] ?? 1);
  const copy = document.createElement('div');
  copy.innerHTML = withoutMarker(item.innerHTML);
  const marker =
    item.querySelector('[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]')?.textContent ?? '';
  return { level, isOrdered: /^\s*[\divxlc]+[.)]|^\s*[a-z][.)]/i.test(marker), html: copy.innerHTML };
}

function withoutMarker(html: string): string {
  const conditional = html.replace(/<!--\[if !supportLists\]-->[\s\S]*?<!--\[endif\]-->/g, '');
  const holder = new DOMParser().parseFromString(conditional, 'text/html').body;
  for (const marker of holder.querySelectorAll('[data-style*="mso-list"]')) marker.remove();
  return holder.innerHTML;
}

function listOf(items: readonly Item[]): HTMLElement {
  const root = document.createElement(items[0]?.isOrdered === true ? 'ol' : 'ul');
  const open: { list: HTMLElement; level: number }[] = [{ list: root, level: items[0]?.level ?? 1 }];
  for (const { level, isOrdered, html } of items) {
    while (open.length > 1 && level < (open.at(-1)?.level ?? 1)) open.pop();
    let top = open.at(-1)?.list ?? root;
    const parent = top.lastElementChild;
    if (level > (open.at(-1)?.level ?? 1) && parent !== null) {
      top = document.createElement(isOrdered ? 'ol' : 'ul');
      parent.append(top);
      open.push({ list: top, level });
    }
    const item = document.createElement('li');
    item.innerHTML = `<p>${html}</p>`;
    top.append(item);
  }
  return root;
}
