/**
 * The gold strategy: one page of intentions, then every section as gold approved it, and what it was made from.
 *
 * Reference: APP Policing elections, commanders: gold develops the strategy and retains overall command.
 */
import { err, ok } from '../../foundation/result';
import { sectionsOf } from '../../plan/plan-text-sections';
import { heading, headingOnNewPage, numbered } from '../blocks';
import { recorded } from '../missing';
import type { Block } from '../model';
import { approvalSentence, approvedBy } from './approval-lines';
import { commandTable, goldOf, holderWords, rolesOf } from './command-lines';
import { datesTable, keyDates, operationTimetable } from './key-dates';
import { operationSentence } from './operation-facts';
import { textAsked } from './order-source';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { sourcesTable, textSource, textState, threatSourceRow } from './sources';
import { headTable, type ThreatTaken, threatTable, threatTaken, versionText } from './threat-lines';
import { opening, sectionOrGap, sectionText, textOf } from './written-text';

const kind = 'gold-strategy';
const threatsShown = 5;

/** The strategy; there is none before anything was written of it. */
export const goldStrategy: Composer = (request) => {
  const asked = textAsked(request, kind);
  const text = textOf(asked);
  if (textState(text) === 'missing')
    return err('Nothing of the gold strategy is written yet. Write it under Plan, Strategies and policies.');
  const threat = threatTaken(request);
  const sources = [
    textSource(request.records.planTexts, { operationId: request.operation.id, kind }),
    threatSourceRow(threat),
  ];
  return ok({
    document: {
      ...planFrame(request, {
        approvedBy: approvedBy(request, kind),
        distribution: 'Gold group; silver and bronze commanders',
      }),
      title: `Gold strategy: ${request.operation.name}`,
      blocks: [
        { kind: 'contents', heading: 'In this strategy' },
        ...summary(request, threat),
        ...strategySections(request, threat),
        heading(1, 'Command and key dates'),
        ...commandTable(
          request,
          rolesOf(request).filter(({ tier }) => tier !== 'bronze'),
        ),
        ...dates(request),
        heading(1, 'What this strategy was made from'),
        sourcesTable(sources),
        heading(1, 'Approval'),
        { ...numbered(approvalSentence(request, kind)), keepWithNext: true },
        {
          kind: 'signature',
          signatories: [
            { role: goldOf(request)?.title ?? 'Gold commander', name: goldName(request), date: '' },
          ],
        },
      ],
    },
    sources,
    readership: 'force',
  });
};

/** The name of who holds gold's role on the day of the document. */
function goldName(request: PlanDocumentRequest): string {
  const role = goldOf(request);
  return role === undefined ? '' : holderWords(role, request.issueDate);
}

function summary(request: PlanDocumentRequest, threat: ThreatTaken | null): readonly Block[] {
  const asked = textAsked(request, kind);
  const said = (id: string, what: string) => recorded(opening(sectionText(asked, id)), what);
  return [
    { ...heading(1, 'The strategy on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The strategy in short',
      rows: [
        { name: 'What', value: operationSentence(request) },
        { name: 'Strategic intentions', value: said('strategic-intentions', 'text: Strategic intentions') },
        { name: 'Tactical parameters', value: said('tactical-parameters', 'text: Tactical parameters') },
        { name: 'Style and tone', value: said('style-and-tone', 'text: Policing style and tone') },
        {
          name: 'Threat',
          value: threat === null ? recorded(null, 'threat assessment') : versionText(threat),
        },
      ],
    },
    ...(threat === null ? [] : [headTable(threat)]),
  ];
}

function strategySections(request: PlanDocumentRequest, threat: ThreatTaken | null): readonly Block[] {
  return sectionsOf(kind).flatMap((section, index): readonly Block[] => [
    index === 0 ? headingOnNewPage(1, section.heading) : heading(1, section.heading),
    ...sectionOrGap(textAsked(request, kind), section),
    ...(section.id === 'context' && threat !== null ? threatTable(threat, { most: threatsShown }) : []),
  ]);
}

function dates(request: PlanDocumentRequest): readonly Block[] {
  const timetable = operationTimetable(request);
  return timetable.ok
    ? datesTable(keyDates(timetable.value), { caption: 'Key dates of the election' })
    : [numbered(timetable.error)];
}
