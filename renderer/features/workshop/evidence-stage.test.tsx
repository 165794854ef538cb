import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MemoryDesk } from '../../../test/builders/desk';
import { aConditionalItem, anItem as anIntelligenceItem } from '../../../test/builders/intelligence';
import { anAssessedCell, anAssessment } from '../../../test/builders/threat';
import { aParticipant, aWorkshop } from '../../../test/builders/workshop';
import { carrow, deskWith, hold } from '../../../test/builders/workshop-room';
import { asId } from '../../core/foundation/ids';
import type { AudienceId } from '../../core/intelligence/audience';
import type { IntelligenceItem } from '../../core/intelligence/intelligence-item';
import type { Approval, Assessment } from '../../core/threat/assessment';
import type { EvidenceRef } from '../../core/threat/evidence';
import type { DeskChange } from '../../services/desk-context';
import { axeProblems, prepareJsdom } from '../../ui/testing-jsdom';

beforeAll(prepareJsdom);
afterEach(cleanup);

const before: Assessment = anAssessment({
  id: asId<'Assessment'>('before'),
  operationId: asId<'Operation'>('earlier'),
  version: 3,
  locations: [carrow],
});
const now = anAssessment({ version: 4, basedOnId: before.id, locations: [carrow] });

const cites = (...items: readonly IntelligenceItem[]): readonly EvidenceRef[] =>
  items.map(({ id }) => ({ kind: 'intelligence', id }));

function deskCiting(
  was: readonly IntelligenceItem[],
  is: readonly IntelligenceItem[],
  last: Assessment = before,
): MemoryDesk {
  const changes: readonly DeskChange[] = [
    { collection: 'assessments', id: last.id, after: last },
    { collection: 'assessments', id: now.id, after: now },
    ...[
      anAssessedCell({ assessment: before, location: carrow }, { evidence: cites(...was) }),
      anAssessedCell({ assessment: now, location: carrow }, { evidence: cites(...is) }),
    ].map((cell): DeskChange => ({ collection: 'cells', id: cell.id, after: cell })),
    ...[...was, ...is].map((item): DeskChange => ({ collection: 'intelligence', id: item.id, after: item })),
  ];
  return deskWith(aWorkshop({ participants: [aParticipant(1), aParticipant(2)] }), changes);
}

const numbered = (number: number) =>
  anIntelligenceItem({ id: asId<'IntelligenceItem'>(`i${number}`), reference: `INT-00${number}` });

describe('what the room sees before it scores', () => {
  it('names the evidence that was added and taken away, and the operation that was last time', () => {
    hold(deskCiting([numbered(1), numbered(2)], [numbered(2), numbered(3)]));
    expect(screen.getByText('Evidence added: INT-003.')).toBeTruthy();
    expect(screen.getByText('Evidence taken away: INT-001.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Last time, version 3 of another operation' })).toBeTruthy();
  });
});

describe('an item that was re-graded since the approval', () => {
  const frozen = numbered(1);
  const deskWithRegraded = (is: Partial<IntelligenceItem>) => {
    const approval: Approval = {
      name: 'M. Weir',
      role: 'Gold',
      date: '2027-02-01',
      recordedAt: '2027-02-01T12:00:00.000Z',
      note: '',
      route: 'in-person',
      reference: '',
      contentHash: '',
      facts: {
        ...{ operationName: 'May 2023', forceName: '', pollingDate: null, polls: '', locations: [] },
        cited: { intelligence: [frozen], history: [], lessons: [], controls: [] },
      },
    };
    hold(deskCiting([frozen], [{ ...frozen, ...is }], { ...before, status: 'approved', approval }));
  };

  it('is named, with the grade that it had and the one that it has', () => {
    deskWithRegraded({ grade: 'D' });
    expect(screen.getByText('INT-001: graded 1 B P, now 1 D P.')).toBeTruthy();
    expect(screen.queryByText(/^The evidence is as it was/)).toBeNull();
  });

  it('stays off paper where it is graded C now', () => {
    deskWithRegraded({ grade: 'D', handling: 'C', conditions: 'Gold only.' });
    const words = screen.getByText('INT-001: graded 1 B P, now 1 D C.');
    expect(words.closest('.on-screen-only')).not.toBeNull();
  });
});

describe('an item graded C', () => {
  const withReach = (mayGoTo: readonly AudienceId[]) => deskCiting([], [aConditionalItem(mayGoTo)]);

  it('is covered, its conditions and whom they reach beside the button, and is shown at one press', async () => {
    const desk = withReach(['gold-group']);
    hold(desk);
    expect(screen.queryByText(/A van with loudspeakers/)).toBeNull();
    expect(screen.getByText(/^Covered\. May go to: .*Conditions: Not to be repeated/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show INT-001 to this room' }));
    expect(screen.getByText(/A van with loudspeakers/)).toBeTruthy();
    expect(desk.records.get('intelligence', 'item1')?.disseminations).toEqual([]);
    expect(await axeProblems(document.body)).toEqual([]);
  });

  it('offers to record that it was shown, only to an audience that its conditions reach', async () => {
    const desk = withReach(['gold-group']);
    hold(desk);
    await userEvent.click(screen.getByRole('button', { name: 'Show INT-001 to this room' }));
    const record = screen.getByRole('button', { name: 'Record that it was shown' });
    expect(record).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByLabelText(/^Audience that this room/), 'council');
    expect(screen.getByRole('alert').textContent).toContain('Nothing was recorded');
    expect(record).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByLabelText(/^Audience that this room/), 'gold-group');
    await userEvent.click(record);
    expect(desk.records.get('intelligence', 'item1')?.disseminations).toMatchObject([
      { audience: 'gold-group', to: 'Workshop: J. Marl; P. Tarn', date: '2027-02-01' },
    ]);
    expect(screen.getByText('Recorded today as shown to this room.')).toBeTruthy();
  });
});
