import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canEdit } from '../../../test/builders/libreoffice';
import { aDebriefForm, aFormDocument, ownTextOfForm } from '../../../test/builders/debrief-forms';
import { answerField } from '../../core/debrief/answer-field';
import { markOf, placeReturned } from '../../core/debrief/placing';
import { composeWord } from '../../word/compose';
import { fileFromBytes } from '../table/source';
import { readForms } from './read-forms';

const isInstalled = canEdit('the test of forms it edited');

const form = aDebriefForm();
const [first, second] = form.questions;
if (first === undefined || second === undefined) throw new Error('A form has questions');

/** The form opened in LibreOffice, edited there in its own format, and saved as .docx again. */
async function edited(change: (content: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'form-'));
  const convert = (file: string, format: string) =>
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--convert-to', format, '--outdir', folder, join(folder, file)],
      ],
      { stdio: 'ignore' },
    );
  try {
    writeFileSync(join(folder, 'form.docx'), (await composeWord(aFormDocument(form))).bytes);
    convert('form.docx', 'odt');
    const parts = unzipSync(readFileSync(join(folder, 'form.odt')));
    const content = change(strFromU8(parts['content.xml'] ?? new Uint8Array()));
    writeFileSync(join(folder, 'back.odt'), zipSync({ ...parts, 'content.xml': strToU8(content) }));
    convert('back.odt', 'docx');
    const bytes = new Uint8Array(readFileSync(join(folder, 'back.docx')));
    const result = await readForms([fileFromBytes('back.docx', bytes)]);
    const file = result.ok ? result.value.read[0] : undefined;
    if (file === undefined) throw new Error('It was refused');
    const { paragraphs } = file;
    const mark = markOf(paragraphs, new Set([form.mark]));
    const own = ownTextOfForm(form);
    return {
      mark,
      paragraphs,
      placed: placeReturned({ paragraphs, mark: mark ?? '', questions: form.questions, own }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Types into the cell of an answer, which holds one empty paragraph. */
function typedIn(content: string, fieldId: string, text: string): string {
  const { bookmark } = answerField(form.mark, fieldId);
  const at = content.indexOf(bookmark);
  const end = content.indexOf('</text:p>', at);
  if (at < 0 || end < 0) throw new Error(`LibreOffice left out ${bookmark}`);
  return `${content.slice(0, end)}${text}${content.slice(end)}`;
}

describe.skipIf(!isInstalled)('a form that LibreOffice wrote', () => {
  it('says nothing where nobody wrote in it, and is known by its mark', async () => {
    const { mark, placed } = await edited((content) => content);
    expect(mark).toBe(form.mark);
    expect(placed).toEqual({
      answers: [],
      unplaced: [],
      who: { 'by-name': '', 'by-role': '', 'by-date': '' },
    });
  }, 60_000);

  it('gives the answers that were typed in it, and what was written beside them', async () => {
    const { placed } = await edited((content) =>
      typedIn(
        typedIn(typedIn(content, first.id, 'Early enough.'), second.id, 'It was “clear”.'),
        'by-name',
        'Ada Finch',
      ).replace('</office:text>', '<text:p>Please ring us.</text:p></office:text>'),
    );
    expect(placed.answers).toMatchObject([
      { questionId: first.id, text: 'Early enough.' },
      { questionId: second.id, text: 'It was “clear”.' },
    ]);
    expect(placed.who['by-name']).toBe('Ada Finch');
    expect(placed.unplaced).toMatchObject([{ text: 'Please ring us.' }]);
  }, 60_000);
});
