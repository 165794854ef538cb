import { describe, expect, it } from 'vitest';
import { aMemorandumDocument, aMemorandumRequest, carrow } from '../../../test/builders/memoranda';
import type { WordDocument } from '../documents/model';
import { canonicalJson } from '../foundation/canonical';
import { asId } from '../foundation/ids';
import { type GuardedStep, standingIn, type RecordChange } from '../guard-question';
import { refusalOf } from '../guards';
import type { DocumentVersion } from '../issuing/document-version';
import type { DeskRecords } from '../records';
import {
  memorandumId,
  type Memorandum,
  type MemorandumReturn,
  type MemorandumState,
  type MemorandumStep,
} from './memorandum';
import { sentParagraphs } from './sent-paragraphs';
import { comparisonWith } from './return-reading';
import { movedOnWords, signingProblem, standingOn } from './standing';

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
const cameBack = aStep('comments-returned', 2, { returnId: asId('back') });

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

function answers(
  first: 'accepted' | 'refused',
  second: 'accepted' | 'refused',
  at = '2027-02-02T11:00:00.000Z',
) {
  const by = 'J. Marl';
  return [
    { change: 1, answer: first, note: 'Talked through', by, at },
    { change: 2, answer: second, note: 'Talked through', by, at },
  ] as const;
}

const carried = reworded(aMemorandumDocument({ number: 2 }), sentText, wantedText);

function problem(given: {
  readonly steps: readonly MemorandumStep[];
  readonly versions: readonly DocumentVersion[];
  readonly returns?: readonly MemorandumReturn[];
}) {
  return signingProblem({
    memorandum: aMemorandum(...given.steps),
    version: (wanted) => given.versions.find((each) => each.id === wanted),
    returns: given.returns ?? [],
  });
}

describe('a memorandum that is to be agreed or signed', () => {
  it('was sent, and its version stands', () => {
    expect(problem({ steps: [], versions: [] })).toMatch(/Only a version that was sent/);
    const withdrawn = { ...aVersion(1), withdrawn: { on: '2027-02-03', by: 'J. Marl', why: 'Wrong' } };
    expect(problem({ steps: [sent(1)], versions: [withdrawn] })).toMatch(/Version 1 was withdrawn/);
    expect(problem({ steps: [sent(1)], versions: [aVersion(1)] })).toBeNull();
  });

  it('leaves no change of the council without an answer', () => {
    const given = { steps: [sent(1), cameBack], versions: [aVersion(1)] };
    expect(problem({ ...given, returns: [aReturn()] })).toMatch(
      /^2 changes have no answer yet in “carrow\.docx”: Debrief; Annex A: Contacts\./,
    );
    const [first] = answers('refused', 'refused');
    expect(problem({ ...given, returns: [aReturn({ answers: [first] })] })).toMatch(
      /^1 change has no answer/,
    );
    expect(problem({ ...given, returns: [aReturn({ answers: answers('refused', 'refused') })] })).toBeNull();
  });

  it('has every change that was accepted in a version that was sent since', () => {
    const returns = [aReturn({ answers: answers('accepted', 'refused') })];
    expect(problem({ steps: [sent(1), cameBack], versions: [aVersion(1)], returns })).toMatch(
      /Version 1 is without a change that was accepted: Debrief/,
    );
    const steps = [sent(1), cameBack, sent(2, 3)];
    const unchanged = [aVersion(1), aVersion(2)];
    expect(problem({ steps, versions: unchanged, returns })).toMatch(/Version 2 is without a change/);
    const versions = [aVersion(1), aVersion(2, carried)];
    expect(problem({ steps, versions, returns })).toBeNull();
    const outside = [aReturn({ answers: answers('accepted', 'accepted') })];
    expect(problem({ steps, versions, returns: outside })).toMatch(/accepted: Annex A: Contacts/);
  });

  it('is the version as it was sent: that the records have moved on is said, and refuses nothing', () => {
    const said = (draft: WordDocument) => {
      const drafted = sentParagraphs(draft).map(({ text }) => text);
      return movedOnWords(aVersion(1), comparisonWith(drafted, aVersion(1)));
    };
    const again = aMemorandumDocument({ reviewDate: '2028-01-31' });
    expect(said(again)).toBeNull();
    expect(said(reworded(again, 'Tomas Wren', 'Ines Marsh'))).toMatch(
      /^The records have moved on since version 1 was sent: .*Who does what/,
    );
  });

  it('waits for no answer to a signature in the file, accepted or not', () => {
    const signed = (given: Partial<MemorandumReturn> = {}) =>
      aReturn({
        ...given,
        paragraphs: sentParagraphs(aMemorandumDocument()).map(({ text }) =>
          text.startsWith('For Carrow') ? text.replace(/\t\t$/, '\tI. Harrowby\t1 February 2027') : text,
        ),
      });
    const asked = { steps: [sent(1), cameBack], versions: [aVersion(1)] };
    expect(signed().paragraphs.join()).toContain('I. Harrowby\t1 February 2027');
    expect(problem({ ...asked, returns: [signed()] })).toBeNull();
    const [accepted] = answers('accepted', 'refused');
    expect(problem({ ...asked, returns: [signed({ answers: [accepted] })] })).toBeNull();
  });
});

describe('how a memorandum stands', () => {
  const stands = (version: DocumentVersion, ...steps: readonly MemorandumStep[]) =>
    standingOn(aMemorandum(...steps), '2027-02-09', (wanted) =>
      wanted === version.id ? version : undefined,
    );
  const withdrawn = { on: '2027-02-03', by: 'J. Marl', why: 'Wrong council' };

  it.each(['sent', 'agreed', 'signed'] as const)('is withdrawn where the version that was %s is', (state) => {
    const step = aStep(state, 3, { versionId: asId('version-1') });
    expect(stands(aVersion(1), sent(1), step)).toMatchObject({ withdrawn: null });
    expect(stands({ ...aVersion(1), withdrawn }, sent(1), step)).toMatchObject({
      name: 'Withdrawn',
      withdrawn: 1,
      next: 'Version 1 was withdrawn: send a new version.',
    });
  });

  it('is a draft again where it was put back to one, whatever became of the version', () => {
    expect(stands({ ...aVersion(1), withdrawn }, sent(1), aStep('draft', 4))).toMatchObject({
      name: 'Draft',
      withdrawn: null,
    });
  });
});

/** What the guard says to changes of records. */
function refusal(
  stood: {
    readonly memorandum: Memorandum;
    readonly versions: readonly DocumentVersion[];
    readonly returned?: MemorandumReturn;
  },
  change: RecordChange,
  step: GuardedStep = 'commit',
) {
  const maps: Partial<Record<keyof DeskRecords, ReadonlyMap<string, unknown>>> = {
    memoranda: new Map([[id, stood.memorandum]]),
    documentVersions: new Map(stood.versions.map((each) => [each.id, each])),
    memorandumReturns: new Map(stood.returned === undefined ? [] : [[stood.returned.id, stood.returned]]),
  };
  const all = (name: keyof DeskRecords) => maps[name] ?? new Map<string, unknown>();
  const records = { get: (name: keyof DeskRecords, of: string) => all(name).get(of), all };
  return refusalOf(standingIn(records as never), [change], step);
}
const setMemorandum = (after: Memorandum): RecordChange => ({ collection: 'memoranda', id, after });
const setReturn = (after: MemorandumReturn): RecordChange => ({
  collection: 'memorandumReturns',
  id: after.id,
  after,
});

describe('the guard of memoranda', () => {
  const signed = aStep('signed', 4, { versionId: asId('version-1') });

  it('lets nothing be signed over open changes, whichever screen asks', () => {
    const memorandum = aMemorandum(sent(1), cameBack);
    const versions = [aVersion(1)];
    const sign = setMemorandum(aMemorandum(sent(1), cameBack, signed));
    expect(refusal({ memorandum, versions, returned: aReturn() }, sign)).toMatch(/have no answer yet/);
    const refused = aReturn({ answers: answers('refused', 'refused') });
    expect(refusal({ memorandum, versions, returned: refused }, sign)).toBeNull();
    const accepted = aReturn({ answers: answers('accepted', 'refused') });
    expect(refusal({ memorandum, versions, returned: accepted }, sign)).toMatch(/is without a change/);
  });

  it('lets no step be dated before what it answers or after the day on which it is recorded', () => {
    const stood = { memorandum: aMemorandum(sent(1, 3)), versions: [aVersion(1)] };
    const signedOn = (on: string) =>
      setMemorandum(aMemorandum(sent(1, 3), { ...aStep('signed', 5, { versionId: asId('version-1') }), on }));
    expect(refusal(stood, signedOn('2027-02-02'))).toMatch(/was sent on Wed 3 Feb 2027/);
    expect(refusal(stood, signedOn('2027-02-06'))).toMatch(/Sat 6 Feb 2027 has not come yet/);
    expect(refusal(stood, signedOn('2027-02-03'))).toBeNull();
    const ahead = aMemorandum({ ...sent(1), on: '2027-02-04' });
    expect(refusal({ memorandum: aMemorandum(), versions: [aVersion(1)] }, setMemorandum(ahead))).toMatch(
      /has not come yet/,
    );
  });

  it('takes no file that was received on a day to come', () => {
    const maps = { memorandum: aMemorandum(sent(1)), versions: [aVersion(1)] };
    expect(refusal(maps, setReturn(aReturn({ receivedOn: '2027-02-03' })))).toMatch(/has not come yet/);
    expect(refusal(maps, setReturn(aReturn()))).toBeNull();
  });

  it('lets no version be signed but the last that was sent', () => {
    const memorandum = aMemorandum(sent(1), sent(2));
    const versions = [aVersion(1), aVersion(2)];
    const old = setMemorandum(aMemorandum(sent(1), sent(2), signed));
    expect(refusal({ memorandum, versions }, old)).toMatch(/Only the version that was sent last/);
    expect(refusal({ memorandum: aMemorandum(), versions: [] }, setMemorandum(aMemorandum(signed)))).toMatch(
      /Only a version that was sent/,
    );
  });

  it('keeps the answers on which a later version was sent, at an undo as well', () => {
    const given = {
      memorandum: aMemorandum(sent(1), cameBack, sent(2, 3)),
      versions: [aVersion(1), aVersion(2, carried)],
      returned: aReturn({ answers: answers('accepted', 'refused') }),
    };
    const other = setReturn(aReturn({ answers: answers('refused', 'refused') }));
    expect(refusal(given, other)).toMatch(/A later version was sent to the council on these answers/);
    expect(refusal(given, setReturn(aReturn()), 'undo')).toMatch(/A later version was sent/);
    const before = { ...given, memorandum: aMemorandum(sent(1), cameBack) };
    expect(refusal(before, other)).toBeNull();
    expect(refusal(before, setReturn(aReturn()), 'undo')).toBeNull();
  });

  it('lets an answer that came after the later version, or was lost from it, still be changed', () => {
    const late = answers('refused', 'refused', '2027-02-05T10:00:00.000Z');
    const memorandum = aMemorandum(sent(1), cameBack, sent(2, 3));
    const versions = [aVersion(1), aVersion(2)];
    const withLate = { memorandum, versions, returned: aReturn({ answers: late }) };
    expect(refusal(withLate, setReturn(aReturn()))).toBeNull();
    const lost = { memorandum, versions, returned: aReturn({ answers: answers('accepted', 'refused') }) };
    expect(refusal(lost, setReturn(aReturn({ answers: answers('refused', 'refused') })))).toBeNull();
    expect(refusal(lost, setReturn(aReturn()))).toMatch(/A later version was sent/);
  });

  it('lets a file be compared with another version until its first answer', () => {
    const memorandum = aMemorandum(sent(1), sent(2), cameBack);
    const versions = [aVersion(1), aVersion(2)];
    const other = { againstVersionId: asId<'DocumentVersion'>('version-2') };
    expect(refusal({ memorandum, versions, returned: aReturn() }, setReturn(aReturn(other)))).toBeNull();
    const answered = aReturn({ answers: answers('refused', 'refused') });
    expect(
      refusal({ memorandum, versions, returned: answered }, setReturn({ ...answered, ...other })),
    ).toMatch(/kept as it came/);
  });
});
