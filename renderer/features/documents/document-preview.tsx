/** A document on the screen before it is exported: the same model that the Word file is written from. */
import { type CSSProperties, useMemo } from 'react';
import { frontRows } from '../../core/documents/front-table';
import type { Block, List, PaperSize, Paragraph, Section, WordDocument } from '../../core/documents/model';
import { blockNumbers } from '../../core/documents/outline';
import { markingLine } from '../../core/foundation/marking';
import { tintOf } from '../../core/issuing/look-colours';
import { DrawingSvg } from '../../services/drawing-svg';
import { PreviewParticulars, PreviewSignature, PreviewTable } from './preview-table';
import { PreviewText } from './preview-text';
import './document-preview.css';

interface Sheet {
  /** The paper where it lies sideways; `null` for upright A4. */
  readonly landscape: PaperSize | null;
  readonly blocks: readonly NumberedBlock[];
}

interface NumberedBlock {
  readonly block: Block;
  readonly number: string;
}

/** The document as sheets of paper; pages are not broken, and long tables show their first rows. */
export function DocumentPreview({ document }: { readonly document: WordDocument }) {
  const sheets = useMemo(() => sheetsOf(document), [document]);
  const marking = markingLine(document.marking);
  return (
    <article
      className="document-preview"
      data-draft={document.status === 'draft' ? true : undefined}
      style={styleOf(document)}
      lang={document.language}
      aria-label={document.title}
    >
      {sheets.map((sheet, index) => (
        <section key={index} className="document-sheet" data-landscape={sheet.landscape ?? undefined}>
          <p className="document-marking">{marking}</p>
          {index === 0 && <FrontPage document={document} />}
          {sheet.blocks.map(({ block, number }, position) => (
            <PreviewBlock key={position} block={block} number={number} document={document} />
          ))}
          {index === sheets.length - 1 && <ClosingNote document={document} />}
          <p className="document-marking">{marking}</p>
        </section>
      ))}
    </article>
  );
}

function FrontPage({ document }: { readonly document: WordDocument }) {
  const rows = frontRows(document);
  const hasLetterhead = document.frontLook === 'letter' || document.frontLook === 'statement';
  return (
    <>
      {hasLetterhead && <Letterhead document={document} />}
      {document.frontLook === 'letter' ? null : (
        <div className="document-title-line">
          <h2 className="document-title">{document.title}</h2>
          {hasLetterhead ? null : <Crest document={document} />}
        </div>
      )}
      {rows.length === 0 ? null : <PreviewParticulars label="Particulars of this document" rows={rows} />}
    </>
  );
}

function Letterhead({ document }: { readonly document: WordDocument }) {
  const lines = document.look?.letterhead ?? [];
  if (lines.length === 0 && (document.look?.crest ?? null) === null) return null;
  return (
    <div className="document-letterhead">
      <Crest document={document} />
      <div>
        {lines.map((line, index) => (
          <div key={index}>{line}</div>
        ))}
      </div>
    </div>
  );
}

function Crest({ document }: { readonly document: WordDocument }) {
  const crest = document.look?.crest ?? null;
  if (crest === null) return null;
  return <img className="document-crest" src={`data:image/png;base64,${crest.png}`} alt={crest.altText} />;
}

function ClosingNote({ document }: { readonly document: WordDocument }) {
  const lines = (document.look?.closingNote ?? '').split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line, index) => (
    <p key={index} className="document-note">
      {line}
    </p>
  ));
}

/** The force’s font and colours, where it has chosen any. */
function styleOf({ look }: WordDocument): CSSProperties {
  if (look === undefined) return {};
  return {
    '--document-font': look.font,
    '--document-heading': `#${look.headingColour}`,
    '--document-rule': `#${look.accentColour}`,
    '--document-head-ground': `#${tintOf(look.accentColour)}`,
  } as CSSProperties;
}

interface BlockProps extends NumberedBlock {
  readonly document: WordDocument;
}

function PreviewBlock({ block, number, document }: BlockProps) {
  switch (block.kind) {
    case 'heading': {
      const Level = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      return (
        <Level className="document-numbered">
          <span className="document-number">{number}</span>
          <span>{block.text}</span>
        </Level>
      );
    }
    case 'paragraph':
      return <PreviewParagraph paragraph={block} number={number} />;
    case 'list':
      return <PreviewList list={block} />;
    case 'table':
      return <PreviewTable table={block} number={number} />;
    case 'particulars':
      return <PreviewParticulars label={block.label} rows={block.rows} />;
    case 'signature':
      return <PreviewSignature block={block} />;
    case 'picture':
      return (
        <figure className="document-picture">
          <figcaption>{`${number}: ${block.caption}`}</figcaption>
          <DrawingSvg drawing={block.drawing} description={block.altText} />
        </figure>
      );
    case 'contents':
      return <PreviewContents heading={block.heading} document={document} />;
    case 'page-break':
      return <hr className="document-break" />;
    case 'section':
      return null;
  }
}

function PreviewParagraph({ paragraph, number }: { readonly paragraph: Paragraph; readonly number: string }) {
  if (number === '') {
    return (
      <p className={`document-${paragraph.look}`}>
        <PreviewText text={paragraph.text} />
      </p>
    );
  }
  return (
    <p className="document-numbered">
      <span className="document-number">{number}</span>
      <span>
        <PreviewText text={paragraph.text} />
      </span>
    </p>
  );
}

function PreviewList({ list }: { readonly list: List }) {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <PreviewText text={item} />
    </li>
  ));
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function PreviewContents({
  heading,
  document,
}: {
  readonly heading: string;
  readonly document: WordDocument;
}) {
  const sections = document.blocks.filter((block) => block.kind === 'heading');
  return (
    <div className="document-contents">
      <h3>{heading}</h3>
      <ol>
        {sections
          .filter((section) => section.level === 1 && section.numbered)
          .map((section, index) => (
            <li key={index}>{section.text}</li>
          ))}
      </ol>
    </div>
  );
}

/** A new sheet wherever the paper turns or a heading asks for a new page. */
function sheetsOf({ blocks, opensOn }: WordDocument): readonly Sheet[] {
  const numbers = blockNumbers(blocks);
  const sheets: { landscape: PaperSize | null; blocks: NumberedBlock[] }[] = [
    { landscape: opensOn === undefined ? null : landscapeOf(opensOn), blocks: [] },
  ];
  blocks.forEach((block, index) => {
    let current = sheets[sheets.length - 1];
    if (current === undefined || block.kind === 'section' || (block.kind === 'heading' && block.onNewPage)) {
      const landscape = block.kind === 'section' ? landscapeOf(block) : (current?.landscape ?? null);
      current = { landscape, blocks: [] };
      sheets.push(current);
    }
    current.blocks.push({ block, number: numbers[index] ?? '' });
  });
  return sheets;
}

function landscapeOf({ orientation, size }: Pick<Section, 'orientation' | 'size'>): PaperSize | null {
  return orientation === 'landscape' ? size : null;
}
