import type { Look } from './scene.ts';

/** One picture of the sheet. */
export type Picture = Look & { readonly file: string; readonly name: string };

const style = `body{font:16px/1.5 system-ui;margin:2rem;background:#eee;color:#111}nav{columns:5}div{display:flex;gap:1rem;
align-items:flex-start;overflow-x:auto}figure{margin:0}img{height:24rem;border:1px solid #999;background:#fff}`;

/** An HTML page with all pictures, one row a scene: what a reviewer scrolls through. */
export function contactSheet(pictures: readonly Picture[]): string {
  const names = [...new Set(pictures.map(({ name }) => name))];
  const links = names.map((name) => `<li><a href="#${name}">${name}</a></li>`);
  const rows = names.map((name) => {
    const figures = pictures.filter((picture) => picture.name === name).map(figureOf);
    return `<section id="${name}"><h2>${name}</h2><div>${figures.join('')}</div></section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>CMDSP screens</title><style>${style}</style>
<h1>CMDSP screens</h1><nav><ol>${links.join('')}</ol></nav>${rows.join('\n')}</html>\n`;
}

function figureOf({ file, name, width, colorScheme }: Picture): string {
  const words = `${width} px, ${colorScheme}`;
  return `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${name}, ${words}"></a><figcaption>${words}</figcaption></figure>`;
}
