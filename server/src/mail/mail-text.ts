import { html, SafeHtml } from '../http/html.ts';

/** What a mail says, before it is laid out. */
export type MailText = {
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly closing: string;
};

/** A mail's two forms; they say the same. */
export type MailBodies = { readonly text: string; readonly html: string };

/** Lays a mail out as plain text and as HTML that needs nothing from elsewhere. */
export function layOutMail(mail: MailText): MailBodies {
  return { text: asText(mail), html: asHtml(mail).text };
}

function asText({ greeting, paragraphs, action, closing }: MailText): string {
  const parts = [
    greeting,
    ...paragraphs,
    ...(action === undefined ? [] : [`${action.label}:\n${action.url}`]),
    closing,
    'CMDSP',
  ];
  return `${parts.join('\n\n')}\n`;
}

function asHtml({ subject, greeting, paragraphs, action, closing }: MailText): SafeHtml {
  // Mail programs know no style sheets, so the few styles stand on the elements.
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>${subject}</title>
      </head>
      <body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
        <div style="max-width:560px;margin:0 auto">
          <p>${greeting}</p>
          ${paragraphs.map((paragraph) => html`<p>${paragraph}</p> `)}${
            action === undefined
              ? null
              : html`<p>
                    <a
                      href="${action.url}"
                      style="display:inline-block;padding:10px 16px;border-radius:8px;background:#0b6b6b;color:#ffffff;text-decoration:none"
                      >${action.label}</a
                    >
                  </p>
                  <p style="font-size:14px">
                    If the button does not work, copy this address into your browser:<br /><span
                      style="word-break:break-all"
                      >${action.url}</span
                    >
                  </p> `
          }
          <p>${closing}</p>
          <p>CMDSP</p>
        </div>
      </body>
    </html> `;
}
