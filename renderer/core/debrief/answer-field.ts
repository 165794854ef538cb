/** The unseen marks by which an answer is found again in a returned form, and the mark of the form itself. */
import type { AnswerField } from '../documents/model';

const tagStart = 'spoc';
/** A hidden bookmark has at most 40 signs: an underscore, eight of the mark, an underscore and these. */
const bookmarkRoom = 30;

/** What a form asks beside its questions: who filled it in. */
export const whoFields = [
  { id: 'by-name', name: 'Name' },
  { id: 'by-role', name: 'Role' },
  { id: 'by-date', name: 'Date' },
] as const;
export type WhoFieldId = (typeof whoFields)[number]['id'];

/** The marks of one answer of a form. */
export function answerField(mark: string, fieldId: string): AnswerField {
  return { tag: `${tagStart}:${mark}:${fieldId}`, bookmark: `_${mark}_${asBookmark(fieldId)}` };
}

function asBookmark(fieldId: string): string {
  return fieldId.replace(/[^a-z0-9]/gi, '_').slice(0, bookmarkRoom);
}

interface FieldMark {
  readonly mark: string;
  readonly fieldId: string;
}

/** What a tag of ours says; `null` for any other. */
export function readTag(tag: string): FieldMark | null {
  const [, mark = '', fieldId = ''] = /^spoc:([a-z0-9]{8}):(.+)$/.exec(tag) ?? [];
  return mark === '' ? null : { mark, fieldId };
}

/** What a bookmark of ours says of these fields; `null` for any other bookmark. */
export function readBookmark(bookmark: string, fieldIds: readonly string[]): FieldMark | null {
  const [, mark = '', rest = ''] = /^_([a-z0-9]{8})_(.+)$/.exec(bookmark) ?? [];
  const fieldId = fieldIds.find((id) => asBookmark(id) === rest);
  return mark === '' || fieldId === undefined ? null : { mark, fieldId };
}

/** The mark that a bookmark or a tag bears, whatever field it is of. */
export function markIn(name: string): string | null {
  return /^(?:spoc:([a-z0-9]{8}):|_([a-z0-9]{8})_)/.exec(name)?.slice(1).find(Boolean) ?? null;
}

/** The name beside the mark on the form, where everybody can read it. */
export const markLabel = 'Reference of this form';

/** A mark from an id that nothing else has: its first eight letters and digits, others where the mark is taken. */
export function markFrom(newId: () => string, taken: ReadonlySet<string>): string {
  let letters = '';
  for (;;) {
    letters += newId()
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    while (letters.length >= 8) {
      const mark = letters.slice(0, 8);
      if (!taken.has(mark)) return mark;
      letters = letters.slice(1);
    }
  }
}
