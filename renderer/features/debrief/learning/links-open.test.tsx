// What a recommendation names as changed can be opened: each address that a link gives leads to the thing itself.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Route, Routes } from 'react-router';
import { aDesk, anOperation, OnDesk } from '../../../../test/builders/desk';
import { aTrainingItem } from '../../../../test/builders/learning';
import { anAssessment } from '../../../../test/builders/threat';
import { readinessRules } from '../../../core/cases/readiness/rule';
import { changeableKinds } from '../../../core/debrief/learning-point';
import { asId } from '../../../core/foundation/ids';
import { libraryClauses } from '../../../core/memoranda/clause-library';
import { answerTo, checklistTopics } from '../../../core/partners/checklist';
import { considerations } from '../../../core/plan/considerations';
import { type LinkRecords, linkCollections, linkWords } from '../../../core/plan/link-words';
import { newPlanText } from '../../../core/plan/plan-text';
import { recommendedEvents } from '../../../core/timetable/recommended';
import type { DeskChange } from '../../../services/desk-context';
import type { Feature } from '../../../services/feature';
import { prepareJsdom } from '../../../ui/testing-jsdom';
import { deskFeature } from '../../desk/feature';
import { documentsFeature } from '../../documents/feature';
import { planFeature } from '../../plan/feature';
import { threatFeature } from '../../threat/feature';
import { debriefFeature } from '../feature';

const operation = anOperation({
  pollingDate: '2027-05-06',
  polls: [{ type: 'local-principal', contest: '' }],
});
const council = {
  id: asId<'Area'>('carrow'),
  kind: 'local-authority',
  name: 'Carrow',
  code: '',
  parentId: asId<'Area'>('force'),
} as const;
const force = {
  ...council,
  id: asId<'Area'>('force'),
  kind: 'force',
  name: 'Marlshire',
  parentId: null,
} as const;
const answer = answerTo(new Map(), {
  operationId: operation.id,
  areaId: council.id,
  topicId: checklistTopics[0]?.id ?? '',
});
const text = newPlanText(operation.id, 'gold-strategy');
const training = aTrainingItem({ operationId: operation.id });
const recommended = recommendedEvents('2027-05-06', null)[0]?.id ?? '';
const records: readonly DeskChange[] = [
  { collection: 'areas', id: force.id, after: force },
  { collection: 'areas', id: council.id, after: council },
  { collection: 'assessments', id: 'assessment1', after: anAssessment({ id: asId('assessment1') }) },
  {
    collection: 'controls',
    id: 'control1',
    after: {
      id: asId('control1'),
      operationId: operation.id,
      text: 'A marshal at the bay',
      owner: '',
      due: null,
      state: 'in-place',
      note: '',
      officerHours: null,
    },
  },
  {
    collection: 'plannedEvents',
    id: 'event1',
    after: {
      id: asId('event1'),
      operationId: operation.id,
      recommendedId: recommended,
      name: 'Name the SPOC',
      owner: '',
      from: '2026-12-01',
      to: '2026-12-10',
      doneOn: null,
      note: '',
    },
  },
  { collection: 'checklistAnswers', id: answer.id, after: answer },
  { collection: 'planTexts', id: text.id, after: text },
  { collection: 'trainingItems', id: training.id, after: training },
];

const targets: Readonly<
  Record<(typeof changeableKinds)[number], { readonly id: string; readonly shows: RegExp }>
> = {
  'planned-event': { id: 'event1', shows: /Name the SPOC/ },
  consideration: { id: considerations[0]?.id ?? '', shows: new RegExp(considerations[0]?.name ?? '-') },
  'plan-text': { id: text.id, shows: /Gold strategy/ },
  'checklist-answer': { id: answer.id, shows: /Carrow/ },
  control: { id: 'control1', shows: /A marshal at the bay/ },
  clause: { id: libraryClauses[1]?.id ?? '', shows: new RegExp(libraryClauses[1]?.heading ?? '-') },
  'readiness-rule': { id: readinessRules[3]?.id ?? '', shows: new RegExp(readinessRules[3]?.name ?? '-') },
  'training-item': { id: training.id, shows: /Who may be inside a polling station/ },
};

const features: readonly Feature[] = [
  deskFeature,
  documentsFeature,
  planFeature,
  threatFeature,
  debriefFeature,
];

beforeAll(prepareJsdom);
afterEach(cleanup);

describe('a link to what was changed', () => {
  it.each(changeableKinds)('opens it: %s', async (kind) => {
    const desk = aDesk(records);
    const held = Object.fromEntries(
      linkCollections.map((name) => [name, desk.records.all(name)]),
    ) as unknown as LinkRecords;
    const { id, shows } = targets[kind];
    const { path } = linkWords({ kind, id }, held);
    expect(path).not.toBeNull();
    render(
      <OnDesk desk={desk} operation={operation} at={path ?? ''} path="*">
        <Routes>
          {features.flatMap((feature) =>
            feature.screens.map((each) => (
              <Route
                key={`${feature.path}/${each.path}`}
                path={`${feature.path}/${each.path}`}
                element={each.element}
              />
            )),
          )}
        </Routes>
      </OnDesk>,
    );
    const opened = await screen.findAllByDisplayValue(shows).catch(() => []);
    const panels = screen.queryAllByRole('complementary').map((each) => each.textContent);
    const isHeaded = screen.queryAllByRole('heading', { name: shows }).length > 0;
    expect(opened.length > 0 || isHeaded || panels.some((words) => shows.test(words))).toBe(true);
  });
});
