/**
 * What the docx library is used for: the pages (size, margins, marking at head and foot, watermark), the
 * pictures, and the relationships that join the parts.
 */
import {
  Document,
  Footer,
  Header,
  ImageRun,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { rasterise } from '../core/documents/drawing/raster';
import type { Picture, Section, WordDocument } from '../core/documents/model';
import { type Skeleton, sectionsOf } from './body';
import { crestHeightMm, crestSize } from './layout';
import { marginMm, paperOf, twips } from './paper';
import { encodePng } from './png';

/** Sharp enough for print on A4 and A3. */
const dotsPerInch = 220;
const pixelsPerMillimetre = 96 / 25.4;

/** The parts of the file by path, as the library makes them, and what it made for the body. */
export interface SkeletonFile extends Skeleton {
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

/** Builds the pages and pictures of a document; `fingerprint` stands in the footer. */
export function buildSkeleton(document: WordDocument, fingerprint: string): SkeletonFile {
  const pictures = document.blocks.filter((block) => block.kind === 'picture');
  const file = new Document({
    sections: sectionsOf(document).map((section, index) => ({
      ...page(document, section, fingerprint),
      // Where a picture stands in the text does not matter here: only its drawing is taken.
      children:
        index === 0
          ? [
              ...pictures.map((picture, number) => pictureParagraph(picture, number)),
              ...crestParagraphs(document, pictures.length),
            ]
          : [],
    })),
  });
  const parts = compile(file);
  const body = parts.get('word/document.xml');
  if (typeof body !== 'string') throw new Error('docx made no document part');
  const drawings = body.match(/<w:drawing>[\s\S]*?<\/w:drawing>/g) ?? [];
  return {
    parts,
    sectionEnds: body.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? [],
    pictures: drawings.slice(0, pictures.length),
    crest: drawings[pictures.length] ?? '',
  };
}

/** The library's own zip is passed over: the parts are taken before it, so that they are zipped only once. */
function compile(file: Document): Map<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as {
    readonly compiler: { compile(file: Document): Map<string, string | Uint8Array> };
  };
  return compiler.compile(file);
}

function page(
  document: WordDocument,
  section: Section,
  fingerprint: string,
): Omit<ISectionOptions, 'children'> {
  const upright = paperOf({ ...section, orientation: 'portrait' });
  const margin = twips(marginMm);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the sheet itself: it wants the upright measures.
        size: {
          width: twips(upright.widthMm),
          height: twips(upright.heightMm),
          orientation:
            section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: margin,
          right: margin,
          bottom: margin,
          left: margin,
          header: twips(11),
          footer: twips(10),
        },
      },
    },
    headers: {
      default: new Header({
        children: [markingParagraph(document, { watermark: document.status === 'draft' })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          markingParagraph(document, { watermark: false }),
          pageLine(document, { fingerprint, width: paperOf(section).textWidth }),
        ],
      }),
    },
  };
}

function markingParagraph(document: WordDocument, { watermark }: { readonly watermark: boolean }): Paragraph {
  const { classification, handling } = document.marking;
  const strong: IRunOptions = { text: classification.toUpperCase(), bold: true };
  const children: ParagraphChild[] = [new TextRun(strong)];
  if (handling !== '') children.push(new TextRun({ text: ` · ${handling}` }));
  if (watermark) {
    children.push(watermarkRun());
  }
  return new Paragraph({ style: 'Marking', children });
}

function watermarkRun(): TextRun {
  const look = { text: 'DRAFT', font: 'Arial', color: 'D9DDDF', opacity: 0.4, width: 400 } as const;
  // The library ships its watermark in a bundle of its own, whose TextRun is not this one's by identity; only
  // its XML is used.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
  return new TextWatermark(look);
}

function pageLine(
  document: WordDocument,
  { fingerprint, width }: { readonly fingerprint: string; readonly width: number },
): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [
      // A letter goes to somebody who has no use for a version; and two letters of a batch have the same foot.
      ...(document.frontLook === 'letter'
        ? []
        : [new TextRun({ text: `${document.title} · ${document.versionLabel} · content ${fingerprint}` })]),
      new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** The crest of the force, high beside a letterhead and small beside a title. */
function crestParagraphs({ look, frontLook }: WordDocument, index: number): readonly Paragraph[] {
  if (look?.crest === undefined || look.crest === null) return [];
  const { png, altText } = look.crest;
  const hasLetterhead = frontLook === 'letter' || frontLook === 'statement';
  const size = crestSize(look.crest, hasLetterhead ? crestHeightMm.letterhead : crestHeightMm.title);
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0)),
          transformation: {
            width: size.widthMm * pixelsPerMillimetre,
            height: size.heightMm * pixelsPerMillimetre,
          },
          altText: { id: String(index + 1), name: 'Crest', title: 'Crest', description: altText },
        }),
      ],
    }),
  ];
}

function pictureParagraph(picture: Picture, index: number): Paragraph {
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: encodePng(rasterise(picture.drawing, dotsPerInch), dotsPerInch),
        transformation: {
          width: picture.widthMm * pixelsPerMillimetre,
          height: picture.heightMm * pixelsPerMillimetre,
        },
        altText: {
          // The library numbers pictures through the whole run of the program; a number of our own repeats.
          id: String(index + 1),
          name: `Figure ${index + 1}`,
          title: picture.caption,
          description: picture.altText,
        },
      }),
    ],
  });
}
