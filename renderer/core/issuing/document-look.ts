/** The look of the force as a document takes it. */
import type { DocumentLook } from '../documents/model';
import { type ForceLook, plainLook } from './force-look';

/** The look for a document; `null` where the force has chosen none, so that the document is the desk's own. */
export function documentLook(look: ForceLook | undefined): DocumentLook | null {
  if (look === undefined) return null;
  const { font, headingColour, accentColour, letterhead, crest, closingNote } = look;
  const lines = letterhead.map((line) => line.trim()).filter(Boolean);
  const isPlain =
    lines.length === 0 &&
    crest === null &&
    closingNote.trim() === '' &&
    font === plainLook.font &&
    headingColour === plainLook.headingColour &&
    accentColour === plainLook.accentColour;
  return isPlain
    ? null
    : { font, headingColour, accentColour, letterhead: lines, crest, closingNote: closingNote.trim() };
}

/** The look as a part of a document: nothing where there is none. */
export function withLook(look: ForceLook | undefined): { readonly look?: DocumentLook } {
  const taken = documentLook(look);
  return taken === null ? {} : { look: taken };
}
