import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import type { CertificateDocument } from './certificate-document.ts';
import { drawQr } from './draw-qr.ts';
import { type Coverage, fontFiles, type FontName } from './fonts.ts';
import { fitLines, type Measure } from './fit-lines.ts';
import { type Run, splitRuns } from './split-runs.ts';

type Pdf = InstanceType<typeof PDFDocument>;

// The colours and spaces of the interface, in points on A4 across.
const ink = '#17202A';
const quiet = '#52606D';
const accent = '#0B6B6B';
const line = '#D9DCD8';
const left = 72;
const width = 841.89 - 2 * left;

/**
 * Prints a certificate as a tagged PDF (PDF/UA-1): language, title, structure in reading order, alternative text, all fonts
 * embedded. Names are printed in their own script and direction; assistive software reads them in logical order.
 * @throws CharactersMissingError when no embedded font has a character of the name
 */
export async function printCertificate(certificate: CertificateDocument, coverage: Coverage): Promise<Buffer> {
  const options: Omit<PDFKit.PDFDocumentOptions, 'subset'> & { readonly subset: string } = {
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: 'en',
    info: {
      Title: `Certificate ${certificate.number}: ${certificate.programme}`,
      Author: certificate.issuerName,
      Subject: `Awarded to ${certificate.legalName}`,
      CreationDate: certificate.awardedAt,
      ModDate: certificate.awardedAt,
    },
  };
  const pdf = new PDFDocument(options as PDFKit.PDFDocumentOptions);
  for (const [name, file] of Object.entries(fontFiles)) pdf.registerFont(name, file);
  drawFrame(pdf, certificate.isDemonstration);

  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const write = (tag: string, text: string, style: Style) => {
    document.add(
      pdf.struct(tag, { actual: text }, () => drawLine(pdf, splitRuns(text, coverage, style.font ?? 'text'), style)),
    );
  };

  write('P', certificate.issuerName, { size: 13, y: 74, colour: accent, font: 'strong' });
  write('P', certificate.isDemonstration ? 'Demonstration certificate' : 'Certificate', {
    size: 13,
    y: 74,
    colour: quiet,
    align: 'end',
  });
  write('P', 'This certifies that', { size: 15, y: 146, colour: quiet });
  const bottom = writeName(pdf, { name: certificate.legalName, coverage, add: (element) => document.add(element) });
  write('P', `has met certification scheme ${certificate.schemeVersion} and is recognised as`, {
    size: 15,
    y: bottom + 14,
    colour: quiet,
  });
  write('H2', certificate.programme, { size: 23, y: bottom + 42, colour: ink, font: 'strong' });

  const facts = [
    ['Awarded on', certificate.awardedOn],
    ['Valid until', certificate.validUntilOn],
    ['Certificate number', certificate.number],
  ] as const;
  facts.forEach(([label, value], index) => {
    const x = left + index * 140;
    write('P', label, { size: 10.5, y: 438, x, colour: quiet });
    write('P', value, { size: 14, y: 454, x, colour: ink, font: 'strong' });
  });
  write('P', 'Check whether this certificate counts today:', { size: 10.5, y: 488, colour: quiet });
  write('P', certificate.verifyUrl, { size: 10.5, y: 503, colour: accent });
  document.add(
    pdf.struct(
      'Figure',
      { alt: `QR code of ${certificate.verifyUrl}`, bbox: [left + width - 108, 411, left + width, 519] } as object,
      () => drawQrCode(pdf, certificate.verifyUrl),
    ),
  );
  document.end();
  pdf.end();
  return buffer(pdf);
}

type Style = {
  readonly size: number;
  readonly y: number;
  readonly colour: string;
  readonly x?: number;
  readonly font?: FontName;
  readonly align?: 'end';
};

/** The name is the largest thing on the page and keeps to at most three lines; returns where it ends. */
function writeName(
  pdf: Pdf,
  { name, coverage, add }: { name: string; coverage: Coverage; add: (element: PDFKit.PDFStructureElement) => void },
): number {
  const measure: Measure = (text, size) => widthOf(pdf, splitRuns(text, coverage), size);
  const { lines, size } = fitLines(name, { width, measure, sizes: [46, 40, 34, 28, 23, 19] });
  const leading = size * 1.3;
  const top = 172;
  add(
    pdf.struct('H1', { actual: name }, () => {
      lines.forEach((text, index) =>
        drawLine(pdf, splitRuns(text, coverage), { size, y: top + index * leading, colour: ink }),
      );
    }),
  );
  return top + Math.max(lines.length * leading, 60);
}

function drawLine(pdf: Pdf, runs: readonly Run[], style: Style): void {
  let x = style.x ?? left;
  if (style.align === 'end') x = left + width - widthOf(pdf, runs, style.size);
  const baseline = style.y + style.size;
  for (const run of runs) {
    pdf.font(run.font).fontSize(style.size).fillColor(style.colour);
    // Naming the features, even none, keeps a run whole: otherwise words of right-to-left scripts change places.
    pdf.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features: [] });
    x += pdf.widthOfString(run.text, { features: [] });
  }
}

function widthOf(pdf: Pdf, runs: readonly Run[], size: number): number {
  return runs.reduce(
    (sum, run) => sum + pdf.font(run.font).fontSize(size).widthOfString(run.text, { features: [] }),
    0,
  );
}

/** Frame, rule and watermark are decoration: marked so that nobody has to listen to them. */
function drawFrame(pdf: Pdf, isDemonstration: boolean): void {
  const { width: pageWidth, height: pageHeight } = pdf.page;
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, pageWidth, pageHeight).fill('#FFFFFF');
  pdf
    .rect(28, 28, pageWidth - 56, pageHeight - 56)
    .lineWidth(1.2)
    .stroke(accent);
  pdf
    .rect(33, 33, pageWidth - 66, pageHeight - 66)
    .lineWidth(0.4)
    .stroke(line);
  pdf
    .moveTo(left, 104)
    .lineTo(left + width, 104)
    .lineWidth(0.6)
    .stroke(line);
  if (isDemonstration) {
    pdf.save().rotate(-20, { origin: [pageWidth / 2, pageHeight / 2] });
    pdf.font('strong').fontSize(92).fillColor(quiet, 0.09);
    pdf.text('DEMONSTRATION', (pageWidth - pdf.widthOfString('DEMONSTRATION')) / 2, pageHeight / 2 - 60, {
      lineBreak: false,
    });
    pdf.restore().fillOpacity(1);
  }
  pdf.endMarkedContent();
}

function drawQrCode(pdf: Pdf, url: string): void {
  const { path, size } = drawQr(url);
  const side = 108;
  pdf
    .save()
    .translate(left + width - side, 411)
    .scale(side / size);
  pdf.path(path).fill(ink);
  pdf.restore();
}
