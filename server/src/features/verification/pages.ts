import type { Check, CheckName, Verification } from '@cmdsp/credentials';
import { instant, type Instant, parseUtcTime } from '@cmdsp/primitives';
import { presentDay, presentMoment } from '../../time-zones/present-day.ts';
import { html, type SafeHtml } from '../../http/html.ts';
import { conclude } from './conclude.ts';

const questions: Readonly<Record<CheckName, string>> = {
  'well-formed': 'Well formed',
  signature: 'Signature',
  issuer: 'Issuer',
  'in-date': 'In date',
  'not-suspended': 'Not suspended',
  'not-revoked': 'Not revoked',
};

const answers = {
  yes: { word: 'Yes', sign: '✓' },
  no: { word: 'No', sign: '✕' },
  'cannot-tell': { word: 'Cannot tell', sign: '?' },
} as const;

/** The frame of every verification page: no script, one style sheet, kept out of search engines. */
function page(title: string, body: SafeHtml): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · CMDSP</title>
        <link rel="stylesheet" href="/verify/style.css" />
      </head>
      <body>
        <header class="masthead">
          <a href="/verify">CMDSP certificate verification</a><a href="/">About the programme</a>
        </header>
        <main>${body}</main>
      </body>
    </html> `.text;
}

/** The form: by number, or with the file. What was typed is kept. */
export function formPage(state: { typed?: string; problem?: string; fileProblem?: string } = {}): string {
  return page(
    'Verify a certificate',
    html`<h1>Verify a certificate</h1>
      <p class="purpose">
        Six questions, each with its own answer: is it well formed, is the signature right, who issued it, is it in
        date, is it suspended, was it revoked.
      </p>
      <div class="ways">
        <form class="way" action="/verify" method="get">
          <h2>By number</h2>
          <label for="number">Certificate number</label>
          <span class="hint" id="number-hint"
            >Printed on the certificate: CMDSP and 17 characters. Capitals and dashes do not matter.</span
          >
          ${state.problem === undefined ? null : html`<span class="error" id="number-error">${state.problem}</span>`}
          <input
            id="number"
            name="number"
            value="${state.typed ?? ''}"
            required
            maxlength="60"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            aria-describedby="number-hint${state.problem === undefined ? '' : ' number-error'}"
            ${state.problem === undefined ? null : html` aria-invalid="true"`}
          />
          <button>Verify number</button>
        </form>
        <form class="way" action="/verify" method="post" enctype="multipart/form-data">
          <h2>With the credential file</h2>
          <label for="file">Credential file</label>
          <span class="hint" id="file-hint"
            >The JSON file that the holder sent you, at most 256 kB. It is checked here and not kept.</span
          >
          ${state.fileProblem === undefined ? null : html`<span class="error" id="file-error">${state.fileProblem}</span>`}
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json,application/vc"
            required
            aria-describedby="file-hint${state.fileProblem === undefined ? '' : ' file-error'}"
            ${state.fileProblem === undefined ? null : html` aria-invalid="true"`}
          />
          <button>Verify file</button>
        </form>
      </div>`,
  );
}

/** There is no certificate of this number: what that means and what it does not. */
export function unknownPage(number: string): string {
  return page(
    'No such certificate',
    html`<h1>No such certificate</h1>
      <div class="conclusion danger">
        <strong>Not confirmed</strong
        ><span>We have issued no certificate with the number <span class="number">${number}</span>.</span>
      </div>
      <p>Compare each character with the certificate. If it is the same, the certificate was not issued here.</p>
      <p><a class="button" href="/verify">Try another number</a></p>`,
  );
}

/** The number was issued once, and its holder has asked to be erased: neither a yes nor a no. */
export function erasedPage(number: string): string {
  return page(
    'Cannot be confirmed any more',
    html`<h1>Cannot be confirmed any more</h1>
      <div class="conclusion caution">
        <strong>The holder has asked for erasure</strong
        ><span>
          A certificate with the number ${number} was issued here. Whose it was has been erased, as the law allows
          everybody to ask.
        </span>
      </div>
      <p>That says nothing against the holder. The certificate is no longer in force, and we cannot confirm it.</p>
      <p><a class="button" href="/verify">Try another number</a></p>`,
  );
}

/** Something went wrong or too many requests came from one address. */
export function troublePage({ title, detail }: { title: string; detail: string }): string {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${detail}</p>
      <p><a class="button" href="/verify">Back to the form</a></p>`,
  );
}

/** The report: conclusion, facts, six answers, time. `about` says whether the facts are from our register or from a file. */
export function reportPage(report: {
  readonly verification: Verification;
  readonly checkedAt: Instant;
  readonly about: 'certificate' | 'file';
  readonly isBankException?: boolean;
}): string {
  const { verification, about } = report;
  const conclusion = conclude(verification);
  const checkedAt = new Date(report.checkedAt);
  return page(
    `${conclusion.title}: verification report`,
    html`<h1>Verification report</h1>
      <div class="conclusion ${conclusion.tone}">
        <strong>${conclusion.title}</strong><span>${conclusion.detail}</span>
      </div>
      ${factList(report)}
      ${report.isBankException === true ? html`<p class="note">The exam drew on a public practice bank. A certification officer recorded why it counts.</p>` : null}
      <table>
        <caption>
          Six questions
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          ${verification.checks.map(checkRow)}
        </tbody>
      </table>
      <p class="stamp">
        Checked on <time datetime="${checkedAt.toISOString()}">${presentMoment(checkedAt)}</time>.
        ${about === 'file' ? 'The file was not kept.' : 'Load the page again to check again.'}
      </p>
      <p><a class="button" href="/verify">Verify another certificate</a></p>`,
  );
}

function checkRow(check: Check): SafeHtml {
  const { word, sign } = answers[check.answer];
  return html`<tr>
    <th scope="row">${questions[check.name]}</th>
    <td class="answer ${check.answer}"><span aria-hidden="true">${sign}</span> ${word}</td>
    <td>${check.sentence}</td>
  </tr> `;
}

function factList({
  verification,
  about,
}: {
  verification: Verification;
  about: 'certificate' | 'file';
}): SafeHtml | null {
  const { facts } = verification;
  if (facts === null) return null;
  // A signature alone proves nothing: anybody can sign under any name with a key of their own.
  const isProven = verification.checks
    .filter(({ name }) => name === 'signature' || name === 'issuer')
    .every(({ answer }) => answer === 'yes');
  const rows: readonly (readonly [string, string | null])[] = [
    ['Certificate number', facts.number],
    ['Programme', facts.achievementName],
    ['Issuer', facts.issuerName ?? facts.issuerId],
    ['Certification scheme', facts.schemeVersion],
    ['Valid from', day(facts.validFrom)],
    ['Valid until', day(facts.validUntil)],
  ];
  return html`<section class="facts" aria-label="${about === 'file' ? 'What the file says' : 'The certificate'}">
    ${isProven ? null : html`<p class="note">What follows is only what the file says. Nothing shows that it is true.</p>`}
    ${facts.recipientName === null ? null : html`<p class="name"><bdi>${facts.recipientName}</bdi></p>`}
    <dl>
      ${rows.map(([label, value]) =>
        value === null
          ? null
          : html`<div>
              <dt>${label}</dt>
              <dd${label === 'Certificate number' ? html` class="number"` : null}>${value}</dd>
            </div> `,
      )}
    </dl>
  </section>`;
}

function day(text: string | null): string | null {
  const time = text === null ? null : parseUtcTime(text);
  return time === null ? text : presentDay(new Date(instant(time)));
}
