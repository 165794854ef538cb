/** Sizes of paper, margins and the room between them. Word counts in twentieths of a point (twips). */
import type { Section } from '../core/documents/model';

export const twipsPerMillimetre = 1440 / 25.4;
export const marginMm = 25;

const portraitMm = { A4: [210, 297], A3: [297, 420] } as const;

export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Between the margins, in twips. */
  readonly textWidth: number;
  readonly textHeight: number;
}

/** The paper of a section, turned as it will be read. */
export function paperOf({ size, orientation }: Pick<Section, 'size' | 'orientation'>): Paper {
  const [short, long] = portraitMm[size];
  const [widthMm, heightMm] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    widthMm,
    heightMm,
    textWidth: twips(widthMm - 2 * marginMm),
    textHeight: twips(heightMm - 2 * marginMm),
  };
}

/** Millimetres as whole twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}
