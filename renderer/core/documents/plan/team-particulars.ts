/** The particulars of a team at the head of its papers: who, when, what, and whom to call. */
import type { TeamLoad } from '../../polling-day/workload';
import type { Particulars } from '../model';
import { hoursText, officersText, whomToCall } from './deployed';
import type { PlanDocumentRequest } from './plan-document';

/** `work` says in one row what the team has to do; notes for the team stand last, where there are any. */
export function teamParticulars(
  request: PlanDocumentRequest,
  load: TeamLoad,
  work: Particulars['rows'][number],
): Particulars {
  const { name, callSign, vehicle, notes } = load.team;
  return {
    kind: 'particulars',
    label: 'The team',
    rows: [
      { name: 'Team', value: [name, callSign, vehicle].filter((part) => part !== '').join(', ') },
      { name: 'Officers', value: officersText(load) },
      { name: 'On duty', value: hoursText(load) },
      work,
      { name: 'Whom to call', value: { kind: 'text', paragraphs: whomToCall(request) } },
      ...(notes.trim() === '' ? [] : [{ name: 'Notes', value: notes.trim() }]),
    ],
  };
}
