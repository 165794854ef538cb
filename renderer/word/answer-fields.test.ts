import { describe, expect, it } from 'vitest';
import { column, table } from '../core/documents/blocks';
import type { AnswerCell, WordDocument } from '../core/documents/model';
import { composeWord } from './compose';
import { readParts } from './read-parts';

const answer: AnswerCell = {
  kind: 'answer',
  number: 3,
  field: { tag: 'spoc:abcd1234:planning-contact', bookmark: '_abcd1234_planning_contact' },
  room: 'sentences',
};

async function body(): Promise<string> {
  const rows = [['What went well?', answer]] as const;
  const front = { operation: 'May 2026', version: '1', status: 'Issued', author: 'A. Marl', approvedBy: '' };
  const document: WordDocument = {
    title: 'Debrief form',
    marking: { classification: 'OFFICIAL', handling: '' },
    status: 'issued',
    author: 'A. Marl',
    issueDate: '2026-06-01',
    versionLabel: 'Version 1',
    language: 'en-GB',
    front: { ...front, date: '', reviewDate: '', distribution: '', foiNote: '' },
    blocks: [
      table({ caption: 'Questions', columns: [column('Question', 1), column('Your answer', 1)], rows }),
    ],
  };
  return readParts((await composeWord(document)).bytes).get('word/document.xml') ?? '';
}

describe('a place for an answer', () => {
  it('is a cell inside a content control with a hidden bookmark, both of them named', async () => {
    expect(await body()).toMatch(
      /<w:sdt><w:sdtPr>.*<w:tag w:val="spoc:abcd1234:planning-contact"\/>.*<w:sdtContent><w:tc>.*<w:bookmarkStart w:id="10003" w:name="_abcd1234_planning_contact"\/><w:bookmarkEnd w:id="10003"\/>.*<\/w:tc><\/w:sdtContent><\/w:sdt><\/w:tr>/,
    );
  });

  it('has room to write in', async () => {
    expect(await body()).toContain('<w:trHeight w:val="1300" w:hRule="atLeast"/></w:trPr>');
  });
});
