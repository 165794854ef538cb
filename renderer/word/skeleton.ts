/** The pages of a document: size, margins, marking at head and foot, watermark, pictures, and what joins the parts. */
import { rasterise } from '../core/documents/drawing/raster';
import type { DocumentLook, Picture, Section, WordDocument } from '../core/documents/model';
import { type Skeleton, sectionsOf } from './body';
import { crestHeightMm, crestSize } from './layout';
import {
  drawingXml,
  footXml,
  headXml,
  type PictureFrame,
  pictureTarget,
  relationshipsXml,
  sectionEndXml,
} from './page-parts';
import { paperOf } from './paper';
import { encodePng } from './png';

/** Sharp enough for print on A4 and A3. */
const dotsPerInch = 220;

/** The parts of the file by path that are made of pages and pictures, and what the body takes from them. */
export interface SkeletonFile extends Skeleton {
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

/** All that the pages and pictures of a document are made of: nothing else of it has a way in. */
export interface SkeletonPlan extends Pick<WordDocument, 'marking' | 'status' | 'frontLook'> {
  readonly sections: readonly Section[];
  readonly pictures: readonly Picture[];
  readonly crest: DocumentLook['crest'];
  /** What the foot says before the number of the page; empty for a letter. */
  readonly foot: string;
}

/** The plan of a document's pages; `fingerprint` stands in the footer. */
export function skeletonPlan(document: WordDocument, fingerprint: string): SkeletonPlan {
  const { marking, status, frontLook, title, versionLabel } = document;
  return {
    marking,
    status,
    ...(frontLook === undefined ? {} : { frontLook }),
    sections: sectionsOf(document),
    pictures: document.blocks.filter((block) => block.kind === 'picture'),
    crest: document.look?.crest ?? null,
    // A letter goes to somebody who has no use for a version; and two letters of a batch have the same foot.
    foot: frontLook === 'letter' ? '' : `${title} · ${versionLabel} · content ${fingerprint}`,
  };
}

/** Builds the pages and pictures of a document; `fingerprint` stands in the footer. */
export function buildSkeleton(document: WordDocument, fingerprint: string): SkeletonFile {
  return builtSkeleton(skeletonPlan(document, fingerprint));
}

/** Builds what was planned. */
export function builtSkeleton(plan: SkeletonPlan): SkeletonFile {
  const { sections, marking } = plan;
  const frames = pictureFrames(plan);
  const parts = new Map<string, string | Uint8Array>([
    ['word/_rels/document.xml.rels', relationshipsXml(sections.length, frames.length)],
  ]);
  for (const [index, section] of sections.entries()) {
    parts.set(`word/header${index + 1}.xml`, headXml(marking, plan.status));
    parts.set(`word/footer${index + 1}.xml`, footXml(marking, plan.foot, paperOf(section).textWidth));
  }
  for (const [index, png] of pngs(plan).entries()) parts.set(`word/${pictureTarget(index)}`, png);
  const drawings = frames.map((frame, index) => drawingXml(frame, { index, sections: sections.length }));
  return {
    parts,
    sectionEnds: sections.map(sectionEndXml),
    pictures: drawings.slice(0, plan.pictures.length),
    crest: drawings[plan.pictures.length] ?? '',
  };
}

/** Where the pictures stand: those of the text, and the crest after them. */
function pictureFrames({ pictures, crest, frontLook }: SkeletonPlan): readonly PictureFrame[] {
  const frames: PictureFrame[] = pictures.map(({ widthMm, heightMm, caption, altText }, index) => ({
    widthMm,
    heightMm,
    name: `Figure ${index + 1}`,
    title: caption,
    altText,
  }));
  if (crest === null) return frames;
  // High beside a letterhead and small beside a title.
  const hasLetterhead = frontLook === 'letter' || frontLook === 'statement';
  const size = crestSize(crest, hasLetterhead ? crestHeightMm.letterhead : crestHeightMm.title);
  return [...frames, { ...size, name: 'Crest', title: 'Crest', altText: crest.altText }];
}

/** The pictures themselves, in the same order. */
function pngs({ pictures, crest }: SkeletonPlan): readonly Uint8Array[] {
  const drawn = pictures.map(({ drawing }) => encodePng(rasterise(drawing, dotsPerInch), dotsPerInch));
  if (crest !== null) drawn.push(Uint8Array.from(atob(crest.png), (letter) => letter.charCodeAt(0)));
  return drawn;
}
