import qrcode from 'qrcode';

/** A QR code as one path of unit squares, for an SVG or a PDF; `size` is its width in modules without the quiet zone. */
export type QrPath = { readonly path: string; readonly size: number };

/** Encodes a text with error correction M (15 % may be damaged). */
export function drawQr(text: string): QrPath {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x) === 0) continue;
      let width = 1;
      while (x + width < modules.size && modules.get(y, x + width) !== 0) width += 1;
      rows.push(`M${x} ${y}h${width}v1h-${width}z`);
      x += width;
    }
  }
  return { path: rows.join(''), size: modules.size };
}
