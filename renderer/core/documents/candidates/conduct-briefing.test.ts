import { describe, expect, it } from 'vitest';
import { aPlanRequest, composedBy, planChanges } from '../../../../test/builders/plan-order';
import { briefingKinds } from '../../conduct/briefing-kinds';
import { conductLaw } from '../../conduct/briefing-text';
import { placedTexts } from '../../issuing/placed-text';
import { publicWording } from '../../issuing/public-wording';
import { plainText } from '../missing';
import type { Block } from '../model';
import { officerBriefing, staffBriefing } from './conduct-briefing';

const changes = planChanges();
const composed = {
  'officer-briefing': composedBy(officerBriefing, aPlanRequest('officer-briefing', { changes })),
  'staff-briefing': composedBy(staffBriefing, aPlanRequest('staff-briefing', { changes })),
};
const wordsOf = (kind: keyof typeof composed) =>
  placedTexts(composed[kind].document)
    .map(({ text }) => text)
    .join('\n');

function pageToRead(blocks: readonly Block[]): readonly Block[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'To be read on parade');
  const until = blocks.findIndex(
    (block, index) => index > from && block.kind === 'heading' && block.onNewPage,
  );
  return blocks.slice(from, until);
}

describe('the briefings on conduct', () => {
  for (const kind of briefingKinds) {
    it(`${kind}: urge nobody to vote, and favour nobody`, () => {
      const hits = publicWording(placedTexts(composed[kind].document));
      expect(hits.filter(({ group }) => group.id === 'urges-voting')).toEqual([]);
      expect(hits.filter(({ group }) => group.id === 'favours')).toEqual([]);
    });

    it(`${kind}: have a page that is read alone, and the detail after it`, () => {
      const page = pageToRead(composed[kind].document.blocks);
      const list = page.find((block) => block.kind === 'list');
      expect(list?.kind === 'list' ? list.items.length : 0).toBeGreaterThan(8);
      const words = page
        .flatMap((block) => (block.kind === 'list' ? block.items.map(plainText) : []))
        .join(' ');
      // Two minutes and a half of reading aloud, and no more than fits on a page.
      expect(words.split(/\s+/).length).toBeLessThan(330);
      expect(composed[kind].readership).toBe('force');
    });

    it(`${kind}: take force, days and contests from the record`, () => {
      const words = wordsOf(kind);
      expect(words).toContain('Marlshire Police');
      expect(words).toContain('Thu 6 May 2027');
      expect(words).toContain('Quayside');
    });

    it(`${kind}: print the law with its source and doubt`, () => {
      expect(wordsOf(kind)).toContain('Section 100, Representation of the People Act 1983');
      expect(wordsOf(kind)).toContain('treat special constables as bound');
    });
  }

  it('tell constables what section 100 holds, and staff that it does not reach them', () => {
    const officers = wordsOf('officer-briefing');
    for (const said of [
      'word, message, writing',
      'force area',
      'Nomination papers',
      'Social media',
      'Photographs',
    ])
      expect(officers).toContain(said);
    expect(wordsOf('staff-briefing')).toContain('It binds constables');
    expect(wordsOf('staff-briefing')).toContain('politically restricted');
    expect(wordsOf('staff-briefing')).toContain('Tell us before polling day');
  });

  it('print the rule of commissioner elections only where one is held', () => {
    const title = conductLaw.find(({ id }) => id === 'pcc-article-60')?.name ?? 'missing';
    expect(wordsOf('officer-briefing')).not.toContain(title);
    const request = aPlanRequest('officer-briefing', { changes });
    const pcc = {
      ...request,
      operation: { ...request.operation, polls: [{ type: 'pcc' as const, contest: '' }] },
    };
    expect(JSON.stringify(composedBy(officerBriefing, pcc).document.blocks)).toContain(title);
  });

  it('say what is missing where no contest is recorded', () => {
    const request = aPlanRequest('staff-briefing', { changes });
    const bare = { ...request, records: { ...request.records, contests: new Map() } };
    expect(JSON.stringify(composedBy(staffBriefing, bare).document.blocks)).toContain('"missing":"contests"');
  });
});
