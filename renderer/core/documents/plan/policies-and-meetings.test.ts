import { describe, expect, it } from 'vitest';
import { asId } from '../../foundation/ids';
import { exampleChanges, exampleOperationId } from '../../operation/example';
import { checksOf } from '../../issuing/checks';
import type { PlanDocumentKind } from '../../issuing/document-version';
import { knownNames } from '../../issuing/known-names';
import type { Meeting } from '../../meetings/meeting';
import { newPlanText, planTextId, type PlanText } from '../../plan/plan-text';
import { type CollectionName, type DeskRecords, registry } from '../../records';
import { documentText } from '../document-text';
import { missingValues } from '../missing-values';
import { composers } from './composers';
import { planCollections, type PlanDocumentRequest, type PlanRecords } from './plan-document';

const at = '2027-03-10T09:00:00.000Z';
const council = 'example-saltmarsh';

type Change = (records: { readonly [C in CollectionName]?: Map<string, DeskRecords[C]> }) => void;

function request(
  kind: PlanDocumentKind,
  subjectId = '',
  change: Change = () => undefined,
): PlanDocumentRequest {
  const maps = new Map<CollectionName, Map<string, unknown>>();
  for (const { collection, id, after } of exampleChanges(at)) {
    const map = maps.get(collection) ?? new Map<string, unknown>();
    if (after !== null) map.set(id, registry[collection].parse(after));
    maps.set(collection, map);
  }
  for (const name of planCollections) if (!maps.has(name)) maps.set(name, new Map());
  const records = Object.fromEntries(maps) as unknown as PlanRecords;
  change(records as unknown as Parameters<Change>[0]);
  const operation = maps.get('operations')?.get(exampleOperationId) as DeskRecords['operations'];
  return {
    kind,
    subjectId,
    operation,
    records,
    number: 1,
    status: 'draft',
    issueDate: '2027-03-10',
    reviewDate: null,
    author: 'J. Sandry, Election SPOC',
  };
}

function composed(kind: PlanDocumentKind, subjectId = '', change?: Change) {
  const result = composers[kind]?.(request(kind, subjectId, change));
  if (result?.ok !== true) throw new Error(result === undefined ? 'no composer' : result.error);
  return { ...result.value, text: documentText(result.value.document) };
}

describe('the intervention policy of a council (APP: documented and agreed with the local authority)', () => {
  it('holds its sections, who agreed it, its stations and who of the council may ask', () => {
    const { text, sources, readership } = composed('intervention-policy', council);
    expect(text).toContain('When officers step in');
    expect(text).toContain('Agreed by Marguerite Vane, Returning officer on');
    expect(text).toMatch(/\d+ polling stations?\. Police presence/);
    expect(text).toContain('Those of the council who may ask');
    expect(sources).toMatchObject([{ what: 'Intervention policy, Saltmarsh', state: 'approved' }]);
    expect(readership).toBe('partner');
  });

  it('lists each empty section as missing, and says that it is not agreed', () => {
    const { text, document, sources } = composed('intervention-policy', 'example-harrow-dale');
    expect(text).toContain('Not yet agreed by the returning officer.');
    expect(missingValues(document)).toContain('text: Who decides');
    expect(sources[0]?.state).toBe('not-approved');
  });

  it('names the sections that were changed after they were agreed', () => {
    const id = planTextId(exampleOperationId, 'intervention-policy', council);
    const { text, sources } = composed('intervention-policy', council, ({ planTexts }) => {
      const was = planTexts?.get(id) as PlanText;
      planTexts?.set(id, { ...was, sections: { ...was.sections, inside: 'Officers stay outside.' } });
    });
    expect(text).toContain('Changed since then: inside a polling station. These words have not been agreed.');
    expect(sources[0]?.state).toBe('changed-since-approval');
  });

  it('is not made before something is written', () => {
    const result = composers['intervention-policy']?.(
      request('intervention-policy', council, ({ planTexts }) => {
        const empty = newPlanText(exampleOperationId, 'intervention-policy', council);
        planTexts?.set(empty.id, empty);
      }),
    );
    expect(result).toEqual({
      ok: false,
      error:
        'Intervention policy, Saltmarsh: nothing is written yet. Write it under Plan, Strategies and policies.',
    });
  });
});

describe('strategies', () => {
  it('APP, communities: the engagement strategy of a BCU says whether an impact assessment is needed', () => {
    const { text } = composed('community-engagement', 'example-bcu-east');
    expect(text).toContain('Needed: Confidence is low in Ropewalk');
    expect(text).toContain('Quayside team');
    const open = composed('community-engagement', 'example-bcu-east', ({ planTexts }) => {
      const id = planTextId(exampleOperationId, 'community-engagement', 'example-bcu-east');
      planTexts?.set(id, { ...(planTexts.get(id) as PlanText), communityImpact: null });
    });
    expect(missingValues(open.document)).toContain('whether a community impact assessment is needed');
  });

  it('APP, media: the media strategy shows gold as its owner', () => {
    expect(composed('media-strategy').text).toContain('ACC Rowan Tyne');
    expect(composed('communication-strategy').text).toContain('Press officer');
  });

  it('the joint statement goes to the public without a name, an approval or a handling instruction', () => {
    const { text, document, readership } = composed('joint-statement');
    expect(readership).toBe('public');
    expect(document.marking).toEqual({ classification: 'OFFICIAL', handling: '' });
    expect(document.author).toBe('');
    for (const name of ['Sandry', 'Tyne', 'Vane', 'Approved']) expect(text).not.toContain(name);
    expect(text).toContain('Marlshire Police (example)');
    expect(text).toContain('Endorsing this statement is voluntary');
  });
});

describe('agenda and minutes', () => {
  it('the minutes hold attendance, each minute, and the actions that were raised', () => {
    const { text, sources } = composed('meeting-minutes', 'example-meeting-1');
    expect(text).toContain('Minutes: Gold group');
    expect(text).toContain('Apologies');
    expect(text).toContain('Gold approved the strategy as tabled.');
    expect(text).toContain('Plan a standing post at the mission hall');
    expect(sources[0]?.state).toBe('approved');
  });

  it('the minutes say of an action what was said up to the meeting, and nothing that came later', () => {
    const at = (meetingOn: string) =>
      composed('meeting-minutes', 'example-meeting-1', ({ actions, meetings }) => {
        const meeting = meetings?.get('example-meeting-1') as Meeting;
        meetings?.set(meeting.id, { ...meeting, date: meetingOn });
        for (const action of actions?.values() ?? [])
          actions?.set(action.id, {
            ...action,
            updates: [
              { id: asId('update-1'), on: '2027-02-20', by: 'DC Tarn', text: 'Asked the council.' },
              { id: asId('update-2'), on: '2027-02-27', by: 'DC Tarn', text: 'The council agreed.' },
            ],
            closed: { on: '2027-03-02', by: 'DC Tarn', outcome: 'Signed by both.' },
          });
      }).text;
    expect(at('2027-02-21')).toContain('Asked the council.');
    expect(at('2027-02-21')).not.toContain('The council agreed.');
    expect(at('2027-02-27')).toContain('The council agreed.');
    expect(at('2027-02-27')).not.toContain('Signed by both.');
    expect(at('2027-03-02')).toContain('Signed by both.');
  });

  it('the agenda of the next meeting shows the open actions of the last one', () => {
    const { text } = composed('meeting-agenda', 'example-meeting-3');
    expect(text).toContain('Actions carried from earlier meetings');
    expect(text).toContain('Name a holder for bronze security');
    expect(text).not.toContain('Send the list of addresses');
    expect(text).not.toContain('Plan a standing post at the mission hall');
  });

  it('a briefing for candidates goes to people who stand: its words are checked as a letter’s are', () => {
    const given = (point: string, kind: Meeting['kind'] = 'candidates-briefing') => {
      const asked = request('meeting-agenda', 'example-meeting-3', ({ meetings, actions }) => {
        const was = meetings?.get('example-meeting-3') as Meeting;
        meetings?.set(was.id, {
          ...was,
          kind,
          agenda: [{ id: asId('point-1'), title: point, about: null, minute: '' }],
        });
        actions?.clear();
      });
      const made = composers['meeting-agenda']?.(asked);
      if (made?.ok !== true) throw new Error('There is no agenda.');
      const names = knownNames(asked.records, asked.operation);
      return checksOf({ composed: made.value, request: asked, names, today: '2027-03-10' }).filter(
        ({ check, text }) => check === 'wording' && text.includes(point),
      );
    };
    const urging = 'Go out and vote on 6 May.';
    expect(given(urging)).toHaveLength(1);
    expect(given(urging, 'planning')).toEqual([]);
    expect(given('Conduct that is expected of all who stand')).toEqual([]);
    const minutes = composed('meeting-minutes', 'example-meeting-1', ({ meetings }) => {
      const was = meetings?.get('example-meeting-1') as Meeting;
      meetings?.set(was.id, { ...was, kind: 'candidates-briefing' });
    });
    expect(minutes.readership).toBe('person');
  });

  it.each([
    ['joint-agency', 'partner'],
    ['planning', 'partner'],
    ['joint-debrief', 'partner'],
    ['commission-debrief', 'partner'],
    ['gold-group', 'force'],
    ['debrief', 'force'],
    ['gold-debrief', 'force'],
  ] as const)('the papers of a meeting of the kind %s are checked as for the %s', (kind, readership) => {
    const asKind: Change = ({ meetings }) =>
      meetings?.forEach((was) =>
        meetings.set(was.id, {
          ...was,
          kind,
          attendees: was.attendees.map((each) => ({ ...each, organisation: '' })),
        }),
      );
    expect(composed('meeting-agenda', 'example-meeting-3', asKind).readership).toBe(readership);
    expect(composed('meeting-minutes', 'example-meeting-1', asKind).readership).toBe(readership);
  });

  it.each([
    ['Saltmarsh', 'partner'],
    ['', 'force'],
    ['Crime, marlshire police (Example)', 'force'],
  ] as const)(
    'minutes of another meeting to which somebody of “%s” was asked are checked as for the %s',
    (organisation, is) => {
      const minutes = composed('meeting-minutes', 'example-meeting-1', ({ meetings }) => {
        const was = meetings?.get('example-meeting-1') as Meeting;
        meetings?.set(was.id, {
          ...was,
          kind: 'other',
          attendees: was.attendees.map((each) => ({ ...each, organisation })),
        });
      });
      expect(minutes.readership).toBe(is);
    },
  );

  it.each([
    ['Saltmarsh', 'partner'],
    ['Marlshire Police (Example),', 'partner'],
    [' ', 'force'],
  ] as const)(
    'with no name of the force, papers of a gold group with somebody of “%s” are checked as for the %s',
    (organisation, is) => {
      const asked = request('meeting-agenda', 'example-meeting-3', ({ meetings }) => {
        const was = meetings?.get('example-meeting-3') as Meeting;
        const attendees = was.attendees.map((each) => ({ ...each, organisation }));
        meetings?.set(was.id, { ...was, kind: 'gold-group', attendees });
      });
      const made = composers['meeting-agenda']?.({
        ...asked,
        operation: { ...asked.operation, forceName: ' ' },
      });
      expect(made).toMatchObject({ ok: true, value: { readership: is } });
    },
  );

  it('a phone number in the minutes of a debrief with the council is found before they leave', () => {
    const given = (kind: Meeting['kind']) => {
      const asked = request('meeting-minutes', 'example-meeting-1', ({ meetings }) => {
        const was = meetings?.get('example-meeting-1') as Meeting;
        const agenda = was.agenda.map((item) => ({ ...item, minute: 'Ring him on 07700 900123.' }));
        meetings?.set(was.id, { ...was, kind, agenda });
      });
      const made = composers['meeting-minutes']?.(asked);
      if (made?.ok !== true) throw new Error('There are no minutes.');
      const names = knownNames(asked.records, asked.operation);
      return checksOf({ composed: made.value, request: asked, names, today: '2027-03-10' })
        .map(({ check }) => check)
        .filter((check) => check === 'personal-data');
    };
    expect(given('gold-debrief')).toEqual([]);
    expect(given('joint-debrief')).not.toEqual([]);
    expect(given('commission-debrief')).not.toEqual([]);
  });

  it('there are no minutes of a meeting that was not held', () => {
    const result = composers['meeting-minutes']?.(request('meeting-minutes', 'example-meeting-3'));
    expect(result).toMatchObject({ ok: false });
  });

  it('a minute that nobody wrote, an attendance that nobody took and minutes not agreed are missing', () => {
    const { document } = composed('meeting-minutes', 'example-meeting-1', ({ meetings }) => {
      const was = meetings?.get('example-meeting-1') as Meeting;
      meetings?.set('example-meeting-1', {
        ...was,
        minutesAgreedOn: null,
        attendees: was.attendees.map((each) => ({ ...each, attendance: null })),
        agenda: was.agenda.map((item) =>
          item.id === asId('example-agenda-2') ? { ...item, minute: '' } : item,
        ),
      });
    });
    const missing = missingValues(document);
    expect(missing).toContain('minute: Gold strategy for approval');
    expect(missing).toContain('attendance of DI Dora Finch');
  });
});
