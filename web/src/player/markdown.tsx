import type { Block, Inline, LinkTarget, MarkdownTree } from '@cmdsp/markdown/tree';
import { assertNever } from '@cmdsp/primitives';
import { createElement, type ReactNode } from 'react';
import styles from './markdown.module.css';

/** What a page adds to a text. Without these, terms, standards and incidents are plain words and figures are left out. */
export type MarkdownPlaces = {
  readonly renderFigure?: (ref: string) => ReactNode;
  readonly renderTerm?: (slug: string, children: ReactNode) => ReactNode;
  readonly renderStandard?: (id: string, children: ReactNode) => ReactNode;
  readonly renderIncident?: (id: string, children: ReactNode) => ReactNode;
  /** How a run of plain text shows; `piece` is the part of the tree it comes from. */
  readonly renderText?: (piece: TextPiece, text: string) => ReactNode;
};

/** A part of the tree that is nothing but text. */
export type TextPiece = Extract<Inline, { kind: 'text' | 'code' }> | Extract<Block, { kind: 'code-block' }>;

export type MarkdownProps = MarkdownPlaces & {
  readonly tree: MarkdownTree | readonly Block[];
  /** `reading` is the serif of long texts, `plain` the interface's own face. */
  readonly look?: 'reading' | 'plain';
};

/** Course Markdown: the same tree that the server renders. */
export function Markdown({ tree, look = 'plain', ...places }: MarkdownProps) {
  const blocks = 'kind' in tree ? tree.children : tree;
  return <div className={`${styles.text} ${styles[look]}`}>{renderBlocks(blocks, places)}</div>;
}

/** A text that must stay within a line, such as an option: its paragraphs joined, without blocks of their own. */
export function MarkdownLine({ tree, ...places }: MarkdownPlaces & { readonly tree: MarkdownTree }) {
  const paragraphs = tree.children.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : []));
  return <>{paragraphs.map((children, index) => [index > 0 && ' ', renderInline(children, places)])}</>;
}

function renderBlocks(blocks: readonly Block[], places: MarkdownPlaces): ReactNode[] {
  return blocks.map((block, index) => <BlockView key={index} block={block} places={places} />);
}

function BlockView({ block, places }: { readonly block: Block; readonly places: MarkdownPlaces }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{renderInline(block.children, places)}</p>;
    case 'heading':
      return createElement(`h${block.level}`, { id: block.id }, renderInline(block.children, places));
    case 'list':
      return block.start === null ? (
        <ul>{renderItems(block, places)}</ul>
      ) : (
        <ol start={block.start}>{renderItems(block, places)}</ol>
      );
    case 'quote':
      return <blockquote>{renderBlocks(block.children, places)}</blockquote>;
    case 'code-block':
      return (
        <pre tabIndex={0}>
          <code>{renderPiece(block, places)}</code>
        </pre>
      );
    case 'table':
      return <TableView table={block} places={places} />;
    case 'figure':
      return places.renderFigure?.(block.ref) ?? null;
    case 'example':
      return (
        <aside className={styles.example}>
          <p className={styles.exampleTitle} data-unquoted="">
            <span>Worked example</span> {block.title}
          </p>
          {renderBlocks(block.children, places)}
        </aside>
      );
    case 'poll':
      return (
        <div className={styles.poll}>
          <p>{renderInline(block.question, places)}</p>
          <ul>
            {block.options.map((option, index) => (
              <li key={index}>{renderInline(option, places)}</li>
            ))}
          </ul>
        </div>
      );
    case 'rule':
      return <hr />;
    default:
      return assertNever(block);
  }
}

/** A paragraph inside a list entry is just its text: entries are short. */
function renderItems({ items }: Extract<Block, { kind: 'list' }>, places: MarkdownPlaces): ReactNode[] {
  return items.map(({ children }, index) => (
    <li key={index}>
      {children.map((child, part) =>
        child.kind === 'paragraph' && part === 0 ? (
          renderInline(child.children, places)
        ) : (
          <BlockView key={part} block={child} places={places} />
        ),
      )}
    </li>
  ));
}

type TableViewProps = { readonly table: Extract<Block, { kind: 'table' }>; readonly places: MarkdownPlaces };

function TableView({ table: { columns, rows }, places }: TableViewProps) {
  return (
    <div className={styles.table} tabIndex={0} role="group" aria-label="Table">
      <table>
        <thead hidden={columns.every(({ children }) => children.length === 0)}>
          <tr>
            {columns.map(({ align, children }, index) => (
              <th key={index} scope="col" className={styles[align]}>
                {renderInline(children, places)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={styles[columns[column]?.align ?? 'left']}>
                  {renderInline(cell, places)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function renderInline(children: readonly Inline[], places: MarkdownPlaces): ReactNode[] {
  return children.map((child, index) => <InlineView key={index} inline={child} places={places} />);
}

function InlineView({ inline, places }: { readonly inline: Inline; readonly places: MarkdownPlaces }): ReactNode {
  switch (inline.kind) {
    case 'text':
      return renderPiece(inline, places);
    case 'code':
      return <code>{renderPiece(inline, places)}</code>;
    case 'break':
      return <br />;
    case 'strong':
      return <strong>{renderInline(inline.children, places)}</strong>;
    case 'emphasis':
      return <em>{renderInline(inline.children, places)}</em>;
    case 'link':
      return renderLink(inline.target, renderInline(inline.children, places), places);
    default:
      return assertNever(inline);
  }
}

function renderLink(target: LinkTarget, children: ReactNode, places: MarkdownPlaces): ReactNode {
  switch (target.kind) {
    case 'web':
      return (
        <a href={target.url} rel="noopener noreferrer">
          {children}
        </a>
      );
    case 'term':
      return places.renderTerm?.(target.slug, children) ?? children;
    case 'standard':
      return places.renderStandard?.(target.id, children) ?? children;
    case 'incident':
      return places.renderIncident?.(target.id, children) ?? children;
    case 'anchor':
      return <a href={`#${target.id}`}>{children}</a>;
    default:
      return assertNever(target);
  }
}

function renderPiece(piece: TextPiece, places: MarkdownPlaces): ReactNode {
  return places.renderText?.(piece, piece.text) ?? piece.text;
}
