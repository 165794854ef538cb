import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDebriefForm, ownTextOfForm } from '../../../test/builders/debrief-forms';
import { answerField } from './answer-field';
import { placedFiles } from './placed-file';
import { placeReturned } from './placing';
import type { ReturnedFile, ReturnedParagraph } from './returned-text';

const form = aDebriefForm();
const own = ownTextOfForm(form);
const other = { mark: 'zz99zz99', questions: form.questions.slice(0, 2), own };

function paragraph(text: string, tag = ''): ReturnedParagraph {
  return { zone: 'body', text, tags: tag === '' ? [] : [tag], bookmarks: [], cell: null, author: '' };
}

function file(mark: string, texts: readonly string[], at = 0): ReturnedFile {
  const paragraphs = texts.map((text, index) => {
    const { id = '' } = form.questions[index % form.questions.length] ?? {};
    return paragraph(text, mark === '' ? '' : answerField(mark, id).tag);
  });
  return { name: `file-${at}.docx`, hash: at.toString(16).padStart(64, '0'), paragraphs };
}

describe('returned files placed together', () => {
  it('stand each beside the questions of its own form, as they would one by one', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(form, other), fc.array(text, { minLength: 1, maxLength: 5 }))),
        (given) => {
          const files = given.map(([{ mark }, texts], at) => file(mark, texts, at));
          const made = placedFiles(files, [{ mark: form.mark, questions: form.questions, own }, other]);
          made.forEach((each, at) => {
            const { mark, questions } = given[at]?.[0] ?? form;
            const { paragraphs, name, hash } = files[at] ?? file('', []);
            const placed = placeReturned({ paragraphs, mark, questions, own });
            expect(each).toEqual({ name, hash, mark, placed, paragraphs: [] });
          });
          expect(made.length).toBe(files.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keep their text where no form has their mark, so that nothing is lost until somebody says whose they are', () => {
    const strange = file('ee55ee55', ['It was clear.'], 1);
    const bare = file('', ['Without a mark.'], 2);
    expect(placedFiles([strange, bare], [other])).toEqual([
      { ...strange, mark: 'ee55ee55', placed: null },
      { ...bare, mark: null, placed: null },
    ]);
  });
});
