/**
 * Partners in figures: contact with candidates, parties and others, and what came back when they were asked.
 *
 * Reference: APP Policing elections, candidates and campaigners; post-election debrief: feedback from partner agencies.
 */
import { formatDate } from '../foundation/dates';
import { partnerKinds } from '../partners/partner';
import { answersGiven } from './answers-given';
import { debriefHeadings } from './headings';
import type { CompileGiven } from './compile-given';
import { candidateFigures } from './compile-contact';
import { behind, behindOnce, countOf, grouped, ofOperation, type OwnGroup, sumOf } from './figures';

/** Every group under this heading. */
export function partnerGroups(given: CompileGiven): readonly OwnGroup[] {
  return [contactGroup(given), contributionGroup(given)];
}

function contactGroup({ records, operation }: CompileGiven): OwnGroup {
  const contacts = ofOperation(records.partnerContacts, operation);
  const byKind = grouped(contacts, ({ partnerId }) => records.partners.get(partnerId)?.kind ?? 'other');
  const briefings = ofOperation(records.meetings, operation).filter(
    ({ kind, status }) => kind === 'candidates-briefing' && status === 'held',
  );
  const present = briefings
    .flatMap(({ attendees }) => attendees)
    .filter(({ attendance }) => attendance === 'present').length;
  const batches = ofOperation(records.letterBatches, operation).filter(({ issued }) => issued !== null);
  const letters = batches.reduce((sum, { issued }) => sum + (issued?.letters.length ?? 0), 0);
  const asked = ofOperation(records.candidateContacts, operation);
  return {
    id: 'contact',
    title: 'Contact with candidates, parties and partners',
    source: 'Contact log with candidates; record of contacts, meetings and letters of the plan',
    figures: [
      sumOf({
        id: 'letters-issued',
        label: 'Letters issued to candidates, agents and parties',
        value: letters,
        unit: 'letters',
        behind: behind('letter-batch', batches),
      }),
      countOf({
        id: 'briefings-held',
        label: 'Briefings for candidates and agents held',
        kind: 'meeting',
        records: briefings,
      }),
      sumOf({
        id: 'briefings-present',
        label: 'People present at them',
        value: present,
        unit: 'people',
        behind: behind(
          'meeting',
          briefings.filter(({ attendees }) => attendees.length > 0),
        ),
      }),
      ...candidateFigures({ records, operation }),
      ...partnerKinds.flatMap(({ id, name }) => {
        const ofKind = byKind.get(id) ?? [];
        return ofKind.length === 0 && id !== 'political-party'
          ? []
          : [
              countOf({
                id: `contacts:${id}`,
                label: `Contacts: ${name}`,
                kind: 'partner-contact',
                records: ofKind,
              }),
            ];
      }),
    ],
    caution: '',
    isRecorded: contacts.length + briefings.length + batches.length + asked.length > 0,
    isOpenEnded: false,
  };
}

function contributionGroup({ records, operation, today }: CompileGiven): OwnGroup {
  const forms = ofOperation(records.debriefForms, operation);
  const contributions = ofOperation(records.contributions, operation);
  const answered = new Set(contributions.flatMap(({ formId }) => formId ?? []));
  const sent = forms.filter(({ sentOn }) => sentOn !== null);
  const waiting = sent.filter(({ id, givenUp }) => givenUp === null && !answered.has(id));
  const late = waiting.filter(({ due }) => due !== null && due < today);
  const answers = contributions.flatMap((each) =>
    answersGiven(each, records.debriefForms).map(({ headingId }) => ({ headingId, each })),
  );
  return {
    id: 'contributions',
    title: 'Contributions to the debrief',
    source: 'Forms and contributions',
    figures: [
      countOf({
        id: 'forms-returned',
        label: 'Forms returned, of those sent',
        kind: 'debrief-form',
        records: sent.filter(({ id }) => answered.has(id)),
        outOf: sent.length,
      }),
      countOf({
        id: 'forms-waiting',
        label: 'Forms awaited',
        kind: 'debrief-form',
        records: waiting,
        outOf: sent.length,
        note: late.length === 0 ? '' : `${late.length} past their date, as at ${formatDate(today)}`,
      }),
      countOf({
        id: 'contributions-partners',
        label: 'Contributions from partners',
        kind: 'contribution',
        records: contributions.filter(({ partnerId }) => partnerId !== null),
        outOf: contributions.length,
      }),
      countOf({
        id: 'contributions-force',
        label: 'Contributions from the force',
        kind: 'contribution',
        records: contributions.filter(({ partnerId }) => partnerId === null),
        outOf: contributions.length,
      }),
      countOf({
        id: 'contributions-unplaced',
        label: 'Contributions with text that is not placed yet',
        kind: 'contribution',
        records: contributions.filter(({ unplaced }) => unplaced.some(({ placed }) => placed === null)),
        outOf: contributions.length,
      }),
      ...debriefHeadings.flatMap(({ id, name }) => {
        const under = answers.filter(({ headingId }) => headingId === id);
        return under.length === 0
          ? []
          : [
              sumOf({
                id: `answers:${id}`,
                label: `Answers: ${name}`,
                value: under.length,
                unit: 'records',
                behind: behindOnce(
                  'contribution',
                  under.map(({ each }) => each),
                ),
              }),
            ];
      }),
    ],
    caution: '',
    isRecorded: forms.length + contributions.length > 0,
    isOpenEnded: false,
  };
}
