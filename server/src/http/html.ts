const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to send as it is; made only by the `html` tag. */
export class SafeHtml {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Fragment = SafeHtml | string | number | null | undefined | false | readonly Fragment[];

/** Template for server pages and mails: every value is escaped unless the same tag made it. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): SafeHtml {
  const parts = strings.map((text, index) => text + (index < values.length ? render(values[index]) : ''));
  return new SafeHtml(parts.join(''));
}

function render(value: Fragment): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'object') return value.map(render).join('');
  return String(value).replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
