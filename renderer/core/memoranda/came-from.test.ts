import { describe, expect, it } from 'vitest';
import { aMemorandumDocument, aMemorandumRequest, carrow } from '../../../test/builders/memoranda';
import type { WordDocument } from '../documents/model';
import { canonicalJson } from '../foundation/canonical';
import { asId } from '../foundation/ids';
import type { DocumentVersion } from '../issuing/document-version';
import { originsOf, sentVersions } from './came-from';
import {
  memorandumId,
  type Memorandum,
  type MemorandumReturn,
  type MemorandumState,
  type MemorandumStep,
} from './memorandum';
import { sentParagraphs } from './sent-paragraphs';

const { operation } = aMemorandumRequest();
const id = memorandumId(operation.id, carrow);
const sentText = 'The parties meet after the election';
const wantedText = 'The parties meet within a month of the election';

/** The document with words replaced wherever they stand. */
function reworded(document: WordDocument, from: string, to: string): WordDocument {
  return JSON.parse(JSON.stringify(document).replaceAll(from, to)) as WordDocument;
}

function aVersion(number: number, document = aMemorandumDocument({ number })): DocumentVersion {
  const version: Partial<DocumentVersion> = {
    id: asId(`version-${number}`),
    operationId: operation.id,
    kind: 'memorandum',
    subjectId: carrow,
    number,
    content: canonicalJson(document),
    issuedOn: `2027-02-0${number}`,
    issuedAt: `2027-02-0${number}T10:00:00.000Z`,
    reviewDate: '2028-01-31',
    withdrawn: null,
    holders: [],
  };
  // The rules look at nothing else of a version.
  return version as DocumentVersion;
}

function aStep(state: MemorandumState, day: number, given: Partial<MemorandumStep> = {}): MemorandumStep {
  const on = `2027-02-0${day}`;
  return {
    id: asId(`step-${day}`),
    state,
    on,
    by: 'Tomas Wren',
    note: '',
    versionId: null,
    returnId: null,
    recordedBy: 'J. Marl',
    recordedAt: `${on}T10:00:00.000Z`,
    ...given,
  };
}

const sent = (number: number, day = number) =>
  aStep('sent', day, { versionId: asId(`version-${number}`), id: asId(`sent-${number}`) });

function aMemorandum(...steps: readonly MemorandumStep[]): Memorandum {
  return { id, operationId: operation.id, areaId: carrow, steps, reviewDate: null };
}

/** What came back on version 1: the meeting sooner, and a caption outside the clauses worded anew. */
function aReturn(given: Partial<MemorandumReturn> = {}): MemorandumReturn {
  const paragraphs = sentParagraphs(aMemorandumDocument()).map(({ text }) =>
    text.replace(sentText, wantedText).replace('Contacts of both parties', 'Contacts of the two parties'),
  );
  return {
    id: asId('back'),
    memorandumId: id,
    againstVersionId: asId('version-1'),
    fileName: 'carrow.docx',
    fileHash: 'ef'.repeat(32),
    from: 'T. Wren',
    receivedOn: '2027-02-02',
    paragraphs,
    comments: [],
    answers: [],
    recordedBy: 'J. Marl',
    recordedAt: '2027-02-02T10:00:00.000Z',
    ...given,
  };
}

const carried = reworded(aMemorandumDocument({ number: 2 }), sentText, wantedText);

describe('where a returned file came from', () => {
  const versions = [aVersion(2, carried), aVersion(1)];
  const withoutNumber = (texts: readonly string[]) => texts.filter((text) => !text.startsWith('Version\t'));

  it('is the version whose number it bears', () => {
    const first = sentParagraphs(aMemorandumDocument()).map(({ text }) => text);
    expect(originsOf(first, versions, null)).toMatchObject({
      likely: { version: { number: 1 } },
      because: 'number',
    });
    const second = sentParagraphs(carried).map(({ text }) => text);
    expect(originsOf(second, versions, null)).toMatchObject({
      likely: { version: { number: 2 } },
      because: 'number',
    });
  });

  it('is the nearest in its text where it bears none, and says how many places differ from each', () => {
    const origins = originsOf(withoutNumber(aReturn().paragraphs), versions, [1, 2]);
    expect(origins).toMatchObject({
      likely: { version: { number: 2 }, changes: 1 },
      because: 'text',
      all: [{ changes: 1 }, { changes: 2 }],
    });
  });

  it('is not known by its text before the changes are counted, unless there is only one', () => {
    const texts = withoutNumber(aReturn().paragraphs);
    expect(originsOf(texts, versions, null)).toBeNull();
    expect(originsOf(texts, [aVersion(1)], null)).toMatchObject({ likely: { version: { number: 1 } } });
  });

  it('is one of those that were sent, each once, the newest first', () => {
    const way = aMemorandum(sent(1), sent(2), aStep('agreed', 4, { versionId: asId('version-2') }));
    const found = sentVersions(way, (wanted) => versions.find((each) => each.id === wanted));
    expect(found.map(({ number }) => number)).toEqual([2, 1]);
    expect(originsOf([], [], null)).toBeNull();
  });
});
