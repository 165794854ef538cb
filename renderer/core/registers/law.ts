/** The registers of what the force has settled for itself: its offences, and whom to call. */
import type { ForceContact } from '../cases/arrangements';
import { arrangementsId } from '../cases/arrangements';
import { categoryName, subCategoryName } from '../cases/categories';
import { cpsOffices } from '../cases/cps-contact';
import {
  offenceClasses,
  type OffenceReach,
  surenessLevels,
  timeLimitRules,
  trialModes,
} from '../offences/offence';
import type { OffenceEdit } from '../offences/offence-edit';
import { pollTypes } from '../operation/operation';
import {
  date,
  inOrder,
  lines,
  moment,
  nameIn,
  parts,
  saidDate,
  short,
  tableOf,
  text,
  yesNo,
} from './columns';
import { formatMoment } from '../foundation/dates';
import type { Register, RegisterTable } from './register';

/** The force's own copies of offences and the offences that it added. */
export const forceOffencesRegister: Register<'offenceEdits'> = {
  id: 'force-offences',
  title: 'Offences of the force',
  reads: ['offenceEdits'],
  leavesOut: {
    'offenceEdits.offence.elements.id': 'A number of the desk by which evidence names the element.',
  },
  tableOf: ({ offenceEdits }) =>
    tableOf<OffenceEdit>(
      [
        short('Offence', ({ offence }) => offence.id),
        text('Name', ({ offence }) => offence.name),
        text('Act', ({ offence }) => offence.act),
        short('Section', ({ offence }) => offence.section),
        short('Class', ({ offence }) => nameIn(offenceClasses, offence.class)),
        short('Trial', ({ offence }) => nameIn(trialModes, offence.mode)),
        text('Maximum penalty', ({ offence }) => offence.maximumPenalty),
        text('Note on the penalty', ({ offence }) => offence.penaltyNote),
        text('Points to prove', ({ offence }) => lines(offence.elements.map((element) => element.text)), 4),
        text('Usual evidence', ({ offence }) => lines(offence.usualEvidence), 3),
        text('Where it applies', ({ offence }) => lines(offence.reach.map(reachWords)), 3),
        text('Note on where it applies', ({ offence }) => offence.reachNote),
        short('Time limit', ({ offence }) => nameIn(timeLimitRules, offence.timeLimit)),
        short('Clock runs from', ({ offence }) =>
          offence.clockFrom === 'act' ? 'The act' : 'The day after it was due',
        ),
        short('In Schedule 9', ({ offence }) => yesNo(offence.isInSchedule9)),
        text('Consent', ({ offence }) => offence.consent),
        text('Category', ({ offence }) => categoryName(offence.category)),
        text('Sub-category', ({ offence }) => subCategoryName(offence.subCategory)),
        text('Overlaps with', ({ offence }) => offence.overlaps.join('; ')),
        text('Notes', ({ offence }) => offence.notes),
        text('Source', ({ offence }) => offence.source),
        short('Sureness', ({ offence }) => nameIn(surenessLevels, offence.sureness)),
        date('As at', ({ offence }) => offence.asAt),
        date('Review by', ({ offence }) => offence.reviewBy),
        text('Why the force keeps it', ({ why }) => why),
        short('Changed by', ({ by }) => by),
        moment('Changed', ({ at }) => at),
        short('Edited from', ({ basedOn }) => basedOn || 'Added by the force'),
      ],
      [...offenceEdits.values()].sort((a, b) => inOrder.compare(a.id, b.id)),
    ),
};

function reachWords({ nation, pollTypes: polls, from, until }: OffenceReach): string {
  return parts(
    nation,
    polls.map((poll) => nameIn(pollTypes, poll)).join(', '),
    saidDate('from', from),
    saidDate('until', until),
  );
}

interface ContactRow extends Pick<ForceContact, 'role' | 'name' | 'phone' | 'email'> {
  readonly why: string;
}

/** Whom the SPOC may have to reach, and which CPS office takes the force's files where it was told one. */
export const forceContactsRegister: Register<'arrangements'> = {
  id: 'force-contacts',
  title: 'Force contacts',
  reads: ['arrangements'],
  tableOf: ({ arrangements }): RegisterTable => {
    const settled = arrangements.get(arrangementsId);
    const office = settled?.cpsOffice ?? null;
    const rows: ContactRow[] = [
      ...(office === null
        ? []
        : [
            {
              role: 'CPS office that takes the force’s files',
              name: nameIn(cpsOffices, office.office),
              phone: '',
              email: '',
              why: parts(office.why, office.by, formatMoment(office.at)),
            },
          ]),
      ...(settled?.contacts ?? []).map((contact) => ({ ...contact, why: '' })),
    ];
    return tableOf<ContactRow>(
      [
        text('Role', ({ role }) => role),
        text('Name', ({ name }) => name),
        short('Phone', ({ phone }) => phone),
        text('Email', ({ email }) => email),
        text('Why', ({ why }) => why),
      ],
      rows,
    );
  },
};
