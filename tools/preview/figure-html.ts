import { describeFigure, drawFigure, type Figure, iconPaths, pathOf, type Shape } from '@cmdsp/figures';
import { assertNever } from '@cmdsp/primitives';
import { html, type SafeHtml } from '../../server/src/http/html.ts';

/** A figure as SVG with its caption, and below it the words that stand for it. */
export function figureHtml(figure: Figure): SafeHtml {
  const { width, height, shapes } = drawFigure(figure, 'wide');
  const { opening, sentences } = describeFigure(figure);
  return html`<figure>
    <svg class="drawing" viewBox="0 0 ${width} ${height}" aria-hidden="true">${shapes.map(shapeHtml)}</svg>
    <figcaption><strong>${figure.title}.</strong> ${figure.caption}</figcaption>
    <details>
      <summary>In words</summary>
      <p>${opening}</p>
      <ul>
        ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
    </details>
  </figure>`;
}

function shapeHtml(shape: Shape): SafeHtml {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius, look } = shape;
      return html`<rect class="${look}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" />`;
    }
    case 'line':
      return html`<path class="line ${shape.look}" d="${pathOf(shape.points)}" />`;
    case 'polygon':
      return html`<polygon
        class="head ${shape.look}"
        points="${shape.points.map(({ x, y }) => `${x},${y}`).join(' ')}"
      />`;
    case 'text': {
      const { x, y, anchor, size, look, text } = shape;
      return html`<text class="text-${look}" x="${x}" y="${y}" text-anchor="${anchor}" font-size="${size}"
        >${text}</text
      >`;
    }
    case 'icon':
      return html`<path
        class="icon"
        transform="translate(${shape.x} ${shape.y}) scale(${shape.width / 16})"
        d="${iconPaths[shape.name]}"
      />`;
    default:
      return assertNever(shape);
  }
}
