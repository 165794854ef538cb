import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canEdit } from '../../../test/builders/libreoffice';
import { aMemorandumDocument } from '../../../test/builders/memoranda';
import { compareMemorandum } from '../../core/memoranda/comparison';
import { sentParagraphs } from '../../core/memoranda/sent-paragraphs';
import { composeWord } from '../../word/compose';
import { fileFromBytes } from '../table/source';
import { readReturned } from './read-returned';

const isInstalled = canEdit('the test of files it edited');

/** The memorandum opened in LibreOffice, edited there in its own format, and saved as .docx again. */
async function edited(change: (content: string) => string) {
  const document = aMemorandumDocument();
  const folder = mkdtempSync(join(tmpdir(), 'memorandum-'));
  const convert = (file: string, format: string) =>
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        format,
        '--outdir',
        folder,
        join(folder, file),
      ],
      { stdio: 'ignore' },
    );
  try {
    writeFileSync(join(folder, 'memo.docx'), (await composeWord(document)).bytes);
    convert('memo.docx', 'odt');
    const parts = unzipSync(readFileSync(join(folder, 'memo.odt')));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const changed = change(content);
    writeFileSync(join(folder, 'back.odt'), zipSync({ ...parts, 'content.xml': strToU8(changed) }));
    convert('back.odt', 'docx');
    const result = await readReturned(
      fileFromBytes('back.docx', new Uint8Array(readFileSync(join(folder, 'back.docx')))),
    );
    if (!result.ok) throw new Error(result.error.message);
    const comparison = compareMemorandum(sentParagraphs(document), result.value.paragraphs);
    return { text: result.value, ...comparison };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const replaced = (content: string, from: string, to: string) => {
  if (!content.includes(from)) throw new Error(`LibreOffice wrote it otherwise: ${from}`);
  return content.replace(from, to);
};

describe.skipIf(!isInstalled)('a memorandum that LibreOffice wrote', () => {
  it('has no changes where nobody edited it', async () => {
    const { changes, frontEdits } = await edited((content) => content);
    expect(changes).toEqual([]);
    expect(frontEdits).toBe(0);
  });

  it('shows edits, tracked insertions and deletions, and a comment, and nothing else', async () => {
    const info =
      '<office:change-info><dc:creator>T. Wren</dc:creator><dc:date>2027-03-01T10:00:00</dc:date></office:change-info>';
    const tracked =
      '<text:tracked-changes text:track-changes="false">' +
      `<text:changed-region xml:id="ct1" text:id="ct1"><text:insertion>${info}</text:insertion></text:changed-region>` +
      `<text:changed-region xml:id="ct2" text:id="ct2"><text:deletion>${info}<text:p>on the day on which it becomes known</text:p></text:deletion></text:changed-region>` +
      '</text:tracked-changes>';
    const annotation =
      '<office:annotation office:name="c1"><dc:creator>I. Harrowby</dc:creator><dc:date>2027-03-01T10:00:00</dc:date><text:p>Who pays for this?</text:p></office:annotation>';
    const { changes, text } = await edited((content) => {
      let next = replaced(
        content,
        'on the day on which it becomes known',
        '<text:change text:change-id="ct2"/><text:change-start text:change-id="ct1"/>within two hours<text:change-end text:change-id="ct1"/>',
      );
      next = replaced(
        next,
        'The council is invited to',
        `${annotation}The council and its legal adviser are invited to`,
      );
      return next.replace(/(<office:text[^>]*>)/, `$1${tracked}`);
    });
    expect(changes).toMatchObject([
      { kind: 'changed', heading: 'Planning meetings' },
      { kind: 'changed', heading: 'Reporting and first log' },
    ]);
    expect(changes[1]?.after).toContain('passed to the SPOC within two hours.');
    expect(text).toMatchObject({ insertions: 1, deletions: 1 });
    expect(text.comments).toMatchObject([
      { author: 'I. Harrowby', text: expect.stringContaining('Who pays for this?') as string },
      {
        author: 'T. Wren',
        text: 'Taken out with track changes: “on the day on which it becomes known”',
      },
    ]);
  });
});
