import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlanRequest, aPlanText, composedBy, planChanges } from '../../../test/builders/plan-order';
import { heading, numbered } from '../documents/blocks';
import { recorded } from '../documents/missing';
import type { Block } from '../documents/model';
import { operationTimetable } from '../documents/plan/key-dates';
import { operationOrder } from '../documents/plan/operation-order';
import { formatDate } from '../foundation/dates';
import type { ComposedDocument, PlanDocumentRequest, Readership } from '../documents/plan/plan-document';
import { type CheckGiven, checksOf, limitsOfChecks, seenWords } from './checks';
import type { KnownNames } from './known-names';

const changes = planChanges();
const request = aPlanRequest('operation-order', { changes });
const nobody: KnownNames = {
  inCases: [],
  inOffice: [],
  officers: [],
  parties: [],
  candidates: [],
  surnames: [],
  places: [],
};

interface Asked {
  readonly texts?: readonly string[];
  readonly readership?: Readership;
  readonly names?: Partial<KnownNames>;
  readonly cover?: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  readonly sources?: ComposedDocument['sources'];
  readonly today?: string;
  readonly from?: PlanDocumentRequest;
  readonly blocks?: readonly Block[];
}

function given(asked: Asked): CheckGiven {
  const { texts = [], readership = 'public', names = {}, cover = 'OFFICIAL', sources = [] } = asked;
  const made = composedBy(operationOrder, request);
  return {
    request: asked.from ?? request,
    names: { ...nobody, ...names },
    today: asked.today ?? '2027-04-01',
    composed: {
      sources,
      readership,
      document: {
        ...made.document,
        title: 'A notice',
        frontLook: 'letter',
        marking: { classification: cover, handling: '' },
        blocks: asked.blocks ?? [heading(1, 'First'), ...texts.map((text) => numbered(text))],
      },
    },
  };
}

const found = (asked: Asked) =>
  checksOf(given(asked)).map(({ check, blocks }) => `${check}${blocks ? '!' : ''}`);

describe('the checks before a document leaves', () => {
  it('find nothing in a plain notice, and never say that it is safe', () => {
    expect(found({ texts: ['Polling stations are open from 07:00 to 22:00.'] })).toEqual([]);
    expect(limitsOfChecks).toContain('cannot tell');
  });

  it('hold back a source that is marked above the cover', () => {
    const { sources } = composedBy(operationOrder, request);
    const threat = sources.filter(({ what }) => what === 'Threat assessment');
    expect(found({ sources: threat, readership: 'partner' })).toContain('marking!');
    expect(found({ sources: threat, readership: 'partner', cover: 'OFFICIAL-SENSITIVE' })).not.toContain(
      'marking!',
    );
  });

  it('hold back text that says it is OFFICIAL-SENSITIVE in an OFFICIAL document, and SECRET in any', () => {
    expect(found({ texts: ['OFFICIAL-SENSITIVE: for the command team.'] })).toContain('marking!');
    expect(found({ texts: ['OFFICIAL SENSITIVE.'] })).toContain('marking!');
    expect(found({ texts: ['OFFICIAL-SENSITIVE.'], cover: 'OFFICIAL-SENSITIVE' })).not.toContain('marking!');
    expect(found({ texts: ['TOP SECRET'], cover: 'OFFICIAL-SENSITIVE' })).toContain('marking!');
    expect(found({ texts: ['The ballot is secret.'] })).not.toContain('marking!');
  });

  it('hold back a document of the force that is marked below its operation', () => {
    expect(found({ readership: 'force' })).toContain('marking!');
  });

  it('hold back what leaves the force with somebody of a case in it, and nothing that stays', () => {
    const names = { inCases: ['Ines Fallow'] };
    const texts = ['It was said that Fallow had been there.'];
    for (const readership of ['partner', 'person', 'public'] as const)
      expect(found({ texts, names, readership })).toContain('identity!');
    expect(found({ texts, names, readership: 'force', cover: 'OFFICIAL-SENSITIVE' })).not.toContain(
      'identity!',
    );
  });

  it('say where somebody of a case is named', () => {
    const [first] = checksOf(
      given({ texts: ['All is well.', 'Ask Ines Fallow.'], names: { inCases: ['Ines Fallow'] } }),
    );
    expect(first).toMatchObject({ check: 'identity', where: 'Paragraph 1.2' });
  });

  it('let somebody be named in an office who also reported something, and say so', () => {
    const names = { inCases: ['Vera Harbottle'], inOffice: ['vera harbottle'] };
    expect(found({ texts: ['Signed: Vera Harbottle.'], names })).toEqual(['identity']);
  });

  it('warn of a surname of a case behind another forename, which may be a pet name', () => {
    const names = { inCases: ['Robert Fallow'] };
    const texts = ['Thornby Hall opens at 7.', 'It was said that Bob Fallow had been there.'];
    expect(found({ texts, names })).toEqual(['identity']);
    expect(checksOf(given({ texts, names }))[0]).toMatchObject({
      text: 'Bob Fallow has the surname of Robert Fallow, who stands in a case or an allegation. Take the name out if it is the same person.',
      where: 'Paragraph 1.2',
    });
    expect(found({ texts, names: { ...names, officers: ['Bob Fallow'] } })).not.toContain('identity');
  });

  it('find any name of a case wherever it stands in any paragraph', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), fc.nat(3), (before, after, at) => {
        const texts = Array.from({ length: 4 }, (_, index) =>
          index === at ? [...before, 'Ines Fallow', ...after].join(' ') : 'Nothing here.',
        );
        const findings = checksOf(given({ texts, names: { inCases: ['Ines Fallow'] } }));
        expect(
          findings.some(
            ({ check, blocks, where }) => check === 'identity' && blocks && where === `Paragraph 1.${at + 1}`,
          ),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('warn of phone numbers, emails and addresses in what leaves the force, and not of 101', () => {
    const texts = ['Call 01632 960123 or write to desk@marlshire.example, MD3 1DJ. Call 101.'];
    const findings = checksOf(given({ texts }));
    expect(findings.map(({ check }) => check)).toEqual(['personal-data', 'personal-data', 'personal-data']);
    expect(findings.map(({ text }) => text).join()).toMatch(/01632 960123.*desk@marlshire\.example.*MD3 1DJ/);
    expect(found({ texts: ['Call 101 or 999. On 6 May 2027, from 07:00 to 22:00.'] })).toEqual([]);
    // A reference with dates in the lines below it is no number to ring.
    expect(found({ texts: ['C-002\n2026-04-27\n2026-08-14'] })).toEqual([]);
    expect(found({ texts, readership: 'force', cover: 'OFFICIAL-SENSITIVE' })).toEqual([]);
  });

  it('warn of officers who are named in what leaves the force', () => {
    expect(
      found({ texts: ['PC Dunstan Larkmoor attends.'], names: { officers: ['Dunstan Larkmoor'] } }),
    ).toEqual(['personal-data']);
  });

  it('warn of each state of a source but approved', () => {
    const states = ['approved', 'not-approved', 'changed-since-approval', 'missing'] as const;
    const sources = states.map((state) => ({
      what: `A ${state} text`,
      id: state,
      version: 'Version 1',
      state,
    }));
    const texts = checksOf(given({ sources })).map(({ text }) => text);
    expect(texts).toHaveLength(3);
    for (const state of states.slice(1)) expect(texts.join()).toContain(`A ${state} text`);
  });

  it('warn of a source whose review date has passed, and of an approval that is overdue', () => {
    const text = { ...aPlanText('silver-plan', { isApproved: false }), agreementDue: '2027-03-15' };
    const from = aPlanRequest('silver-plan', {
      changes: [...changes, { collection: 'planTexts', id: text.id, after: text }],
    });
    const sources = [
      { what: 'Silver tactical plan', id: text.id, version: '', state: 'not-approved' as const },
    ];
    expect(found({ from, sources, today: '2027-04-19' })).toEqual(['sources', 'overdue']);
    expect(found({ from, sources, today: '2027-04-21' })).toEqual(['sources', 'stale', 'overdue']);
  });

  it('warn of what is not recorded, each once', () => {
    const blocks = ['review date', 'review date', 'gold'].map((what) => numbered(recorded(null, what)));
    const [finding] = checksOf(given({ blocks: [heading(1, 'One'), ...blocks] }));
    expect(finding?.text).toBe('Not recorded, and printed so: review date; gold.');
  });

  it('warn of intelligence that was typed where its handling does not reach', () => {
    const [item] = [...request.records.intelligence.values()];
    if (item === undefined) throw new Error('The example has intelligence');
    const held = {
      ...item,
      handling: 'C' as const,
      conditions: 'Gold alone.',
      mayGoTo: [],
      reference: 'ZX-SECLUDED-7',
    };
    const from = aPlanRequest('operation-order', {
      changes: [...changes, { collection: 'intelligence', id: held.id, after: held }],
    });
    expect(found({ from, texts: ['As ZX-SECLUDED-7 says.'], readership: 'partner' })).toContain('handling');
    expect(found({ from, texts: ['As others say.'], readership: 'partner' })).not.toContain('handling');
  });

  it('look at wording only where the public or a person reads it', () => {
    const texts = ['Please vote on Thursday.'];
    expect(found({ texts, readership: 'public' })).toEqual(['wording']);
    expect(found({ texts, readership: 'person' })).toEqual(['wording']);
    expect(found({ texts, readership: 'partner' })).toEqual([]);
  });

  it('keep in words what was seen, and not what held the document back', () => {
    const findings = checksOf(
      given({ texts: ['Please vote. Ines Fallow.'], names: { inCases: ['Ines Fallow'] } }),
    );
    expect(findings[0]).toMatchObject({ blocks: true });
    expect(seenWords(findings)).toEqual([expect.stringContaining('Please vote.')]);
  });

  describe('of the law that it rests on', () => {
    const lawIn = (asked: Asked) =>
      checksOf(given(asked))
        .filter(({ check }) => check === 'law')
        .map(({ text }) => text);

    it('name lines that are marked as not checked, with their doubt and source, and only where they are printed', () => {
      const order = composedBy(operationOrder, request);
      const found = lawIn({ blocks: order.document.blocks, readership: 'force', today: '2027-01-15' });
      const [lines] = found.filter((text) => text.includes('Article 10'));
      expect(lines).toMatch(
        /^Marked as not checked against the law: Article 10.*legal adviser.*Source: Heads of/,
      );
      expect(lawIn({ texts: ['Officers visit in pairs.'] })).toEqual([]);
    });

    it('name dates whose rule was not fully checked, with the source of the rule', () => {
      const timetable = operationTimetable(request);
      if (!timetable.ok) throw new Error(timetable.error);
      const unsure = timetable.value.events.find(({ sureness }) => sureness !== 'seen');
      const sure = timetable.value.events.find(({ sureness }) => sureness === 'seen');
      if (unsure === undefined || sure === undefined) throw new Error('The timetable has no such date');
      const said = (event: typeof sure) => `${event.name}: ${formatDate(event.date)}`;
      expect(lawIn({ texts: [said(unsure)], today: '2027-01-15' })).toEqual([
        expect.stringContaining(`${unsure.name}, ${formatDate(unsure.date)}`) as string,
      ]);
      expect(lawIn({ texts: [said(unsure)], today: '2027-01-15' })[0]).toContain(`Source: ${unsure.source}`);
      expect(lawIn({ texts: [said(sure)], today: '2027-01-15' })).toEqual([]);
      expect(lawIn({ texts: [unsure.name, formatDate(unsure.date)], today: '2027-01-15' })).toEqual([]);
    });

    it('say that a list is past its review once its day is over', () => {
      const texts = ['Article 10, European Convention on Human Rights'];
      const past = (today: string) =>
        lawIn({ texts, today }).filter((text) => text.includes('were to be compared'));
      expect(past('2027-01-31')).toEqual([]);
      expect(past('2027-02-01')).toEqual([expect.stringContaining('by Sun 31 Jan 2027') as string]);
    });
  });
});
