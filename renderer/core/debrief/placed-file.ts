/** Returned files beside the questions of the forms that they answer, as they can be made away from the screen. */
import type { AskedQuestion } from './contribution';
import type { OwnText } from './own-text';
import { markOf, type PlacedForm, placeReturned } from './placing';
import type { ReturnedFile, ReturnedParagraph } from './returned-text';

/** As much of a form as a returned file is placed by. */
export interface FormToPlace {
  readonly mark: string;
  readonly questions: readonly AskedQuestion[];
  readonly own: OwnText;
}

export interface PlacedFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** The mark that it bears, of a form or of none; `null` where it bears none. */
  readonly mark: string | null;
  /** `null` where its mark is of none of the forms. */
  readonly placed: PlacedForm | null;
  /** Its text, where it is not placed yet; empty where it is. */
  readonly paragraphs: readonly ReturnedParagraph[];
}

/** Each file beside the questions of its form; those of no form keep their text. */
export function placedFiles(
  files: readonly ReturnedFile[],
  forms: readonly FormToPlace[],
): readonly PlacedFile[] {
  const byMark = new Map(forms.map((form) => [form.mark, form]));
  const marks = new Set(byMark.keys());
  return files.map(({ name, hash, paragraphs }) => {
    const mark = markOf(paragraphs, marks);
    const form = byMark.get(mark ?? '');
    if (form === undefined) return { name, hash, mark, placed: null, paragraphs };
    const { questions, own } = form;
    const placed = placeReturned({ paragraphs, mark: form.mark, questions, own });
    return { name, hash, mark, placed, paragraphs: [] };
  });
}
